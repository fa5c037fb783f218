//! Totals of US duty by kind of goods against a table worked out from the official schedule.

use crate::support;
use landcast::customs::LineKind;
use landcast::money::Dec;
use support::customs::{answer, dec, line, parcel};

#[derive(serde::Deserialize)]
struct Row {
    hts8: String,
    product: String,
    mfn: String,
    section_301: String,
    kind: String,
    low: String,
    total: String,
    high: String,
}

#[test]
fn us_totals_are_those_of_the_category_table() {
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(include_str!("us_categories.csv").as_bytes());
    let mut wrong = Vec::new();
    let mut rows = 0;
    for row in reader.deserialize::<Row>() {
        let row = row.unwrap();
        rows += 1;
        // On USD 100 an amount is its percentage.
        let found = answer(&parcel("US", vec![line(&row.product, &row.hts8, 1, "100.00")]));
        let of = |code: &str| {
            let lines = found.lines.iter().filter(|line| line.code.to_string() == code);
            lines.map(|line| line.amount).sum::<Dec>()
        };
        let fees = found.fees;
        let known = found.duty.map(Dec::plain);
        let low = found.range.low.map(|low| (low - fees).plain());
        let high = found.range.high.map(|high| (high - fees).plain());
        let plain = |text: &str| Some(dec(text).plain());
        let sound = match row.kind.as_str() {
            "exact" => {
                known == plain(&row.total)
                    && low == known
                    && high == known
                    && of("us.mfn") == dec(&row.mfn)
                    && of("us.section-301") == dec(&row.section_301)
            }
            "range" => known == plain(&row.total) && low == plain(&row.low) && high == plain(&row.high),
            "mixed" => known.is_none() && low == plain(&row.total) && high.is_none(),
            "specific" => known.is_none() && low.is_none() && !found.missing.is_empty(),
            other => panic!("{other}"),
        };
        let lines_of_duty = found.lines.iter().filter(|line| line.kind == LineKind::Duty);
        if !sound {
            let lines: Vec<_> = lines_of_duty.map(|line| format!("{} {}", line.code, line.amount)).collect();
            wrong.push(format!(
                "{} {}: duty {known:?}, {low:?} to {high:?}, {lines:?}",
                row.hts8, row.product
            ));
        }
    }
    assert!(rows >= 75, "{rows} rows");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
