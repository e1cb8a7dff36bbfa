//! Work on many files at the same time, and the telling of what went wrong with them.

use crate::diagnostics::{Diagnostic, Diagnostics};
use rayon::prelude::*;
use std::sync::{Mutex, PoisonError};

/// When the disk is full, ten files tell it as well as ten thousand.
const TOLD: usize = 10;

/// What has gone wrong so far, gathered by many at the same time.
#[derive(Default)]
pub struct Failures(Mutex<Vec<Diagnostic>>);

impl Failures {
    pub fn add(&self, mistake: Diagnostic) {
        let mut told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if told.len() < TOLD {
            told.push(mistake);
        }
    }

    /// So much has failed that nothing more need be tried.
    pub fn are_enough(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).len() >= TOLD
    }

    /// Err: there were some.
    pub fn into_result(self) -> Result<(), Diagnostics> {
        let told = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        if told.is_empty() {
            Ok(())
        } else {
            Err(Diagnostics::from_iter(told))
        }
    }
}

/// Does the work for each item, until ten have failed.
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
