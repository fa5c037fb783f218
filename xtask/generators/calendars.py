"""Public holidays, make-up working days and weekends of every destination, from PyPI `holidays`.

Run by `cargo xtask data`. Writes calendars/{holidays,weekends,coverage}.csv and source.toml.
"""

import csv
import datetime as dt
import re
import warnings

import holidays
from common import COUNTRIES, HERE, arguments, provenance, write_csv, write_text

YEARS = range(2021, 2029)
FIRST, LAST = dt.date(YEARS[0], 1, 1), dt.date(YEARS[-1], 12, 31)

# Governments that move working days by a decree for each year. Past the last decree the package knows only the
# statutory days, so the calendar is not known there. Taiwan ended its make-up days after 2025.
SWAPPED_BY_DECREE = ["CN", "HU", "KZ", "LV", "RU", "VN"]

# Left out because carriers and customs there keep the national calendar: state holidays of the US, patron saints
# of Italian towns.
WITHOUT_SUBDIVISIONS = ["IT", "US"]

WEEKDAYS = "mon tue wed thu fri sat sun".split()


def calendar(country, subdivision=None, language=None):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # notes on partial coverage; coverage.csv says the same as data
        return holidays.country_holidays(country, subdiv=subdivision, years=YEARS, language=language)


def language(country, wanted):
    return wanted if wanted in type(calendar(country)).supported_languages else None


def subdivisions(country):
    """ISO 3166-2 suffixes only: the package also has school zones and single towns, spelled in lower case."""
    if country in WITHOUT_SUBDIVISIONS:
        return []
    return [s for s in type(calendar(country)).subdivisions if re.fullmatch(r"[A-Z0-9]{1,3}", s)]


def english(country, subdivision=None):
    return calendar(country, subdivision, language(country, "en_US"))


def split_name(label):
    """("Eid al-Fitr", True) from "Eid al-Fitr (estimated)"."""
    certain = re.sub(r" \((observed, )?estimated\)", lambda m: " (observed)" if m[1] else "", label)
    plain = re.sub(r"substituted from (\d\d)/(\d\d)/(\d{4})", r"substituted from \3-\1-\2", certain)
    return plain, certain != label


def translations():
    """Chinese names of holidays whose package entry has none, kept by hand beside this file."""
    with open(HERE / "holiday-names.zh.csv", encoding="utf-8", newline="") as file:
        return {row["name_en"]: row["name_zh"] for row in csv.DictReader(file)}


def chinese(name, own, table):
    """The package's own Chinese name, else the table's, part by part; empty when a part has none."""
    if own:
        return own
    parts = [chinese_part(part, table) for part in name.split("; ")]
    return "；".join(parts) if all(parts) else ""


# What the package builds around a name, and the same around its translation.
AROUND = [
    (r"(.*) \((?:observed|in lieu)\)", "{}（补假）"),
    (r"Alternative holiday for (.*)", "{}（补假）"),
    (r"Monday following (.*)", "{}后的星期一（补假）"),
]


def chinese_part(part, table):
    if part in table:
        return table[part]
    if swapped := re.fullmatch(r"Day off \(substituted from (\S+)\)", part):
        return f"休息日（由 {swapped[1]} 调休）"
    for pattern, form in AROUND:
        if (found := re.fullmatch(pattern, part)) and (inner := chinese_part(found[1], table)):
            return form.format(inner)
    return ""


def holiday_rows(country, table):
    national = english(country)
    in_chinese = calendar(country, None, "zh_CN") if language(country, "zh_CN") else {}

    def row(subdivision, date, label, own=""):
        name, estimated = split_name(label)
        certainty = "estimated" if estimated else "published"
        return [country, subdivision, date, name, chinese(name, own, table), "holiday", certainty]

    for date, label in national.items():
        yield row("", date, label, in_chinese.get(date, ""))
    for date in national.weekend_workdays:
        if FIRST <= date <= LAST:
            yield [country, "", date, "Make-up working day", "调休上班", "make-up-workday", "published"]
    for subdivision in subdivisions(country):
        regional = english(country, subdivision)
        for date, label in regional.items():
            if date not in national:
                yield row(subdivision, date, label)
        for date, label in national.items():
            if date not in regional:
                name, estimated = split_name(label)
                yield [country, subdivision, date, name, chinese(name, "", table), "not-observed",
                       "estimated" if estimated else "published"]


def weekend_rows(country):
    """A row for each date from which the weekend is another one."""
    days = [FIRST + dt.timedelta(days=n) for n in range((LAST - FIRST).days - 6)]

    def changes(of):
        before = None
        for day in days:
            week = [day + dt.timedelta(days=n) for n in range(7)]
            # A week that straddles the change would show a mixture, so a change counts once a whole week agrees.
            weekend = sorted(d.weekday() for d in week if of.is_weekend(d))
            following = sorted(d.weekday() for d in (w + dt.timedelta(days=7) for w in week) if of.is_weekend(d))
            if weekend != before and weekend == following:
                before = weekend
                yield day, " ".join(WEEKDAYS[n] for n in weekend)

    national = list(changes(calendar(country)))
    for start, weekend in national:
        yield [country, "", start, weekend]
    for subdivision in subdivisions(country):
        regional = list(changes(calendar(country, subdivision)))
        if regional != national:
            for start, weekend in regional:
                yield [country, subdivision, start, weekend]


def coverage_row(country):
    known, reason = LAST, "last-year-generated"
    national = english(country)
    estimated = [date for date, label in national.items() if split_name(label)[1]]
    if estimated:
        known, reason = min(estimated) - dt.timedelta(days=1), "estimated-holidays-follow"
    if country in SWAPPED_BY_DECREE:
        decreed = max(d.year for d in national.weekend_workdays)
        if dt.date(decreed, 12, 31) < known:
            known, reason = dt.date(decreed, 12, 31), "make-up-days-not-published"
    return [country, known, reason]


def main():
    out = arguments(__doc__).out / "calendars"
    table = translations()
    rows = sorted(row for country in COUNTRIES for row in holiday_rows(country, table))
    write_csv(out / "holidays.csv",
              ["country", "subdivision", "date", "name_en", "name_zh", "kind", "certainty"], rows)
    write_csv(out / "weekends.csv", ["country", "subdivision", "from", "weekend"],
              [row for country in COUNTRIES for row in weekend_rows(country)])
    write_csv(out / "coverage.csv", ["calendar", "known_through", "reason"],
              [coverage_row(country) for country in COUNTRIES])
    note = (
        f"{YEARS[0]} to {YEARS[-1]}, category public; regional rows only where they differ from the national ones; "
        f"no regional rows for {' and '.join(WITHOUT_SUBDIVISIONS)}. Chinese names the package lacks are ours."
    )
    write_text(out / "source.toml", provenance(
        ["holidays.csv", "weekends.csv", "coverage.csv"], "holidays", "PyPI", "MIT", note))


if __name__ == "__main__":
    main()
