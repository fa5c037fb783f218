//! What is wrong in a data file.

/// One thing wrong, with where and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// File below the data folder, `markets/GB/customs.toml`.
    pub file: String,
    /// Key, row or entry within it; empty for the whole file.
    pub at: String,
    /// Short name of the kind of fault, `unknown-source`: tests name it.
    pub kind: &'static str,
    /// What is wrong, in words.
    pub message: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { file, at, kind, message } = self;
        if at.is_empty() {
            write!(f, "{file}: {message} ({kind})")
        } else {
            write!(f, "{file}: {at}: {message} ({kind})")
        }
    }
}

/// Collects faults while the rest is still read.
#[derive(Debug, Default)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Notes one.
    pub fn push(
        &mut self,
        file: &str,
        at: impl Into<String>,
        kind: &'static str,
        message: impl Into<String>,
    ) {
        self.0.push(Fault { file: file.to_owned(), at: at.into(), kind, message: message.into() });
    }

    /// `value`, or the faults in the order of files and keys.
    ///
    /// # Errors
    /// When there are any.
    pub fn into_result<T>(mut self, value: T) -> Result<T, Vec<Fault>> {
        if self.0.is_empty() {
            return Ok(value);
        }
        self.0.sort();
        Err(self.0)
    }
}
