//! Rules of billing that sheets hide in sentences: under the table, in columns of notes, in headers.

use super::band::Unit;
use super::plain::{Scan, grams, has, number, plain, whole};
use crate::rates::place::Atlas;
use landcast::measure::Country;
use landcast::money::Dec;

/// A rule that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    /// Grams below which nothing is billed.
    Minimum(u32),
    /// Grams of the smallest piece.
    MinimumPiece(u32),
    /// Grams to which weights are rounded up.
    Rounding(u32),
    /// Cubic centimetres of a kilogram.
    Divisor(u32),
    /// Volume counts from so many times the weight on, that itself included.
    FromRatio(Dec),
    /// Volume counts beyond so many times the weight.
    AboveRatio(Dec),
    /// Volume counts from a side of so many millimetres.
    FromSide(u32),
    /// Volume never counts.
    NoVolume,
    /// Share of the volume's excess that is billed.
    Share(Dec),
    /// Most grams.
    Limit(u32),
    /// Longest, middle and shortest side, in millimetres.
    Sides([u32; 3]),
    /// Sum of the sides, in millimetres.
    Sum(u32),
    /// Longest side and twice the others, in millimetres.
    Girth(u32),
    /// Fuel, as a share of the freight.
    Fuel(Dec),
    /// Taxes are in the price, or not.
    Taxes(bool),
}

impl Rule {
    /// The word used in JSON.
    pub(crate) const fn name(&self) -> &'static str {
        match self {
            Self::Minimum(_) => "minimum",
            Self::MinimumPiece(_) => "minimum-piece",
            Self::Rounding(_) => "rounding",
            Self::Divisor(_) => "divisor",
            Self::FromRatio(_) => "volume-from-ratio",
            Self::AboveRatio(_) => "volume-above-ratio",
            Self::FromSide(_) => "volume-from-side",
            Self::NoVolume => "no-volume",
            Self::Share(_) => "volume-share",
            Self::Limit(_) => "max-weight",
            Self::Sides(_) => "max-sides",
            Self::Sum(_) => "max-sum",
            Self::Girth(_) => "max-girth",
            Self::Fuel(_) => "fuel",
            Self::Taxes(_) => "taxes-included",
        }
    }

    /// Its number, as text.
    pub(crate) fn value(&self) -> String {
        match self {
            Self::Minimum(n)
            | Self::MinimumPiece(n)
            | Self::Rounding(n)
            | Self::Divisor(n)
            | Self::FromSide(n)
            | Self::Limit(n)
            | Self::Sum(n)
            | Self::Girth(n) => n.to_string(),
            Self::Sides([a, b, c]) => format!("{a}x{b}x{c}"),
            Self::FromRatio(share) | Self::AboveRatio(share) | Self::Share(share) | Self::Fuel(share) => {
                share.plain()
            }
            Self::NoVolume => String::new(),
            Self::Taxes(included) => included.to_string(),
        }
    }
}

/// A rule with the countries it is said of; all, where there are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) rule: Rule,
    pub(crate) countries: Vec<Country>,
}

/// Words of sentences that bill something; where one stands and nothing is understood, that is said.
const TELLING: [&str; 30] = [
    "计费",
    "计重",
    "进位",
    "体积",
    "计泡",
    "泡重",
    "抛",
    "分泡",
    "尺寸",
    "边长",
    "单边",
    "最长边",
    "附加费",
    "加收",
    "燃油",
    "最低",
    "起重",
    "起收",
    "起运",
    "偏远",
    "限重",
    "超长",
    "超重",
    "关税",
    "手续费",
    "优惠",
    "另收",
    "另加",
    "volumetric",
    "surcharge",
];

/// Whether a sentence speaks of billing.
pub(crate) fn tells(sentence: &str) -> bool {
    has(&plain(sentence), &TELLING)
}

/// Sentences of a cell.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\r', '。', '；', ';']).map(str::trim).filter(|sentence| !sentence.is_empty())
}

