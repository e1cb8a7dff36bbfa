//! Universal design: which requirements there are, what the program looks for, and what it has found on the site's pages and in its files.
//!
//! In: the plan, what the readers took out of the published files, and the diagnostics of records and texts. Out: an
//! [`AccessibilityReport`]. Nothing is checked twice: a mistake that has a code already is only counted under its requirement. The
//! report never says that a requirement is met, since most of each requirement takes a person to judge.

mod checks;
mod criteria;
mod files;
mod report;

pub use checks::{AccessibilityCheck, checks};
pub use criteria::{Criterion, LAST_COMPARED, criteria, criterion};
pub use files::AssessedFile;
pub use report::{
    AccessibilityFinding, AccessibilityReport, FindingsOfTexts, FoundDiagnostic, found_diagnostics,
    texts_with_findings,
};
