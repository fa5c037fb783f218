//! What the engine says when it cannot, or will not, answer as asked.
//!
//! Problems are data: a code, the path of the field, parameters, a severity. Words for people live in the shells.
//! Alerts, reasons, notes and plan rejections are codes of the same registry, so that one table documents them all.

mod registry;

pub use registry::{ALL, Code, Entry, Severity, codes};

/// A code with where it applies and what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which entry of the registry.
    pub code: Code,
    /// Where in the request, as `lines[0].quantity`; empty when the whole request is meant.
    pub path: String,
    /// Named values a message needs, in the order they were added. Amounts are plain decimal strings.
    pub params: Vec<(&'static str, String)>,
}

impl Problem {
    /// A problem of the whole request.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn new(code: Code) -> Self {
        Self { code, path: String::new(), params: Vec::new() }
    }

    /// A problem of one field.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn at(code: Code, path: impl Into<String>) -> Self {
        Self { code, path: path.into(), params: Vec::new() }
    }

    /// Adds a parameter.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.push((name, value.to_string()));
        self
    }

    /// The severity its code has.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.entry().severity
    }

    /// Puts `prefix` before the path, for a part of a request that was checked on its own.
    #[must_use]
    pub fn under(mut self, prefix: &str) -> Self {
        self.path = match (prefix.is_empty(), self.path.is_empty()) {
            (true, _) => self.path,
            (false, true) => prefix.to_owned(),
            (false, false) => format!("{prefix}.{}", self.path),
        };
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_prefixed_once() {
        assert_eq!(Problem::at(codes::E1001, "lines[0].hs").under("product").path, "product.lines[0].hs");
        assert_eq!(Problem::new(codes::E1001).under("product").path, "product");
        assert_eq!(Problem::at(codes::E1001, "hs").under("").path, "hs");
    }
}