/// The rules of a sentence. `美国/8000；其他实重` holds for those it names only.
pub(crate) fn understood(sentence: &str, atlas: &mut Atlas<'_>) -> Vec<Said> {
    let mut found = Vec::new();
    let mut countries = Vec::new();
    // Clauses: a country that leads one holds for it, and for those behind it until another leads.
    for clause in sentence.split(['，', ',', '；', ';', '：', ':']) {
        let form = plain(clause);
        let lead = leading(clause, atlas);
        if !lead.is_empty() {
            countries = lead;
        } else if has(&form, &["其他", "其余"]) {
            // Said of the rest: without a list of who that is it is not applied to anybody.
            continue;
        }
        for rule in rules(&form) {
            let said = Said { rule, countries: countries.clone() };
            if !found.contains(&said) {
                found.push(said);
            }
        }
    }
    if found.is_empty() {
        // Commas may part what belongs together: 长*宽*高(cm),/8000.
        found =
            rules(&plain(sentence)).into_iter().map(|rule| Said { rule, countries: Vec::new() }).collect();
    }
    found
}

/// Countries that a clause begins with.
fn leading(clause: &str, atlas: &mut Atlas<'_>) -> Vec<Country> {
    let head: &str = clause
        .split(['/', '按', '最', '单', '体', '不', '计', '起', '分', '限'])
        .next()
        .unwrap_or_default()
        .trim();
    // Numbered rules: 一、 and 2. lead nothing.
    if head.chars().count() < 2 || head.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let places = atlas.read(head);
    if places.unknown.is_empty() { places.countries } else { Vec::new() }
}

/// The rules of a clause in plain form.
pub(crate) fn rules(form: &str) -> Vec<Rule> {
    let mut found = Vec::new();
    volume(form, &mut found);
    weights(form, &mut found);
    sizes(form, &mut found);
    if has(form, &["燃油"])
        && let Some(share) = behind_share(form, &["燃油附加费率", "燃油附加费", "燃油费率", "燃油费", "燃油"])
    {
        found.push(Rule::Fuel(share));
    }
    if has(form, &["不含税", "不包税", "自税", "ddu"]) {
        found.push(Rule::Taxes(false));
    } else if has(form, &["包税", "含税", "ddp", "双清"]) {
        found.push(Rule::Taxes(true));
    }
    found
}

/// What cubic centimetres are divided by; other numbers behind a stroke are something else.
const DIVISORS: [u32; 12] =
    [4000, 5000, 6000, 7000, 7500, 8000, 9000, 10_000, 12_000, 15_000, 18_000, 20_000];

fn volume(form: &str, found: &mut Vec<Rule>) {
    let about = has(form, &["体积", "泡", "抛", "长*宽*高", "材积", "长x宽x高", "volumetric", "l*w*h"]);
    for part in form.split('/').skip(1) {
        let digits: String = part.chars().take_while(char::is_ascii_digit).collect();
        let sound = digits.parse::<u32>().ok().filter(|divisor| DIVISORS.contains(divisor));
        if let Some(divisor) = sound.filter(|_| about || form.chars().count() < 16) {
            found.push(Rule::Divisor(divisor));
        }
    }
    let mut scan = Scan::new(form);
    if scan.behind(&["分抛", "分泡"])
        && let Some(share) = share(&mut scan)
        && share <= Dec::ONE
    {
        found.push(Rule::Share(share));
    }
    let mut scan = Scan::new(form);
    if scan.behind(&["泡重比", "体积比", "泡比"])
        && let Some(sign) = scan.eat_any(&["大于等于", ">=", "大于", ">", "超过"])
        && let Some(ratio) = scan.number().filter(|ratio| *ratio >= Dec::ONE && *ratio <= Dec::whole(20))
    {
        found.push(if matches!(sign, "大于等于" | ">=") {
            Rule::FromRatio(ratio)
        } else {
            Rule::AboveRatio(ratio)
        });
    }
    let refused = has(form, &["不计泡", "不计抛", "不计体积", "免泡", "免抛", "无泡重", "不算泡"]);
    let side = Scan::new(form);
    if has(form, &["泡", "抛", "体积"])
        && let Some(mm) = side_of(side, &["单边", "最长边", "任意一边", "任一边"])
    {
        // Below a side volume does not count, which says the same as that it counts from there.
        let below = refused && has(form, &["<", "小于", "不超过", "以下", "低于"]);
        if below || (!refused && has(form, &[">=", ">", "大于", "超过", "达到"])) {
            found.push(Rule::FromSide(mm));
            return;
        }
    }
    if (refused || has(form, &["按实重计费", "按实际重量计费", "只按实重", "以实重计费"]))
        && !found.iter().any(|rule| matches!(rule, Rule::Divisor(_)))
    {
        let conditional = has(form, &["<", ">", "小于", "大于", "以内", "如", "若"]);
        if !conditional {
            found.push(Rule::NoVolume);
        }
    }
}

