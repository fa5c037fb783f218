//! States of parcels and orders, in the words of trackers, carriers and shops.

use crate::read::fold;
use crate::words;
use std::collections::BTreeMap;

/// What matters of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    /// It arrived.
    Delivered,
    /// It is on its way, or was last seen there.
    UnderWay,
    /// It has not been sent.
    Unsent,
    /// It will not be sent, or not come.
    Cancelled,
}

/// The words that come with the crate.
#[derive(Clone, Debug)]
pub(crate) struct Statuses {
    exact: BTreeMap<String, Status>,
    /// Chinese words a longer text may begin with, the longest first.
    begins: Vec<(String, Status)>,
}

impl Statuses {
    /// The words that come with the crate.
    #[must_use]
    pub(crate) fn new() -> Self {
        let mut exact = BTreeMap::new();
        for (name, words) in words::lists(include_str!("../data/status.csv")) {
            let status = match name {
                "delivered" => Status::Delivered,
                "unsent" => Status::Unsent,
                "cancelled" => Status::Cancelled,
                _ => Status::UnderWay,
            };
            for word in words {
                exact.entry(fold(word)).or_insert(status);
            }
        }
        let mut begins: Vec<(String, Status)> = exact
            .iter()
            .filter(|(word, _)| !word.is_ascii() && word.chars().count() >= 2)
            .map(|(word, status)| (word.clone(), *status))
            .collect();
        begins.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        Self { exact, begins }
    }

    /// The state a text names; `None` for words nobody knows.
    #[must_use]
    pub(crate) fn find(&self, text: &str) -> Option<Status> {
        let folded = fold(text);
        let exact = self.exact.get(&folded).copied();
        exact.or_else(|| {
            self.begins.iter().find(|(word, _)| folded.starts_with(word.as_str())).map(|(_, status)| *status)
        })
    }

    /// Whether an event tells of the delivery to the buyer.
    #[must_use]
    pub(crate) fn tells_delivery(&self, event: &str) -> bool {
        let folded = fold(event);
        let refused =
            ["undelivered", "notdelivered", "deliveredto", "未签收", "未妥投", "拒签", "拒收", "退回"];
        let told = ["delivered", "签收", "妥投"];
        !refused.iter().any(|word| folded.contains(word)) && told.iter().any(|word| folded.contains(word))
    }
}

impl Default for Statuses {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_all_makers_mean_one_of_four() {
        let statuses = Statuses::new();
        for (text, meant) in [
            ("Delivered", Status::Delivered),
            ("成功签收", Status::Delivered),
            ("已妥投（本人）", Status::Delivered),
            ("Completed", Status::Delivered),
            ("InfoReceived", Status::UnderWay),
            ("pickup", Status::UnderWay),
            ("可能异常", Status::UnderWay),
            ("AvailableForPickup", Status::UnderWay),
            ("Undelivered", Status::UnderWay),
            ("To ship", Status::Unsent),
            ("待发货", Status::Unsent),
            ("已取消", Status::Cancelled),
            ("Canceled", Status::Cancelled),
        ] {
            assert_eq!(statuses.find(text), Some(meant), "{text}");
        }
        assert_eq!(statuses.find("whatever"), None);
        assert_eq!(statuses.find(""), None);
    }

    #[test]
    fn an_event_tells_of_delivery_to_the_buyer_only() {
        let statuses = Statuses::new();
        assert!(statuses.tells_delivery("2026-09-11 14:22, DENVER, Delivered"));
        assert!(statuses.tells_delivery("您的快件已签收"));
        for text in ["Arrived at hub", "Delivered to agent", "Undelivered, retry", "收件人拒签"] {
            assert!(!statuses.tells_delivery(text), "{text}");
        }
    }
}
