//! English words for problems. The page has its own, in its locale files.

use landcast::api::Said;
use landcast::problem::Problem;
use serde::Serialize;
use std::collections::BTreeMap;

/// `{"problems": [{"code", "path", "params", "message"}]}`
#[derive(Serialize)]
pub(crate) struct Problems {
    problems: Vec<Worded>,
}

#[derive(Serialize)]
struct Worded {
    code: &'static str,
    path: String,
    severity: &'static str,
    params: BTreeMap<&'static str, String>,
    message: String,
}

/// What is the case, and what helps.
fn message(problem: &Problem) -> String {
    let entry = problem.code.entry();
    let mut message = entry.title.to_owned();
    for (name, value) in &problem.params {
        message = message.replace(&format!("{{{name}}}"), value);
    }
    if entry.remedy.is_empty() { message } else { format!("{message} – {}", entry.remedy) }
}

/// The sentences of `problems`.
pub(crate) fn texts(problems: &[Problem]) -> impl Iterator<Item = String> + '_ {
    problems.iter().map(message)
}

/// Each problem with its sentence: what is the case, and what helps.
pub(crate) fn with_messages(problems: &[Said]) -> Problems {
    let problems = problems
        .iter()
        .map(|Said(problem)| {
            let entry = problem.code.entry();
            let message = message(problem);
            Worded {
                code: entry.code,
                path: problem.path.clone(),
                severity: entry.severity.as_str(),
                params: problem.params.iter().cloned().collect(),
                message,
            }
        })
        .collect();
    Problems { problems }
}