fn weights(form: &str, found: &mut Vec<Rule>) {
    // 单件不足12kg按12kg, 不足50g按50g计费, 24.1kg按25kg.
    let mut scan = Scan::new(form);
    if scan.behind(&["不足"])
        && let Some(below) = weight(&mut scan)
        && scan.eat_any(&["的按", "按", ",按", "则按"]).is_some()
        && let Some(to) = weight(&mut scan)
        && below == to
    {
        let step = scan.eat("进位") || scan.rest.starts_with("计算进位");
        found.push(if step {
            Rule::Rounding(to)
        } else if has(form, &["单件", "每件"]) {
            Rule::MinimumPiece(to)
        } else {
            Rule::Minimum(to)
        });
        return;
    }
    let mut scan = Scan::new(form);
    let minimum = [
        "最低计费重量为",
        "最低计费重量",
        "最低计费重",
        "最小计费重量",
        "最小计费重",
        "最低计重",
        "首重起",
        "起重量",
        "计费起重",
        "起重",
        "最低起重",
    ];
    if scan.behind(&minimum) {
        scan.eat_any(&["(kg)", "(g)", ":", "为", "是"]);
        if let Some(g) = weight(&mut scan) {
            found.push(Rule::Minimum(g));
        }
    }
    if !found.iter().any(|rule| matches!(rule, Rule::Minimum(_)))
        && let Some(at) = form.find("起重").or_else(|| form.find("起计费"))
        && let Some(g) = weight_before(form.get(..at).unwrap_or_default())
    {
        found.push(Rule::Minimum(g));
    }
    if has(form, &["以g为单位进位", "以克为单位", "按克计费", "按g计费", "1g进位", "精确到克"])
    {
        found.push(Rule::Rounding(1));
    } else {
        let mut scan = Scan::new(form);
        let after = scan
            .behind(&["进位制", "进位单位", "进位:", "进位为", "进位至"])
            .then(|| weight(&mut scan))
            .flatten();
        let before = form
            .find("进位")
            .and_then(|at| weight_before(form.get(..at).unwrap_or_default().trim_end_matches("为单位")));
        if let Some(g) = after.or(before) {
            found.push(Rule::Rounding(g));
        }
    }
    let mut scan = Scan::new(form);
    if scan.behind(&["单件限重", "限重", "最大重量", "最高重量", "重量上限", "重量不超过", "单件重量不超过"])
    {
        scan.eat_any(&["为", ":", "<=", "不超过"]);
        scan.eat_any(&["<="]);
        if let Some(g) = weight(&mut scan) {
            found.push(Rule::Limit(g));
        }
    }
}

fn sizes(form: &str, found: &mut Vec<Rule>) {
    // A size that costs more is no limit.
    if has(form, &["加收", "附加费", "另收", "超长费", "可发最大"]) {
        return;
    }
    let about_volume = has(form, &["泡", "抛", "体积"]);
    if !about_volume {
        if let Some(mm) =
            side_of(Scan::new(form), &["最长边", "单边长度", "单边长", "单边", "最大边长", "边长"])
        {
            found.push(Rule::Sides([mm; 3]));
        }
        let sides = ["55*", "尺寸"];
        if let Some(rule) = box_of(form).filter(|_| has(form, &sides) || has(form, &["最大", "限"])) {
            found.push(rule);
        }
    }
    let mut scan = Scan::new(form);
    if scan.behind(&["三边之和", "三边和", "三边长之和", "三边总和", "长+宽+高", "长宽高之和", "长宽高合计"])
        && let Some(mm) = limit(&mut scan)
    {
        found.push(Rule::Sum(mm));
    }
    let mut scan = Scan::new(form);
    if scan.behind(&["长+2*(宽+高)", "长+(宽+高)*2", "长+2*宽+2*高", "长+2(宽+高)", "周长+长", "围长"])
        && let Some(mm) = limit(&mut scan)
    {
        found.push(Rule::Girth(mm));
    }
}

