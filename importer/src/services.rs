//! Services in the words of a file, and which of the pack they are.

use crate::read::fold;
use landcast::pack::Pack;
use landcast::problem::{Problem, codes};
use std::collections::BTreeMap;

/// What services are called, each once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Services {
    /// Ids of the pack by their folded ids and names.
    known: BTreeMap<String, String>,
    /// What the seller said, by the folded words of the file.
    said: BTreeMap<String, String>,
    labels: Vec<String>,
    places: BTreeMap<String, u32>,
}

impl Services {
    /// Those of the pack.
    #[must_use]
    pub(crate) fn of(pack: &Pack) -> Self {
        let mut known = BTreeMap::new();
        for service in &pack.content().services {
            for name in [&service.id, &service.name.zh, &service.name.en] {
                known.entry(fold(name)).or_insert_with(|| service.id.clone());
            }
        }
        Self { known, said: BTreeMap::new(), labels: Vec::new(), places: BTreeMap::new() }
    }

    /// Takes in what the seller says: words of a file, and the id of a service. An empty id takes it back.
    ///
    /// # Errors
    /// E1009 for ids the pack does not have.
    pub(crate) fn say(&mut self, pack: &Pack, said: &[(String, String)]) -> Result<(), Vec<Problem>> {
        let mut problems = Vec::new();
        for (words, id) in said {
            if id.is_empty() {
                self.said.remove(&fold(words));
            } else if pack.content().services.iter().any(|service| service.id == *id) {
                self.said.insert(fold(words), id.clone());
            } else {
                let known: Vec<&str> =
                    pack.content().services.iter().map(|service| service.id.as_str()).collect();
                let problem = Problem::at(codes::E1009, format!("services.{words}"));
                problems.push(problem.with("known", known.join(" ")).with("got", id));
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }

    /// The number under which words are kept.
    pub(crate) fn place(&mut self, words: &str) -> u32 {
        if let Some(place) = self.places.get(words) {
            return *place;
        }
        let place = u32::try_from(self.labels.len()).unwrap_or(u32::MAX);
        self.labels.push(words.to_owned());
        self.places.insert(words.to_owned(), place);
        place
    }

    /// Words by their number.
    #[must_use]
    pub(crate) fn label(&self, place: u32) -> &str {
        usize::try_from(place).ok().and_then(|at| self.labels.get(at)).map_or("", String::as_str)
    }

    /// The service of the pack that words mean.
    #[must_use]
    pub(crate) fn resolve(&self, words: &str) -> Option<&str> {
        let folded = fold(words);
        self.said.get(&folded).or_else(|| self.known.get(&folded)).map(String::as_str)
    }

    /// The service of the pack of each place.
    #[must_use]
    pub(crate) fn resolved(&self) -> Vec<Option<&str>> {
        self.labels.iter().map(|label| self.resolve(label)).collect()
    }
}
