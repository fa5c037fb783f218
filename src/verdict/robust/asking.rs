//! Asking again with something changed, and seeing whether the same plan is best.

use crate::money::Dec;
use crate::network::Candidate;
use crate::pack::{Mode, Pack};
use crate::verdict::burndown::settle;
use crate::verdict::plan::Plan;
use crate::verdict::quote::{Desk, usable};
use crate::verdict::request::Request;
use crate::window::Cache;

/// What makes two plans the same answer: how stock once came to a node does not.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Way {
    mode: Mode,
    node: Option<String>,
    service: String,
    from_stock: bool,
    /// What stands behind an `@` of its id: the seller's own card.
    card: Option<String>,
}

impl Way {
    fn of(candidate: &Candidate<'_>) -> Self {
        Self {
            mode: candidate.mode,
            node: candidate.node.map(|node| node.id.clone()),
            service: candidate.outbound.service.id.clone(),
            from_stock: candidate.from_stock,
            card: candidate.id.split_once('@').map(|(_, card)| card.to_owned()),
        }
    }
}

/// Another answer than today's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Other {
    /// Id and mode of the plan that is best; `None` where nothing can be sent.
    pub(super) best: Option<(String, Mode)>,
    /// What an order loses with today's plan; `None` where that cannot be sent, or nothing can.
    pub(super) regret: Option<Dec>,
}

/// The engine, asked over and over about one plan.
pub(super) struct Asking<'p, 'c> {
    pack: &'p Pack,
    today: Way,
    cache: &'c mut Cache,
}

impl<'p, 'c> Asking<'p, 'c> {
    pub(super) fn new(pack: &'p Pack, today: &Plan<'_>, cache: &'c mut Cache) -> Self {
        Self { pack, today: Way::of(&today.candidate), cache }
    }

    /// The answer to `request` where it is another than today's.
    pub(super) fn other(&mut self, request: &Request) -> Option<Other> {
        let nothing = Some(Other { best: None, regret: None });
        let Ok(used) = settle(self.pack, request, self.cache) else { return nothing };
        let next = used.request(request);
        let desk = Desk::after(self.pack, &next, &used).comparing();
        let Ok(chained) = usable(&desk, self.cache) else { return nothing };
        let mut open = chained.iter().map(|one| &one.plan).filter(|plan| plan.feasible());
        let Some(best) = open.next() else { return nothing };
        if Way::of(&best.candidate) == self.today {
            return None;
        }
        let stay = open.find(|plan| Way::of(&plan.candidate) == self.today);
        let regret = stay.and_then(|stay| Some(best.margin()? - stay.margin()?));
        Some(Other { best: Some((best.candidate.id.clone(), best.candidate.mode)), regret })
    }
}
