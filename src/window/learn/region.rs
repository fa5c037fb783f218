//! Groups of countries that share networks: what is learned on the way to one says something about the others.

use crate::measure::Country;

/// Regions and their countries. A country of none is a region of its own.
const REGIONS: &[(&str, &str)] = &[
    (
        "europe",
        "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK",
    ),
    ("north-america", "CA US"),
    ("latin-america", "AR BR CL CO MX PE UY"),
    ("east-asia", "HK JP KR MO TW"),
    ("south-east-asia", "BN ID KH LA MM MY PH SG TH VN"),
    ("south-asia", "BD IN LK NP PK"),
    ("middle-east", "AE BH IL JO KW OM QA SA TR"),
    ("central-asia", "AM AZ BY GE KG KZ MD RU TJ TM UA UZ"),
    ("oceania", "AU NZ"),
    ("africa", "EG GH KE MA NG TZ UG ZA"),
];

/// Name of the region of `country`: its code where it stands alone.
pub(super) fn region_of(country: Country) -> String {
    let listed = |countries: &str| countries.split(' ').any(|code| code == country.code());
    let found = REGIONS.iter().find(|(_, countries)| listed(countries)).map(|(name, _)| (*name).to_owned());
    found.unwrap_or_else(|| country.code().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_has_one_region_and_neighbours_share_theirs() {
        let mut all: Vec<&str> = REGIONS.iter().flat_map(|(_, countries)| countries.split(' ')).collect();
        let count = all.len();
        assert!(all.iter().all(|code| Country::from_code(code).is_some()));
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
        let of = |code: &str| region_of(Country::from_code(code).unwrap());
        assert_eq!((of("DE"), of("FR")), ("europe".to_owned(), "europe".to_owned()));
        assert_ne!(of("US"), of("MX"));
        assert_eq!(of("AQ"), "AQ");
    }
}
