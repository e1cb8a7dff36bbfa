//! Whether the gathering was held, is to come, or was cancelled or postponed.

use super::GroupSources;
use super::when::is_of_day;
use crate::base::date::Edtf;
use crate::content::schema::records::GatheringStatus;
use crate::import::analysis::{DateRelation, MentionBasis, Tense, new_day};
use crate::import::draft::doubts;
use crate::import::draft::evidence::{DraftPart, FieldEvidence};
use crate::import::extract::telling_words::has_any;

pub fn status(sources: &GroupSources<'_>, date: Option<&Edtf>) -> DraftPart<GatheringStatus> {
    if let Some(change) = change(sources, date) {
        return change;
    }
    let is_over = date.is_none_or(|date| date.is_before(sources.inputs.today));
    if !is_over {
        return DraftPart::new(GatheringStatus::Planned, []);
    }
    let held = sources.group().mentions.iter().find(|dated| {
        let mention = &dated.mention;
        mention.tense == Tense::Held
            && (mention.noun.is_some() || says_that_we_met(&mention.text))
            && (dated.date.is_none() || dated.date.as_ref() == date)
    });
    if let Some(held) = held {
        let evidence = FieldEvidence::stated("status", &held.mention.as_written);
        return DraftPart::new(GatheringStatus::Held, [evidence]);
    }
    let minutes = sources
        .own_documents()
        .find(|document| document.facts.is_minutes);
    if let Some(minutes) = minutes {
        let doubt = doubts::held_by_minutes(&minutes.name);
        let words = minutes.facts.title.as_deref();
        let evidence = FieldEvidence::inferred("status", words, doubt);
        return DraftPart::new(GatheringStatus::Held, [evidence]);
    }
    if sources.own_facts().any(|facts| facts.title_slide.is_some()) {
        let evidence = FieldEvidence::inferred("status", None, doubts::held_by_slides());
        return DraftPart::new(GatheringStatus::Held, [evidence]);
    }
    let evidence = FieldEvidence::unknown("status", None, doubts::held_unknown());
    DraftPart::new(GatheringStatus::Planned, [evidence])
}

/// "Vi møttes i Byen 18. september."
fn says_that_we_met(text: &str) -> bool {
    let lower = text.to_lowercase();
    has_any(
        &lower,
        &[
            "vi møttes",
            "vi møttest",
            "møttes vi",
            "vi var samlet",
            "we met",
        ],
    )
}

/// Whether the gathering is cancelled or postponed: from a calendar or a subject; otherwise from a sentence, which may be about another one.
fn change(sources: &GroupSources<'_>, date: Option<&Edtf>) -> Option<DraftPart<GatheringStatus>> {
    let of_mention = |is_event: bool| {
        let mentions = &sources.group().mentions;
        let of_day = mentions.iter().filter(|dated| dated.date.as_ref() == date);
        let mut changed = of_day.filter(|dated| {
            let of_event = dated.mention.basis == MentionBasis::Event;
            of_event == is_event && !sources.inputs.documents[dated.document].facts.is_minutes
        });
        changed.find_map(|dated| {
            let change = dated.mention.change?;
            let title = dated.mention.title.as_deref();
            Some((change, title.unwrap_or(&dated.mention.as_written)))
        })
    };
    // Minutes are about a gathering that was held.
    let changes = sources
        .all_facts()
        .filter(|(at, _)| sources.group().own.contains(at) && !tells_of_move(sources, *at, date))
        .map(|(_, facts)| facts)
        .filter(|facts| !facts.is_minutes && !facts.lists_events())
        .filter_map(|facts| facts.practicalities.change.as_ref())
        .filter(|change| is_of_day(&change.as_written, date));
    let in_documents = || {
        let best = changes.min_by_key(|change| !change.value.is_in_headline)?;
        Some((best.value, best.as_written.as_str()))
    };
    let found = of_mention(true)
        .or_else(in_documents)
        .or_else(|| of_mention(false));
    let Some((change, words)) = found else {
        return given_up(sources, date);
    };
    let evidence = if change.is_in_headline {
        FieldEvidence::stated("status", words)
    } else {
        FieldEvidence::inferred("status", Some(words), doubts::status_by_sentence())
    };
    Some(DraftPart::new(change.status, [evidence]))
}

/// Does the document say that the gathering was moved to this day? Then its words "utsatt" are of the day before.
fn tells_of_move(sources: &GroupSources<'_>, document: usize, date: Option<&Edtf>) -> bool {
    let mut mentions = sources.group().mentions.iter();
    mentions.any(|dated| {
        dated.document == document && dated.moved_from.is_some() && dated.date.as_ref() == date
    })
}

/// "Webinaret skulle vært 22. mai" in a document that says that it is postponed or cancelled.
fn given_up(sources: &GroupSources<'_>, date: Option<&Edtf>) -> Option<DraftPart<GatheringStatus>> {
    let mut mentions = sources.group().mentions.iter();
    let dated = mentions.find(|dated| {
        dated.date.as_ref() == date && dated.mention.relation == DateRelation::GivenUp
    })?;
    let facts = &sources.inputs.documents[dated.document].facts;
    let change = facts.practicalities.change.as_ref();
    let status = match (change, new_day(&dated.mention.text)) {
        (Some(change), _) => change.value.status,
        (None, Some(_)) => GatheringStatus::Postponed,
        (None, None) => return None,
    };
    let words = Some(dated.mention.as_written.as_str());
    let evidence = FieldEvidence::inferred("status", words, doubts::status_by_sentence());
    Some(DraftPart::new(status, [evidence]))
}
