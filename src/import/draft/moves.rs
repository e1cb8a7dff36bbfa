//! Gatherings that a sentence moves from one day to another: "Samlingen 20. april er flyttet til 15. juni 2027". It is one gathering, on the new day.

use super::dating::DatedMention;
use crate::base::date::{Date, Edtf};
use crate::import::analysis::{DateRelation, MentionBasis, day_instead};
use crate::import::extract::dates::WrittenDate;
use crate::import::extract::telling_words::{MOVED, POSTPONED, has_any};

/// The mention of the new day has the old one. The old day's own mention is taken out, unless another sentence or document has that day.
pub fn settle_moves(dated: &mut Vec<DatedMention>) {
    let mut settled: Vec<usize> = Vec::new();
    for old in 0..dated.len() {
        let Some((new, day)) = move_of(dated, old) else {
            continue;
        };
        dated[new].moved_from = Some(day.clone());
        dated[old].date = Some(day.clone());
        let others = dated.iter().enumerate();
        // "Utsatt: Samling 19. januar" above the sentence is about the same move.
        let headlines: Vec<usize> = (0..dated.len())
            .filter(|at| is_headline_of_move(&dated[*at], &dated[old], &day))
            .collect();
        let is_elsewhere = others
            .filter(|(at, _)| *at != old && !headlines.contains(at))
            .any(|(_, other)| other.date.as_ref() == Some(&day));
        if !is_elsewhere {
            settled.push(old);
            settled.extend(headlines);
        }
    }
    let mut at = 0;
    dated.retain(|_| {
        at += 1;
        !settled.contains(&(at - 1))
    });
}

/// Is the mention a headline of the same document that says that the gathering of the old day is moved or postponed?
fn is_headline_of_move(headline: &DatedMention, old: &DatedMention, day: &Edtf) -> bool {
    let lower = headline.mention.text.to_lowercase();
    headline.document == old.document
        && headline.mention.basis == MentionBasis::Headline
        && headline.mention.line < old.mention.line
        && headline.date.as_ref() == Some(day)
        && (has_any(&lower, &MOVED) || has_any(&lower, &POSTPONED))
}

/// The index of the mention of the new day in the same sentence, and the old day. None: the mention is of no day that was given up for another.
fn move_of(dated: &[DatedMention], old: usize) -> Option<(usize, Edtf)> {
    let mention = &dated[old].mention;
    let written = mention.date.as_ref()?;
    if mention.relation != DateRelation::GivenUp {
        return None;
    }
    let instead = day_instead(&mention.text)?;
    let new = dated.iter().position(|other| {
        other.document == dated[old].document
            && other.mention.line == mention.line
            && other.mention.text == mention.text
            && other.mention.date.as_ref() == Some(&instead)
    })?;
    Some((new, nearest(written, dated[new].date.as_ref()?)?))
}

/// The day with its written year; without one, the nearest such day to `new`.
fn nearest(written: &WrittenDate, new: &Edtf) -> Option<Edtf> {
    if written.year.is_some() {
        return written.whole();
    }
    let (year, new) = (new.year()?, new.earliest()?);
    let years = [year.saturating_sub(1), year, year.saturating_add(1)];
    let days = years.into_iter().filter_map(|year| {
        let day = written.edtf(year)?;
        let first: Date = day.earliest()?;
        let apart = first.until(new).ok()?.get_days().abs();
        Some((apart, day))
    });
    let (_, nearest) = days.min_by_key(|(apart, _)| *apart)?;
    Some(nearest)
}
