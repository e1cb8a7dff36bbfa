//! Collects the errors of work on many files in parallel.

use crate::diagnostics::{Diagnostic, Diagnostics};
use rayon::prelude::*;
use std::sync::{Mutex, PoisonError};

/// The greatest number of errors that are reported: a full disk would give one for every file.
const MOST_REPORTED: usize = 10;

/// Errors so far, from several threads.
#[derive(Default)]
pub struct Failures(Mutex<Vec<Diagnostic>>);

impl Failures {
    pub fn add(&self, mistake: Diagnostic) {
        let mut diagnostics = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if diagnostics.len() < MOST_REPORTED {
            diagnostics.push(mistake);
        }
    }

    /// Whether no more errors would be reported, so that the rest need not be tried.
    pub fn are_enough(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).len() >= MOST_REPORTED
    }

    /// Err: there were errors.
    pub fn into_result(self) -> Result<(), Diagnostics> {
        let diagnostics = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        if diagnostics.is_empty() {
            Ok(())
        } else {
            Err(Diagnostics::from_iter(diagnostics))
        }
    }
}

/// Does the work for each item in parallel, until [`MOST_REPORTED`] have failed.
pub fn all<T: Sync>(
    items: &[T],
    work: impl Fn(&T) -> Result<(), Diagnostic> + Sync,
) -> Result<(), Diagnostics> {
    let failures = Failures::default();
    items.par_iter().for_each(|item| {
        if !failures.are_enough()
            && let Err(mistake) = work(item)
        {
            failures.add(mistake);
        }
    });
    failures.into_result()
}
