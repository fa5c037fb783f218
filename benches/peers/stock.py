"""Newsvendor quantities and costs by PyPI stockpyl. `cargo xtask bench --peers` holds `tests/stock/stockpyl.csv`, which the
ordinary tests read, against what it says here; `--write FILE` writes that table anew."""

import csv
import json
import sys
import time
from importlib.metadata import version
from math import exp, log, sqrt

from scipy.stats import lognorm, nbinom, poisson
from stockpyl.newsvendor import newsvendor_continuous, newsvendor_discrete, newsvendor_poisson

FIELDS = ["shape", "mean", "variation", "over", "under", "units", "cost"]
# A unit too many and a unit too few: the worked example's two warehouses, both in balance, and either of them dear.
COSTS = [(94.848219, 27.172521), (14.327041, 11.544477), (10.0, 10.0), (51.0, 30.0), (1.0, 19.0), (40.0, 3.0)]


def demand(shape, mean, variation):
    if shape == "lognormal":
        sigma = sqrt(log(1 + variation**2))
        return lognorm(s=sigma, scale=exp(log(mean) - sigma**2 / 2))
    r = 1 / (variation**2 - 1 / mean)
    return nbinom(r, r / (r + mean))


def answer(shape, mean, variation, over, under):
    if shape == "lognormal":
        units, cost = newsvendor_continuous(over, under, demand_distrib=demand(shape, mean, variation))
    elif shape == "negative-binomial":
        units, cost = newsvendor_discrete(over, under, demand_distrib=demand(shape, mean, variation))
    else:
        units, cost = newsvendor_poisson(over, under, mean)
    return float(units), float(cost)


def cases():
    for mean, variation in [(1000, 0.8), (1000, 0.2), (250, 1.0), (40, 0.5), (12000, 0.6)]:
        for over, under in COSTS:
            yield "lognormal", mean, variation, over, under
    for mean, variation in [(1000, 0.8), (250, 1.0), (40, 0.5), (6, 0.9), (1.5, 1.2)]:
        for over, under in COSTS:
            yield "negative-binomial", mean, variation, over, under
    for mean in [900, 40, 6, 0.8]:
        for over, under in COSTS:
            yield "poisson", mean, 0, over, under


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "--write":
        with open(sys.argv[2], "w", encoding="utf-8", newline="") as file:
            file.write(f"# stockpyl {version('stockpyl')}, by benches/peers/stock.py\n")
            table = csv.writer(file, lineterminator="\n")
            table.writerow(FIELDS)
            for case in cases():
                table.writerow([*case, *map(repr, answer(*case))])
        return
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    begin = time.perf_counter()
    answers = [answer(row["shape"], *(float(row[name]) for name in FIELDS[1:5])) for row in rows]
    seconds = time.perf_counter() - begin
    different = sum(
        abs(units - float(row["units"])) > 1e-6 * units or abs(cost - float(row["cost"])) > 1e-6 * cost
        for row, (units, cost) in zip(rows, answers)
    )
    micros = f"{seconds * 1e6 / len(rows):.1f}"
    told = {"peer": f"PyPI stockpyl {version('stockpyl')}", "formulas": len(rows), "different": different, "cents": "0"}
    print(json.dumps({**told, "micros": micros}))


main()
