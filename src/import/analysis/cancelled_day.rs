//! The day of a gathering that was cancelled: "AVLYST" in the headline above "Skulle vært 3. mai".

use super::AnalysisContext;
use super::claims::change;
use super::gatherings::{GatheringMention, MentionBasis, mention};
use super::lines::TextLine;
use super::relation::DateRelation;
use crate::content::schema::records::GatheringStatus;
use crate::import::extract::dates::dates;
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::sentences::sentences;
use crate::import::extract::telling_words::{GIVEN_UP, has_any};

/// Lines after these are not about the gathering as a whole.
const FIRST_LINES: usize = 10;

/// A day that was given up is elsewhere the day before a move. Where a headline says that the gathering is cancelled, and no other day is named,
/// it is the gathering's own.
pub fn settle_cancelled_day(
    mentions: &mut Vec<GatheringMention>,
    lines: &[TextLine],
    context: &AnalysisContext<'_>,
) {
    let change = change(lines, &[]);
    let is_cancelled =
        change.is_some_and(|change| change.value.status == GatheringStatus::Cancelled);
    let mut known = mentions.iter();
    if !is_cancelled || known.any(|mention| mention.relation != DateRelation::GivenUp) {
        return;
    }
    if mentions.is_empty() {
        mentions.extend(given_up_day(lines, context));
    }
    for mention in mentions {
        mention.relation = DateRelation::Own;
    }
}

/// "Skulle vært 3. mai kl. 10": the only day of the sentence.
fn given_up_day(lines: &[TextLine], context: &AnalysisContext<'_>) -> Option<GatheringMention> {
    let top = lines.iter().enumerate().take(FIRST_LINES);
    let mut said = top.flat_map(|(index, line)| {
        let sentences = sentences(&line.text).into_iter();
        sentences.map(move |sentence| (index, sentence))
    });
    said.find_map(|(index, sentence)| {
        let days = dates(sentence);
        let [day] = days.as_slice() else {
            return None;
        };
        let is_given_up = has_any(&sentence.to_lowercase(), &GIVEN_UP) && day.day.is_some();
        let in_title = || lines.iter().take(3).flat_map(|line| nouns(&line.text));
        let spoken = mention(sentence, sentence, index, None, context);
        is_given_up.then(|| GatheringMention {
            date: Some(day.clone()),
            noun: spoken.noun.clone().or_else(|| in_title().next()),
            basis: MentionBasis::Sentence,
            ..spoken
        })
    })
}
