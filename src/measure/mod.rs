//! Units of the trade that are not money: countries, HS codes, grams and millimetres.
//!
//! Weights are whole grams (`weight_g`), lengths whole millimetres (`_mm`): a kitchen scale and a tape measure give
//! no more, and whole numbers keep rate-card steps exact.

mod country;
mod hs;
mod parcel;

pub use country::Country;
pub use hs::HsCode;
pub use parcel::Parcel;
