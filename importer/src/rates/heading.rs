//! What the words around a table say of its prices: product, code, carrier, currency, days, fees of options.

use super::cards::Heading;
use super::effective::{self, Effective, Found};
use super::found::Finding;
use super::head::Field;
use super::plain::{has, plain};
use super::price::currency_in;
use super::rules;
use super::sheet::{Reading, SheetRead};
use super::table::Table;
use crate::book::{Cell, Grid};
use landcast::pack::card::{CardOptions, CodFee, ShareFee};
use landcast::problem::codes;

impl Reading<'_, '_> {
    /// Product and code: what is labelled so, else the title nearest to the table, else the sheet's or the file's name.
    pub(super) fn title(&self, grid: &Grid, above: &[String], table: &Table) -> (String, Option<String>) {
        let labelled = |labels: &[&str]| {
            let mut rows = grid.rows.iter().take(table.head.max(1)).rev();
            rows.find_map(|row| {
                let cells: Vec<(usize, &Cell)> = row.own().collect();
                cells.iter().enumerate().find_map(|(index, (_, cell))| {
                    let text = cell.words()?;
                    let form = plain(text);
                    let label = labels.iter().find(|label| form.starts_with(**label))?;
                    let value =
                        text.split([':', '：']).nth(1).map(str::trim).filter(|value| !value.is_empty());
                    let next = || {
                        (form == *label || form.len() <= label.len().saturating_add(1))
                            .then(|| cells.get(index.saturating_add(1)).map(|(_, next)| next.text()))?
                    };
                    value.map(str::to_owned).or_else(next).filter(|value| value.chars().count() <= 60)
                })
            })
        };
        let code = labelled(&[
            "产品代码",
            "运输代码",
            "渠道代码",
            "产品号",
            "产品编号",
            "服务代码",
            "productcode",
            "servicecode",
            "channelcode",
        ]);
        let bracketed = |text: &str| {
            let form = text.trim().trim_end_matches(['）', ')']);
            let (_, inner) = form.rsplit_once(['（', '('])?;
            let fit = form.len() < text.trim().len()
                && (2..=16).contains(&inner.len())
                && inner.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-');
            fit.then(|| inner.to_owned())
        };
        let code = code.or_else(|| bracketed(&grid.name));
        if let Some(name) = labelled(&["产品名称", "渠道名称", "productname", "product:", "channelname"])
        {
            return (name, code);
        }
        let skipped = [
            "返回目录",
            "进入价格",
            "目录",
            "有限公司",
            "单位:",
            "单位：",
            "电话",
            "网址",
            "www.",
            "http",
            "multiplier",
            "non-documents",
        ];
        let title = above.iter().rev().find(|text| {
            let form = plain(text);
            let length = form.chars().count();
            (3..=40).contains(&length)
                && !has(&form, &skipped)
                && effective::label(text).is_none()
                && !["国家", "目的国", "目的地", "起运", "交货", "country"]
                    .iter()
                    .any(|label| form.strip_prefix(label).is_some_and(|rest| rest.starts_with(':')))
                && !["产品代码", "运输代码", "渠道代码", "产品号", "产品编号"]
                    .iter()
                    .any(|label| form.starts_with(label))
                && (!rules::tells(text)
                    || length <= 24
                        && !form.contains(['=', '*', '<', '>'])
                        && !has(&form, &["加收", "计费", "最低", "附加费"]))
                && form.chars().any(char::is_alphabetic)
        });
        let sheet = grid.name.trim();
        let numbered =
            plain(sheet).strip_prefix("sheet").is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
        let fallback = if sheet.is_empty() || numbered { self.stem } else { sheet };
        // The two blocks of a courier's sheet are one product; its documents are another.
        let courier = above.iter().any(|text| has(&plain(text), &["multiplier", "non-documents"]));
        let documents = above.last().is_some_and(|text| plain(text).starts_with("documents"));
        let product = match (courier, documents, title) {
            (true, ..) => fallback.to_owned(),
            (_, true, _) => format!("{fallback} Documents"),
            (.., Some(title)) => title.trim().replace(['\n', '\r'], " "),
            (.., None) => fallback.to_owned(),
        };
        (product, code)
    }

