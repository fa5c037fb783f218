//! Days of transit as sheets promise them.

use super::plain::{Scan, has, plain};

/// Days from and to, and what days they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Transit {
    pub(crate) low: u16,
    pub(crate) high: u16,
    /// Working days, else days of the calendar.
    pub(crate) working: bool,
}

/// Reads `6-10工作日`, `8-15天`, `揽收-到达目的国15-30个工作日`. A text about something else than delivery is none:
/// `1-2天上网` is when a parcel is first seen.
pub(crate) fn read(text: &str, header: &str) -> Option<Transit> {
    let text = plain(text);
    // What stands in brackets is an exception: （受…影响，预计延误7-10工作日）.
    let bare = match text.split_once('(') {
        Some((before, _)) if before.bytes().any(|byte| byte.is_ascii_digit()) => before,
        _ => text.as_str(),
    };
    let header = plain(header);
    if has(&header, &["理赔", "上网"]) || (has(bare, &["上网"]) && !has(bare, &["签收", "妥投"])) {
        return None;
    }
    let mut scan = Scan::new(bare);
    let mut behind = "";
    while !scan.is_done() {
        let start = scan.rest.find(|c: char| c.is_ascii_digit())?;
        behind = if start > 0 { scan.rest.get(..start)? } else { behind };
        scan.rest = scan.rest.get(start..)?;
        let low = scan.figures()?;
        // Numbers of something else: 超过7天, 从第3天, 7天内, 3日起.
        let other = behind.ends_with("超过") || behind.ends_with("从第") || behind.ends_with("第");
        let high = if scan.eat("-") { scan.figures() } else { None };
        scan.eat_any(&["左右", "个"]);
        let natural = scan.eat_any(&["自然日", "日历日", "个自然日", "calendardays"]).is_some();
        let working =
            !natural && scan.eat_any(&["工作日", "个工作日", "workingdays", "businessdays", "wd"]).is_some();
        let days = natural || working || scan.eat_any(&["天", "日", "days", "day"]).is_some();
        if other || scan.rest.starts_with('内') || scan.rest.starts_with('后') || scan.rest.starts_with('起')
        {
            continue;
        }
        let headed = has(&header, &["时效", "transit", "工作日", "自然日", "天", "days"]);
        if !(days || headed && scan.is_done()) {
            continue;
        }
        let low: u16 = low.parse().ok().filter(|days| (1..=180).contains(days))?;
        let high: u16 = match high {
            Some(high) => high.parse().ok().filter(|days| (low..=240).contains(days))?,
            None => low,
        };
        let working =
            working || (!natural && has(&header, &["工作日", "working"]) && !has(bare, &["天", "自然"]));
        return Some(Transit { low, high, working });
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transit_is_low_high_and_kind_of_days() {
        for (text, header, meant) in [
            ("6-10工作日", "参考时效", Some((6, 10, true))),
            ("6-10个工作日", "", Some((6, 10, true))),
            ("8-15天", "", Some((8, 15, false))),
            ("13-15个自然日", "", Some((13, 15, false))),
            ("开船后30-40天左右提取", "", Some((30, 40, false))),
            ("全程签收时效10-12天", "", Some((10, 12, false))),
            ("15-25工作日（受示例影响，预计延误7-10工作日）", "", Some((15, 25, true))),
            ("8-10工作日（东马：9-12工作日，西马：8-10工作日）", "", Some((8, 10, true))),
            ("揽收-到达目的国15-30个工作日", "", Some((15, 30, true))),
            ("6-12", "参考时效 (工作日)", Some((6, 12, true))),
            ("6-12", "参考时效(自然日)", Some((6, 12, false))),
            ("1-2天上网", "", None),
            ("22个自然日", "理赔时效", None),
            ("1-2", "上网参考时效", None),
            ("超过30天可查", "", None),
            ("*", "参考时效", None),
            ("6-12", "备注", None),
            ("12-6天", "", None),
        ] {
            assert_eq!(read(text, header).map(|t| (t.low, t.high, t.working)), meant, "{text} {header}");
        }
    }
}
