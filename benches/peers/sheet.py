"""The totals of target/parity/rates.json by Karrio's rate-sheet engine: how many differ, and the time of one parcel on all services."""

import json
import sys
import time
from decimal import ROUND_HALF_UP, Decimal

import attr
from karrio.core import models, units
from karrio.universal.mappers.rating_proxy import get_available_rates


@attr.s(auto_attribs=True)
class Settings:
    services: list
    carrier_id: str = "peer"
    carrier_name: str = "peer"
    account_country_code: str = "CN"
    id: str = "peer"
    test_mode: bool = True

    @property
    def shipping_services(self):
        return self.services


def service(card):
    zones, floor = [], 0
    for band in card["bands"]:
        # Both hold a weight from the end of the band before on, up to but without their own.
        zones.append(
            models.ServiceZone(
                rate=float(band["amount"]), min_weight=floor / 1000, max_weight=band["upToG"] / 1000, country_codes=["DE"]
            )
        )
        floor = band["upToG"]
    fuel = models.Surcharge(name="fuel", amount=float(card["fuelPercent"]), surcharge_type="percentage")
    return models.ServiceLevel(
        service_name=card["id"], service_code=card["id"], currency="CNY", weight_unit="KG", zones=zones, surcharges=[fuel]
    )


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        asked = json.load(file)
    settings = Settings([service(card) for card in asked["cards"]])
    address = models.Address(country_code="DE", postal_code="10115")
    parcels = [units.Packages([models.Parcel(weight=grams / 1000, weight_unit="KG")])[0] for grams in asked["weights"]]
    recipient = units.ComputedAddress(address)
    shipper = units.ComputedAddress(models.Address(country_code="CN"))
    begin = time.perf_counter()
    answers = [get_available_rates(parcel, shipper, recipient, settings, is_domicile=False, is_international=True) for parcel in parcels]
    seconds = time.perf_counter() - begin
    cent = Decimal("0.01")
    different, cents = 0, Decimal(0)
    for (rates, _), totals in zip(answers, asked["totals"]):
        found = {rate.service: Decimal(str(rate.total_charge)).quantize(cent, ROUND_HALF_UP) for rate in rates}
        for card, total in zip(asked["cards"], totals):
            off = abs(found.get(card["id"], Decimal(0)) - Decimal(total))
            different += off != 0
            cents += off * 100
    micros = f"{seconds * 1e6 / len(parcels):.2f}"
    count = len(parcels) * len(settings.services)
    cents = str(cents.normalize() if cents else 0)
    print(json.dumps({"peer": "PyPI karrio", "formulas": count, "different": different, "cents": cents, "micros": micros}))


main()
