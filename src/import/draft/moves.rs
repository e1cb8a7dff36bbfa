//! Gatherings that a sentence moves from one day to another: "Samlingen 20. april er flyttet til 15. juni 2027". It is one gathering, on the new day.

use super::dating::DatedMention;
use crate::base::date::{Date, Edtf};
use crate::import::analysis::{DateRelation, MentionBasis, day_instead};
use crate::import::extract::dates::WrittenDate;
use crate::import::extract::telling_words::{MOVED, NEW_DATE, POSTPONED, has_any};

/// A mention of a day that was given up, and that of the day instead.
struct Move {
    old: usize,
    new: usize,
    /// The old day.
    day: Edtf,
}

/// The mention of the new day has the old one. The old day's own mention is taken out, unless another sentence or document has that day. What other
/// documents say of the postponement is said of the gathering on its new day.
pub fn settle_moves(dated: &mut Vec<DatedMention>) {
    let moves: Vec<Move> = (0..dated.len())
        .filter_map(|old| {
            let found = move_of(dated, old).or_else(|| move_in_two_sentences(dated, old));
            found.map(|(new, day)| Move { old, new, day })
        })
        .collect();
    for Move { old, new, day } in &moves {
        dated[*new].moved_from = Some(day.clone());
        dated[*old].date = Some(day.clone());
    }
    let mut settled: Vec<usize> = Vec::new();
    for Move { old, new, day } in &moves {
        // "Utsatt: Samling 19. januar" above the sentence is about the same move.
        let headlines: Vec<usize> = (0..dated.len())
            .filter(|at| is_headline_of_move(&dated[*at], &dated[*old], day))
            .collect();
        let told: Vec<usize> = (0..dated.len())
            .filter(|at| tells_of_move(&dated[*at], &dated[*old], day))
            .collect();
        let is_known = |at: &usize| {
            headlines.contains(at) || told.contains(at) || moves.iter().any(|one| one.old == *at)
        };
        let is_elsewhere = (0..dated.len())
            .filter(|at| !is_known(at))
            .any(|at| dated[at].date.as_ref() == Some(day));
        if is_elsewhere {
            continue;
        }
        settled.push(*old);
        settled.extend(headlines);
        let instead = dated[*new].date.clone();
        for at in told.into_iter().filter(|at| !is_old(&moves, *at)) {
            dated[at].date.clone_from(&instead);
            dated[at].moved_from = Some(day.clone());
            dated[at].mention.change = None;
        }
    }
    let mut at = 0;
    dated.retain(|_| {
        at += 1;
        !settled.contains(&(at - 1))
    });
}

fn is_old(moves: &[Move], at: usize) -> bool {
    moves.iter().any(|one| one.old == at)
}

/// "Samlingen 19. januar er utsatt." in another document than that which gives the new day
fn tells_of_move(dated: &DatedMention, old: &DatedMention, day: &Edtf) -> bool {
    let lower = dated.mention.text.to_lowercase();
    dated.document != old.document
        && dated.date.as_ref() == Some(day)
        && day_instead(&dated.mention.text).is_none()
        && (has_any(&lower, &MOVED) || has_any(&lower, &POSTPONED))
}

/// "Vi må utsette samlingen 16. november. Ny dato er 26. januar.": the index of the mention of the new day in the sentence after it, and the old day.
fn move_in_two_sentences(dated: &[DatedMention], old: usize) -> Option<(usize, Edtf)> {
    let (given_up, new) = (dated.get(old)?, dated.get(old + 1)?);
    let lower = given_up.mention.text.to_lowercase();
    let is_given_up = has_any(&lower, &POSTPONED) || has_any(&lower, &MOVED);
    let is_next = given_up.document == new.document
        && given_up.mention.text != new.mention.text
        && (given_up.mention.line..=given_up.mention.line + 1).contains(&new.mention.line);
    let is_new = has_any(&new.mention.text.to_lowercase(), &NEW_DATE)
        && day_instead(&new.mention.text) == new.mention.date;
    if !is_given_up || !is_next || !is_new || day_instead(&given_up.mention.text).is_some() {
        return None;
    }
    let written = given_up.mention.date.as_ref()?;
    Some((old + 1, nearest(written, new.date.as_ref()?)?))
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
