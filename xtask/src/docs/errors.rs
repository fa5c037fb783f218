//! docs/ERRORS.md: every code the engine can say.

use landcast::problem::Code;

use super::Page;

/// First letters of the codes, with what they begin.
const GROUPS: [(&str, &str); 15] = [
    ("E1", "The request"),
    ("E2", "Rules and dates of the pack"),
    ("E3", "Money and exchange rates"),
    ("E41", "Why a plan is rejected: goods"),
    ("E42", "Why a plan is rejected: size and weight"),
    ("E43", "Why a plan is rejected: value and stock"),
    ("E44", "Why a plan is rejected: cash on delivery"),
    ("E45", "Why a plan is rejected: destination and service"),
    ("E5", "Files"),
    ("R", "Reasons for a recommendation"),
    ("A1", "Alerts: duty"),
    ("A2", "Alerts: thresholds and rule changes"),
    ("A3", "Alerts: window and promise"),
    ("A4", "Alerts: capacity and stock"),
    ("A5", "Alerts: age and confidence of data"),
];
const OTHERS: &str = "Notes on how a number came about";

pub(super) fn page(codes: &[Code]) -> String {
    let mut page = Page::new(
        "Codes",
        "Whatever is wrong with a request, speaks against a plan or is worth knowing has a code here. \
         An answer carries the code, the place it concerns and the parameters in braces; the page has the texts in its languages.",
    );
    let group = |code: &Code| GROUPS.iter().position(|(prefix, _)| code.as_str().starts_with(prefix));
    let groups = GROUPS.iter().enumerate().map(|(index, (_, title))| (Some(index), *title));
    for (index, title) in groups.chain([(None, OTHERS)]) {
        let listed: Vec<&Code> = codes.iter().filter(|code| group(code) == index).collect();
        if listed.is_empty() {
            continue;
        }
        page.heading(title);
        page.table(
            ["code", "severity", "what is the case", "what helps"],
            listed.into_iter().map(|code| {
                let entry = code.entry();
                [
                    code.to_string(),
                    entry.severity.as_str().to_owned(),
                    entry.title.to_owned(),
                    entry.remedy.to_owned(),
                ]
            }),
        );
    }
    page.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use landcast::problem::ALL;

    #[test]
    fn every_code_stands_on_the_page_once() {
        let page = page(ALL);
        for code in ALL {
            assert_eq!(page.matches(&format!("\n| {code} |")).count(), 1, "{code}");
        }
    }
}
