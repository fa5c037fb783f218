//! Is everything faster or slower than the model says?

/// Factor on daily hazards from `observed` deliveries on some days, where the model expected `expected` of the parcels
/// under way on those days: (O + a) / (E + a).
///
/// It compares calendar days, not finished parcels, so parcels still under way cannot bias it. `caution` (a) is the
/// number of deliveries that weigh as much as the belief in 1: 50 for the network over the last fortnight, 5 for how
/// fast a seller gets parcels out.
///
/// SOURCE: posterior mean of a gamma-Poisson model with a gamma(a, a) prior.
#[must_use]
pub fn hazard_factor(observed: f64, expected: f64, caution: f64) -> f64 {
    let below = expected + caution;
    if below > 0.0 && observed >= 0.0 { (observed + caution) / below } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_seen_says_nothing_and_much_seen_says_all() {
        assert_eq!(hazard_factor(0.0, 0.0, 50.0), 1.0);
        assert!((hazard_factor(30.0, 50.0, 50.0) - 0.8).abs() < 1e-12);
        assert!((hazard_factor(6500.0, 10_000.0, 50.0) - 0.65).abs() < 0.002);
        assert_eq!(hazard_factor(1.0, -5.0, 5.0), 1.0);
        assert_eq!(hazard_factor(f64::NAN, 1.0, 5.0), 1.0);
    }
}
