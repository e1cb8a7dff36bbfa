//! Whether the addresses of other sites still answer: asked politely, only on request, and never while a site is built.
//!
//! In: the sources as they were read. Out: a diagnostic for each address that is gone, at the place where it is written first. One site
//! is asked one question at a time, as its robots.txt allows, and an address that answered lately is not asked again.

mod addresses;
mod http_check;
mod record;
mod robots;

pub use http_check::Politeness;

use crate::base::date::Date;
use crate::content::source::SourceTexts;
use crate::diagnostics::{Diagnostics, catalogue};
use addresses::{ExternalAddress, external_addresses};
use http_check::{Answer, answers};
use record::{AnswerRecord, Remembered};
use std::path::Path;

/// What was asked, and what came of it.
#[derive(Debug, Default)]
pub struct ExternalCheck {
    pub diagnostics: Diagnostics,
    pub asked: usize,
    /// Answered within the last days, and not asked again.
    pub remembered: usize,
    /// Their sites do not want to be asked by programs.
    pub not_allowed: usize,
}

/// An address that answered so many days ago is not asked again.
const FRESH_DAYS: i64 = 7;

/// Asks all addresses of the site in the folder `root`, and keeps when each answered.
pub fn check_external(
    root: &Path,
    texts: &SourceTexts,
    today: Date,
    politeness: &Politeness,
) -> ExternalCheck {
    let mut record = AnswerRecord::read(root);
    let is_fresh = |address: &ExternalAddress| {
        let known = record.of(&address.address);
        let alive = known.and_then(|known| known.alive.as_ref()?.parse::<Date>().ok());
        alive.is_some_and(|day| day.duration_until(today).as_hours() / 24 < FRESH_DAYS)
    };
    let (fresh, stale): (Vec<_>, Vec<_>) =
        external_addresses(texts).into_iter().partition(is_fresh);
    let asked: Vec<&str> = stale.iter().map(|one| one.address.as_str()).collect();
    let mut check = ExternalCheck {
        remembered: fresh.len(),
        ..ExternalCheck::default()
    };
    for (address, answer) in stale.iter().zip(answers(&asked, politeness)) {
        let last_alive = record.of(&address.address);
        let last_alive = last_alive.and_then(|known| known.alive.clone());
        let archived = address.archived.as_deref();
        match answer {
            Answer::NotAllowed => {
                check.not_allowed += 1;
                continue;
            }
            Answer::Alive => {}
            Answer::Gone(status) => check.diagnostics.add(catalogue::external_link_gone(
                address.place.clone(),
                &address.address,
                status,
                last_alive.as_deref(),
                archived,
            )),
            Answer::Silent(reason) => check.diagnostics.add(catalogue::external_link_silent(
                address.place.clone(),
                &address.address,
                reason,
                last_alive.as_deref(),
            )),
        }
        check.asked += 1;
        let alive = match answer {
            Answer::Alive => Some(today.to_string()),
            _ => last_alive,
        };
        let asked = today.to_string();
        record.insert(&address.address, Remembered { alive, asked });
    }
    record.write(root);
    check
}