/// `55*40*35cm`.
fn box_of(form: &str) -> Option<Rule> {
    let at = form.find(|c: char| c.is_ascii_digit())?;
    let mut scan = Scan::new(form.get(at..)?);
    let first = scan.number()?;
    scan.eat("cm");
    if !scan.eat("*") {
        return None;
    }
    let second = scan.number()?;
    scan.eat("cm");
    if !scan.eat("*") {
        return None;
    }
    let third = scan.number()?;
    if !scan.eat("cm") {
        return None;
    }
    let mut sides = [millimetres(first)?, millimetres(second)?, millimetres(third)?];
    sides.sort_unstable_by(|a, b| b.cmp(a));
    Some(Rule::Sides(sides))
}

/// Millimetres behind words and a comparison.
fn side_of(mut scan: Scan<'_>, words: &[&str]) -> Option<u32> {
    if !scan.behind(words) {
        return None;
    }
    limit(&mut scan)
}

fn limit(scan: &mut Scan<'_>) -> Option<u32> {
    scan.eat_any(&["长度", "长", "尺寸"]);
    scan.eat_any(&[
        "不得超过",
        "不能超过",
        "不可超过",
        "不超过",
        "小于等于",
        "大于等于",
        "小于",
        "大于",
        "超过",
        "达到",
        "低于",
        "<=",
        ">=",
        "<",
        ">",
        ":",
        "限",
    ]);
    scan.eat_any(&["=", "或等于"]);
    let value = scan.number()?;
    if scan.eat_any(&["cm", "厘米", "公分"]).is_some() {
        millimetres(value)
    } else if scan.eat_any(&["mm", "毫米"]).is_some() {
        whole(value).and_then(|mm| u32::try_from(mm).ok())
    } else if scan.eat_any(&["米", "m"]).is_some() {
        millimetres(value * Dec::whole(100))
    } else {
        None
    }
}

fn millimetres(cm: Dec) -> Option<u32> {
    whole(cm * Dec::whole(10)).and_then(|mm| u32::try_from(mm).ok()).filter(|mm| (10..=10_000).contains(mm))
}

/// A weight with its unit.
fn weight(scan: &mut Scan<'_>) -> Option<u32> {
    let value = scan.number()?;
    let unit = Unit::eat(scan)?;
    grams(value, unit.milligrams()).filter(|g| *g > 0)
}

/// The weight that a text ends with.
fn weight_before(text: &str) -> Option<u32> {
    let begin = text
        .char_indices()
        .rev()
        .skip_while(|(_, c)| !c.is_ascii_digit())
        .take_while(|(_, c)| c.is_ascii_digit() || *c == '.')
        .last()?
        .0;
    let mut scan = Scan::new(text.get(begin..)?);
    let found = weight(&mut scan)?;
    scan.is_done().then_some(found)
}

/// `60%` as 0.6.
fn share(scan: &mut Scan<'_>) -> Option<Dec> {
    let value = scan.number()?;
    scan.eat("%").then(|| value * Dec::new(1, 2))
}

fn behind_share(form: &str, words: &[&str]) -> Option<Dec> {
    let mut scan = Scan::new(form);
    if !scan.behind(words) {
        return None;
    }
    scan.eat_any(&["率", "为", ":", "按", "(", "费率"]);
    share(&mut scan).filter(|share| *share < Dec::ONE)
}

