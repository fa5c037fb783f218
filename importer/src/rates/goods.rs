//! What a product carries, by its title; and whether it is on offer at all.

use super::plain::{has, plain};

/// Classes of goods by the words of titles. What stands first is looked for first, and its words are then gone:
/// `非带电` is not `带电`.
const WORDS: [(&[&str], Option<&str>); 16] = [
    (&["不含电", "非带电", "不带电", "不接带电", "不接液体膏体", "不接液体", "不接纯电", "不接内电"], None),
    (&["内电", "配套电池", "内置电", "含电", "带电", "(d)", "-d"], Some("battery-built-in")),
    (&["配套电"], Some("battery-packed-with")),
    (&["纯电"], Some("battery-standalone")),
    (&["普货", "p货", "普通货"], Some("general")),
    (&["液体", "膏体", "liquid"], Some("liquid")),
    (&["粉末"], Some("powder")),
    (&["化妆品", "美妆", "cosmetic"], Some("cosmetics")),
    (&["食品", "food"], Some("food")),
    (&["保健品"], Some("supplement")),
    (&["药品"], Some("medicine")),
    (&["带磁", "磁性"], Some("magnet")),
    (&["刀具"], Some("blade")),
    (&["仿牌", "品牌"], Some("brand")),
    (&["特敏", "特敏感"], Some("sensitive")),
    (&["特货", "敏感", "特惠敏"], Some("sensitive")),
];

/// Classes a title names, each once.
pub(crate) fn classes(title: &str) -> Vec<&'static str> {
    let mut form = without_refused(&plain(title));
    let mut found = Vec::new();
    for (words, class) in WORDS {
        for word in words {
            if form.contains(word) {
                form = form.replace(word, "");
                if let Some(class) = class
                    && !found.contains(&class)
                {
                    found.push(class);
                }
            }
        }
    }
    found
}

/// A title without what it refuses: `不接带电液体` up to the next mark.
fn without_refused(form: &str) -> String {
    let mut rest = form;
    let mut kept = String::new();
    while let Some(at) =
        ["不接", "不含", "不带", "不收", "不可接"].iter().filter_map(|word| rest.find(word)).min()
    {
        let (before, after) = rest.split_at(at);
        kept.push_str(before);
        rest = after.find([',', '(', ')', ';', '。']).map_or("", |end| after.get(end..).unwrap_or_default());
    }
    kept.push_str(rest);
    kept
}

/// The word by which a title says that the product is not on offer.
pub(crate) fn closed(title: &str) -> Option<&'static str> {
    let form = plain(title);
    ["渠道暂停", "暂停收货", "暂停", "已关闭", "停收", "停用", "关停", "作废", "suspended"]
        .into_iter()
        .find(|word| form.contains(word))
}

/// Sheets that hold no prices of parcels, by their names.
pub(crate) fn reference(name: &str) -> bool {
    let words = [
        "偏远",
        "邮编",
        "附加费",
        "清单",
        "分区表",
        "说明",
        "税率",
        "禁运",
        "保价",
        "签名",
        "须知",
        "必读",
        "船期",
        "赔付",
        "通讯录",
        "地址",
        "仓库代码",
        "操作费",
        "海外仓",
        "重派",
        "退件",
        "remote",
        "postcode",
        "surcharge",
    ];
    has(&plain(name), &words)
}

/// Sheets that list the others.
pub(crate) fn catalogue(name: &str) -> bool {
    has(&plain(name), &["目录", "总览", "catalogue", "contents", "index"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_name_classes_of_goods() {
        for (title, meant) in [
            ("某某全球专线挂号（特惠带电）", vec!["battery-built-in"]),
            ("某某普货专线", vec!["general"]),
            ("C6空派普货特惠（不接带电液体膏体）", vec!["general"]),
            ("E3空派带电快递派（可接内电，不接液体）", vec!["battery-built-in"]),
            ("美国专线特敏感B", vec!["sensitive"]),
            ("液体粉末专线", vec!["liquid", "powder"]),
            ("纯电专线", vec!["battery-standalone"]),
            ("联邮通", vec![]),
        ] {
            assert_eq!(classes(title), meant, "{title}");
        }
    }

    #[test]
    fn a_closed_channel_says_so() {
        assert_eq!(closed("E4欧洲空派快线（渠道暂停）"), Some("渠道暂停"));
        assert_eq!(closed("E4欧洲空派快线"), None);
        assert!(reference("《附加费详情表》") && catalogue("报价总目录") && !reference("美国专线"));
    }
}
