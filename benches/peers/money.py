"""The formulas of target/parity/money.csv by Python's decimal, and by landed-cost-calculator where it can express them."""

import csv
import json
import sys
import time
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal, getcontext

from landed_cost import calculate

getcontext().prec = 60
MODES = {"half-up": ROUND_HALF_UP, "down": ROUND_DOWN, "up": ROUND_UP}


def landed(row):
    price, quantity, freight, insurance, per_from, per_to, duty_rate, tax_rate = map(Decimal, row[:8])
    mode, unit = MODES[row[8]], Decimal(1).scaleb(-int(row[9]))
    step, least, most, over, under = map(Decimal, row[10:15])
    value = ((price * quantity + freight + insurance) * per_to / per_from).quantize(unit, ROUND_HALF_UP)
    duty = (value * duty_rate).quantize(unit, mode)
    fee = min(max((value * Decimal("0.001")).quantize(unit, ROUND_HALF_UP), least), most)
    tax = ((value + duty + fee) * tax_rate / step).quantize(Decimal(1), mode) * step
    share = (tax * over / under).quantize(unit, mode)
    return value, duty, tax, share, value + duty + fee + tax + share


def told(peer, formulas, different, cents, seconds):
    micros = f"{seconds * 1e6 / max(formulas, 1):.2f}"
    print(json.dumps({"peer": peer, "formulas": formulas, "different": different, "cents": str(cents), "micros": micros}))


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    begin = time.perf_counter()
    results = [landed(row) for row in rows]
    seconds = time.perf_counter() - begin
    different, cents = 0, Decimal(0)
    for row, result in zip(rows, results):
        for found, expected in zip(result, map(Decimal, row[15:20])):
            different += found != expected
            cents += abs(found - expected) * 100
    told("Python decimal", len(rows), different, cents.normalize() if cents else 0, seconds)

    # It knows goods, freight, one exchange rate, duty on both and tax on all, in cents, a rate at most 100 %.
    able = [row for row in rows if row[9] == "2" and Decimal(row[6]) <= 1]
    asked = [
        dict(
            unit_price=float(row[0]), quantity=int(row[1]), freight_total=float(row[2]), tariff_rate=float(row[6]),
            vat_rate=float(row[7]), duty_includes_freight=True, fx_rate=float(Decimal(row[5]) / Decimal(row[4])),
        )
        for row in able
    ]
    begin = time.perf_counter()
    answers = [calculate(**one) for one in asked]
    seconds = time.perf_counter() - begin
    cent = Decimal("0.01")
    for line_by_line in (False, True):
        # Its own formula, unrounded until the end, in exact decimals; then with each amount rounded as a bill has it.
        def bill(amount):
            return amount.quantize(cent, ROUND_HALF_UP) if line_by_line else amount

        different, cents = 0, Decimal(0)
        for row, answer in zip(able, answers):
            price, quantity, freight, _, per_from, per_to, duty_rate, tax_rate = map(Decimal, row[:8])
            value = bill(price * quantity * per_to / per_from + freight)
            duty = bill(value * duty_rate)
            tax = bill((value + duty) * tax_rate)
            for exact, key in ((duty, "duty"), (tax, "vat")):
                off = abs(Decimal(str(answer[key])) - exact.quantize(cent, ROUND_HALF_UP))
                different += off != 0
                cents += off * 100
        name = "PyPI calculator, as on a bill" if line_by_line else "PyPI landed-cost-calculator"
        told(name, len(able), different, cents.normalize() if cents else 0, seconds)


main()