    #[expect(clippy::too_many_arguments, reason = "all that stands around a table")]
    pub(super) fn heading(
        &self,
        grid: &Grid,
        table: &Table,
        above: &[String],
        product: String,
        code: Option<String>,
        days: Option<Effective>,
        read: &mut SheetRead,
    ) -> Heading {
        let own = above
            .iter()
            .filter_map(|text| effective::labelled(text, self.as_of))
            .min_by_key(|days| days.rank);
        let names = [plain(&product), plain(&grid.name), code.as_deref().map(plain).unwrap_or_default()];
        let listed = || {
            let found = self.catalogue.iter().find(|(words, _)| {
                names
                    .iter()
                    .any(|name| name.chars().count() >= 2 && words.split('|').any(|word| word == name))
            });
            found.map(|(_, days)| *days)
        };
        let open = |from| Effective { from, to: None, year_assumed: false, rank: 0 };
        let dates = self
            .from
            .map(|from| (open(from), Found::Given))
            .or_else(|| own.or(days).map(|days| (days, Found::Sheet)))
            .or_else(|| listed().map(|days| (days, Found::Catalogue)))
            .or_else(|| self.file_days.map(|days| (days, Found::File)));
        if let Some((days, _)) = dates.filter(|(days, _)| days.year_assumed) {
            read.findings
                .push(Finding::row(&grid.name, 0, codes::E5437, &product).with("date", days.from.iso()));
        }
        let currency = table
            .columns
            .iter()
            .filter(|column| column.head.field.is_some_and(Field::is_price))
            .find_map(|column| column.head.currency)
            .or_else(|| {
                above
                    .iter()
                    .filter(|text| has(&plain(text), &["币种", "货币", "单位", "currency"]))
                    .find_map(|text| currency_in(&plain(text)))
            })
            .unwrap_or(self.currency);
        Heading {
            carrier: self
                .carrier
                .clone()
                .or_else(|| carrier(above.iter().map(String::as_str).chain([grid.name.as_str(), self.stem]))),
            product,
            code,
            currency,
            dates,
            fingerprint: table.fingerprint.clone(),
            options: options(grid, table),
        }
    }
}

/// Fees of options that are the same on all rows.
fn options(grid: &Grid, table: &Table) -> CardOptions {
    let mut found = CardOptions::default();
    for column in table.columns.iter().filter(|column| column.head.field == Some(Field::Option)) {
        let form = plain(&column.header);
        let cells = grid
            .rows
            .get(table.body.clone())
            .unwrap_or_default()
            .iter()
            .take(400)
            .filter_map(|row| row.get(column.at)?.words());
        let Some((rate, min)) = cells.filter_map(rules::rate_and_least).next() else { continue };
        if has(&form, &["保价", "保险", "insurance"]) {
            found.insurance = Some(ShareFee { rate, min });
        } else if has(&form, &["关税", "ddp", "预付"]) {
            found.ddp_prepay = Some(ShareFee { rate, min });
        } else if has(&form, &["代收", "cod"]) {
            found.cod = Some(CodFee { rate, min, remittance_days: 0 });
        }
    }
    found
}

/// A carrier that is named by the sheet or the file.
fn carrier<'t>(texts: impl Iterator<Item = &'t str>) -> Option<String> {
    let known: [(&[&str], &str); 14] = [
        (&["云途", "yunexpress"], "云途 YunExpress"),
        (&["燕文", "yanwen"], "燕文 Yanwen"),
        (&["递四方", "4px"], "递四方 4PX"),
        (&["菜鸟", "cainiao"], "菜鸟 Cainiao"),
        (&["万邦", "wanb"], "万邦 Wanb"),
        (&["顺丰", "sfexpress"], "顺丰 SF"),
        (&["三态", "sfcservice"], "三态 SFC"),
        (&["出口易", "chukou1"], "出口易 Chukou1"),
        (&["e邮宝", "中国邮政", "中邮", "chinapost"], "中国邮政 China Post"),
        (&["dhl"], "DHL"),
        (&["fedex", "联邦"], "FedEx"),
        (&["ups"], "UPS"),
        (&["极兔", "j&t"], "极兔 J&T"),
        (&["cne"], "CNE"),
    ];
    for text in texts.filter(|text| text.chars().count() <= 60) {
        let form = plain(text);
        // Latin names are words of their own: "groups" is not UPS.
        let word = |name: &str| {
            form.match_indices(name).any(|(at, _)| {
                let before = form.get(..at).and_then(|text| text.chars().next_back());
                let behind = form.get(at.saturating_add(name.len())..).and_then(|text| text.chars().next());
                !name.is_ascii() || ![before, behind].into_iter().flatten().any(|c| c.is_ascii_alphabetic())
            })
        };
        if let Some((_, name)) = known.iter().find(|(names, _)| names.iter().any(|name| word(name))) {
            return Some((*name).to_owned());
        }
    }
    None
}
