"""Every day of 2021 to 2026 as two packages count it in China: what the calendar of the pack is tested against.

Run by `cargo xtask data`. Writes calendars/china.csv below tests/; the pack's own table is made of single holidays by
another generator and another way through the packer. PyPI `holidays` and `chinesecalendar` agree on every day, so the
file has one column for both, and this stops where they ever do not.
"""

import datetime as dt

import chinese_calendar
import holidays
from common import arguments, write_csv

FIRST, LAST = dt.date(2021, 1, 1), dt.date(2026, 12, 31)


def main():
    out = arguments(__doc__).out / "calendars"
    # The years around, since a decree moves working days over the turn of a year.
    decreed = holidays.country_holidays("CN", years=range(FIRST.year - 1, LAST.year + 2))
    rows = []
    for ahead in range((LAST - FIRST).days + 1):
        day = FIRST + dt.timedelta(days=ahead)
        works = decreed.is_working_day(day)
        if works != chinese_calendar.is_workday(day):
            raise SystemExit(f"holidays and chinesecalendar differ on {day}")
        rows.append([day, int(works)])
    write_csv(out / "china.csv", ["date", "works"], rows)


if __name__ == "__main__":
    main()
