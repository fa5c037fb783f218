//! Which chains could carry an order, and which hard limits stop each of them.
//!
//! A chain is a direct service, or a warehouse or hub between a bulk leg and the leg to the buyer. A chain that breaks a
//! limit stays in the list with the reason and what would help: "no" is an answer. One limit is one file under
//! `limits/`. Of prices only the least is known here, for the search through the network; what a chain costs is the verdict's.

mod ask;
mod candidate;
mod documents;
#[cfg(test)]
mod fixture;
mod graph;
mod hazards;
mod limits;
mod origin;
mod own;
mod replenish;
mod search;

pub use ask::Ask;
pub use candidate::{Candidate, ChainStage, Leg, candidates};
pub use documents::{Needed, documents};
pub use graph::{Network, Place, Way};
pub use hazards::Hazards;
pub use limits::{check_e4504_destination, open_questions};
pub use origin::Origin;
pub use own::{Own, idle_a511_a512};
pub use replenish::{Refill, refills};
pub use search::{Chain, Criteria, Edge, search};
