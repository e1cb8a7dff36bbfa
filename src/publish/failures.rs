//! Work on many files at the same time, and the telling of what went wrong with them.

use crate::diagnostics::{Diagnostic, Diagnostics};
use rayon::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};

/// When the disk is full, ten files tell it as well as ten thousand.
const TOLD: usize = 10;

/// Does the work for each item, until ten have failed: what was made, and the failures.
pub fn each<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> Result<R, Diagnostic> + Sync,
) -> (Vec<R>, Diagnostics) {
    let failed = AtomicUsize::new(0);
    let results: Vec<Result<R, Option<Diagnostic>>> = items
        .par_iter()
        .map(|item| {
            if failed.load(Ordering::Relaxed) >= TOLD {
                return Err(None);
            }
            work(item).map_err(|mistake| {
                let number = failed.fetch_add(1, Ordering::Relaxed);
                (number < TOLD).then_some(mistake)
            })
        })
        .collect();
    let mut made = Vec::with_capacity(results.len());
    let mut failures = Diagnostics::new();
    for result in results {
        match result {
            Ok(one) => made.push(one),
            Err(mistake) => failures.extend(mistake),
        }
    }
    (made, failures)
}

/// As [`each`], where what was made is of no use after a failure.
pub fn all<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> Result<R, Diagnostic> + Sync,
) -> Result<Vec<R>, Diagnostics> {
    let (made, failures) = each(items, work);
    if failures.is_empty() {
        Ok(made)
    } else {
        Err(failures)
    }
}
