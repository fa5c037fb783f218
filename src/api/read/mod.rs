//! From the tree of a request to the types of the engine, with every problem found on the way.

mod cod;
mod consignment;
pub(super) mod fields;
mod hazards;
mod holdups;
mod overlay;
mod packaging;
mod rates;
mod rates_lane;
mod request;
mod stock;
mod surge;
mod switches;

pub use consignment::{Asked, consignment};
pub use overlay::overlay;
pub(crate) use overlay::{FORMAT as OVERLAY_FORMAT, VERSION as OVERLAY_VERSION};
pub use rates::rates;
pub(crate) use rates::{FORMAT as RATES_FORMAT, VERSION as RATES_VERSION};
pub use request::{board_request, request};
pub(crate) use stock::run_of_show;
pub use surge::requests;
