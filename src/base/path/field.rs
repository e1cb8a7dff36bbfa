use serde::{Deserialize, Serialize};
use std::fmt;

/// The place of a value in a YAML file: `sessions[2].start`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FieldPath(Vec<FieldStep>);

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FieldStep {
    Key(String),
    Index(usize),
}

impl FieldPath {
    pub fn root() -> FieldPath {
        FieldPath::default()
    }

    pub fn key(&self, key: impl Into<String>) -> FieldPath {
        self.with(FieldStep::Key(key.into()))
    }

    pub fn index(&self, index: usize) -> FieldPath {
        self.with(FieldStep::Index(index))
    }

    pub fn with(&self, step: FieldStep) -> FieldPath {
        let mut steps = Vec::with_capacity(self.0.len() + 1);
        steps.extend_from_slice(&self.0);
        steps.push(step);
        FieldPath(steps)
    }

    /// This path, taken as relative to `base`.
    pub fn under(&self, base: &FieldPath) -> FieldPath {
        FieldPath(base.0.iter().chain(&self.0).cloned().collect())
    }

    pub fn parent(&self) -> Option<FieldPath> {
        let (_, parent) = self.0.split_last()?;
        Some(FieldPath(parent.to_vec()))
    }

    /// Whether this is the other field or lies inside it.
    pub fn is_in(&self, other: &FieldPath) -> bool {
        self.0.starts_with(&other.0)
    }

    pub fn steps(&self) -> &[FieldStep] {
        &self.0
    }

    /// Reads what [`fmt::Display`] writes (`sessions[2].start`); of any other text, the steps up to the first mistake.
    pub fn parse(text: &str) -> FieldPath {
        let mut path = FieldPath::root();
        for part in text.split('.') {
            let (key, indexes) = part.split_once('[').unwrap_or((part, ""));
            if !key.is_empty() {
                path.0.push(FieldStep::Key(key.to_owned()));
            }
            for index in indexes.split('[') {
                if let Ok(index) = index.trim_end_matches(']').parse() {
                    path.0.push(FieldStep::Index(index));
                }
            }
        }
        path
    }
}

impl FromIterator<FieldStep> for FieldPath {
    fn from_iter<I: IntoIterator<Item = FieldStep>>(steps: I) -> FieldPath {
        FieldPath(steps.into_iter().collect())
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, step) in self.0.iter().enumerate() {
            match step {
                FieldStep::Key(key) if number == 0 => f.write_str(key)?,
                FieldStep::Key(key) => write!(f, ".{key}")?,
                FieldStep::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_back_as_it_was_written() {
        for text in [
            "title",
            "sessions[2].start",
            "a.b[0][1].c",
            "[3].id",
            "counties.12",
        ] {
            assert_eq!(FieldPath::parse(text).to_string(), text);
        }
    }
}