/// A fee of an option: `费率0.7% 最低收费5元`, as rate and least amount.
pub(crate) fn rate_and_least(text: &str) -> Option<(Dec, Dec)> {
    let form = plain(text);
    let at = form.find('%')?;
    let begin =
        form.get(..at)?.char_indices().rev().take_while(|(_, c)| c.is_ascii_digit() || *c == '.').last()?.0;
    let rate = number(form.get(begin..at)?)? * Dec::new(1, 2);
    let mut scan = Scan::new(&form);
    let least = if scan.behind(&["最低收费", "最低", "min"]) {
        scan.eat_any(&["¥", "rmb", "cny", ":"]);
        scan.number()?
    } else {
        Dec::ZERO
    };
    Some((rate, least)).filter(|(rate, _)| *rate < Dec::ONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let countries = crate::countries::Countries::new();
        let mut atlas = Atlas::new(&countries, &[]);
        let said = understood(text, &mut atlas);
        let shown = said.iter().map(|said| {
            let who: Vec<&str> = said.countries.iter().map(Country::code).collect();
            let who = if who.is_empty() { String::new() } else { format!("{}:", who.join("+")) };
            format!("{who}{} {}", said.rule.name(), said.rule.value()).trim().to_owned()
        });
        shown.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn rules_of_weight_are_read() {
        for (text, meant) in [
            ("最低计费重0.03KG", "minimum 30"),
            ("50G起重", "minimum 50"),
            ("不足50G按50G计费", "minimum 50"),
            ("单票计费起重50克", "minimum 50"),
            ("单件不足12KG按12KG", "minimum-piece 12000"),
            ("以G为单位进位", "rounding 1"),
            ("进位制0.1KG", "rounding 100"),
            ("按0.5KG进位", "rounding 500"),
            ("不足0.5KG按0.5KG进位", "rounding 500"),
            ("单件限重30KG", "max-weight 30000"),
            ("限重：2kg", "max-weight 2000"),
            ("美国最低计费重0.05kg", "US:minimum 50"),
            ("起收量50KG+，不足+￥2/KG", ""),
        ] {
            assert_eq!(shown(text), meant, "{text}");
        }
    }

    #[test]
    fn rules_of_volume_are_read() {
        for (text, meant) in [
            ("体积重=长*宽*高(cm)/8000", "divisor 8000"),
            ("长×宽×高（cm）÷6000，取较大者计费", "divisor 6000"),
            ("一、计费方式：实际重量与体积重取较大者计费，体积重=长*宽*高(cm)/8000", "divisor 8000"),
            ("单边<60cm不计泡", "volume-from-side 600"),
            ("单边≥40cm才计泡", "volume-from-side 400"),
            ("泡重比＞1", "volume-above-ratio 1"),
            ("泡重比≥1.5", "volume-from-ratio 1.5"),
            ("按实重计费", "no-volume"),
            ("不计泡", "no-volume"),
            ("分抛60%", "volume-share 0.6"),
            ("分泡50%", "volume-share 0.5"),
            ("美国/8000；其他实重", "US:divisor 8000"),
            ("1:250减0.5，1:300减1", ""),
        ] {
            assert_eq!(shown(text), meant, "{text}");
        }
    }

    #[test]
    fn rules_of_size_and_fuel_are_read() {
        for (text, meant) in [
            ("最长边≤60cm", "max-sides 600x600x600"),
            ("单边长不超过60CM", "max-sides 600x600x600"),
            ("最大尺寸：55*40*35cm", "max-sides 550x400x350"),
            ("三边之和不超过90cm", "max-sum 900"),
            ("长+宽+高≤90cm", "max-sum 900"),
            ("长+2*(宽+高)≤300cm", "max-girth 3000"),
            ("加收150RMB可发最大尺寸：68*43*43cm", ""),
            ("燃油附加费18.5%", "fuel 0.185"),
            ("燃油另计", ""),
            ("双清包税", "taxes-included true"),
            ("自税", "taxes-included false"),
        ] {
            assert_eq!(shown(text), meant, "{text}");
        }
    }

    #[test]
    fn what_bills_something_and_is_not_understood_is_known_to() {
        assert!(tells("起收量50KG+，不足+￥2/KG"));
        assert!(tells("重货优惠：1:250减0.5"));
        assert!(!tells("客服电话"));
    }

    #[test]
    fn fees_of_options_have_a_rate_and_a_least_amount() {
        let shown = |text| rate_and_least(text).map(|(rate, least)| (rate.plain(), least.plain()));
        assert_eq!(shown("费率0.7% 最低收费5元"), Some(("0.007".to_owned(), "5".to_owned())));
        assert_eq!(shown("2%"), Some(("0.02".to_owned(), "0".to_owned())));
        assert_eq!(shown("/"), None);
    }
}
