//! The title of a gathering: from one of its documents, or composed of known facts.

use super::bare_titles::{bare, without_change};
use super::composed_titles::{TitleParts, put_together};
use super::{DocumentGroup, FieldEvidence, ImportedDocument, doubts};
use crate::base::date::Edtf;
use crate::content::schema::records::MaterialKind;
use crate::import::analysis::{
    DocumentFacts, DocumentForm, MentionBasis, TitleSlide, is_about_gathering, without_reply_marks,
};
use crate::import::extract::dates::dates;
use crate::import::extract::gathering_types::nouns;

pub struct DraftTitle {
    pub text: String,
    pub evidence: FieldEvidence,
}

/// A title with only these words is not used.
const SAYS_NOTHING: [&str; 27] = [
    "agenda",
    "program",
    "programme",
    "referat",
    "møtereferat",
    "minutes",
    "meeting",
    "notes",
    "møte",
    "møtet",
    "innkalling",
    "saksliste",
    "sakliste",
    "dagsorden",
    "invitasjon",
    "invitation",
    "samling",
    "protokoll",
    "draft",
    "utkast",
    "the",
    "and",
    "fra",
    "for",
    "meetings",
    "oppsummering",
    "summary",
];
/// In characters.
const LONGEST: usize = 110;

/// The title of the calendar's event; otherwise the shortest informative title among the group's documents, or the one in a list of gatherings;
/// without one, a composed title. `documents_of_others`: the indexes of documents that are about other gatherings too; their titles are not used.
pub fn title(
    group: &DocumentGroup,
    documents: &[ImportedDocument],
    documents_of_others: &[usize],
    parts: &TitleParts<'_>,
) -> DraftTitle {
    title_of_event(group)
        .or_else(|| title_of_documents(group, documents, documents_of_others, parts))
        .or_else(|| title_in_list(group, documents))
        .or_else(|| title_above_day(group, documents, documents_of_others))
        .unwrap_or_else(|| {
            let best = group.best_mention();
            let words = best.map(|best| best.mention.as_written.as_str());
            let text = put_together(parts, about_line(group, documents));
            let evidence = FieldEvidence::inferred("title", words, doubts::title_put_together());
            DraftTitle { text, evidence }
        })
}

fn title_of_event(group: &DocumentGroup) -> Option<DraftTitle> {
    group.mentions.iter().find_map(|dated| {
        let written = dated.mention.title.as_deref()?;
        let title = without_change(without_reply_marks(written));
        (!bare(title).is_empty()).then(|| DraftTitle {
            text: title.to_owned(),
            evidence: FieldEvidence::stated("title", written),
        })
    })
}

/// A title that may be the gathering's.
struct TitleCandidate<'d> {
    rank: usize,
    bare: String,
    /// The title as written.
    title: &'d str,
    /// The name of its document or folder.
    name: &'d str,
    /// Whether it is the subject of an e-mail.
    is_subject: bool,
}

impl TitleCandidate<'_> {
    /// The least is the best.
    fn order(&self) -> (usize, usize) {
        (self.rank, self.bare.chars().count())
    }
}

fn title_of_documents(
    group: &DocumentGroup,
    documents: &[ImportedDocument],
    documents_of_others: &[usize],
    parts: &TitleParts<'_>,
) -> Option<DraftTitle> {
    let own = group.own.iter();
    let of_documents = own
        .filter(|at| !documents_of_others.contains(*at))
        .filter_map(|at| {
            let document = &documents[*at];
            let title = own_title(&document.facts, group.date.as_ref())?;
            let bare = bare(title);
            Some(TitleCandidate {
                rank: rank(&bare).or_else(|| rank_of_word(title, &bare))?,
                bare,
                title,
                name: document.name.as_str(),
                is_subject: document.facts.form == DocumentForm::Mail,
            })
        });
    let of_folder = group.folder.iter().filter_map(|folder| {
        let bare = bare(&folder.label);
        (bare.split_whitespace().count() >= 2).then_some(TitleCandidate {
            rank: LAST_RANK,
            bare,
            title: folder.label.as_str(),
            name: folder.path.as_str(),
            is_subject: false,
        })
    });
    let mut candidates: Vec<TitleCandidate<'_>> = of_documents.chain(of_folder).collect();
    // The subject of an e-mail may be about the gathering: "Samling 2 blir digital".
    let has_heading = candidates
        .iter()
        .any(|one| !one.is_subject && one.rank < LAST_RANK);
    candidates.retain(|one| !(has_heading && one.is_subject));
    let shortest = candidates.iter().min_by_key(|one| one.order())?;
    // "Nettverksmøte" in the minutes and "Nettverksmøte: Tall og tiltak" in the programme are one title, and the longer says more.
    let with_subtitle = candidates.iter().filter(|one| {
        let rest = one.bare.strip_prefix(&shortest.bare);
        rest.is_some_and(|rest| [": ", " – "].iter().any(|mark| rest.starts_with(mark)))
    });
    let best = with_subtitle
        .min_by_key(|one| one.order())
        .unwrap_or(shortest);
    let named = capital(&best.bare);
    let text = match parts.county {
        Some(county) if !named.contains(county) => format!("{named} – {county}"),
        _ => named,
    };
    let evidence = if text == best.title {
        FieldEvidence::stated("title", best.title)
    } else {
        let doubt = doubts::title_from_document(best.name);
        FieldEvidence::inferred("title", Some(best.title), doubt)
    };
    Some(DraftTitle { text, evidence })
}

/// "27. april: Fagdag om søvn" in a plan for the year.
fn title_in_list(group: &DocumentGroup, documents: &[ImportedDocument]) -> Option<DraftTitle> {
    let mut of_day = group
        .mentions
        .iter()
        .filter(|dated| dated.date == group.date);
    let (title, document) = of_day.find_map(|dated| {
        let title = dated.mention.listed_title.as_deref()?;
        Some((title, dated.document))
    })?;
    let bare = bare(title);
    rank(&bare)?;
    let doubt = doubts::title_from_document(&documents[document].name);
    Some(DraftTitle {
        text: capital(&bare),
        evidence: FieldEvidence::inferred("title", Some(title), doubt),
    })
}

/// "Nettverksmøte for kommuner" above the day, in a document of another kind: it begins with the word for the gathering.
fn title_above_day(
    group: &DocumentGroup,
    documents: &[ImportedDocument],
    documents_of_others: &[usize],
) -> Option<DraftTitle> {
    let own = group.own.iter();
    let mut titles = own
        .filter(|at| !documents_of_others.contains(*at))
        .filter_map(|at| {
            let mut mentions = group.mentions.iter();
            let has_day_at_top = mentions.any(|dated| {
                dated.document == *at
                    && dated.date == group.date
                    && matches!(
                        dated.mention.basis,
                        MentionBasis::Label | MentionBasis::Headline
                    )
            });
            let document = &documents[*at];
            let title = document.facts.title.as_deref()?;
            let bare = bare(title);
            let noun = nouns(&bare).into_iter().next()?;
            let is_title = noun.at == 0
                && !noun.definite
                && rank(&bare) == Some(0)
                && document.facts.title_slide.is_none()
                && !bare.split_whitespace().any(|word| VERBS.contains(&word));
            (has_day_at_top && is_title).then_some((title, bare, document))
        });
    let (title, bare, document) = titles.next()?;
    let doubt = doubts::title_from_document(&document.name);
    Some(DraftTitle {
        text: capital(&bare),
        evidence: FieldEvidence::inferred("title", Some(title), doubt),
    })
}

/// The title of a document that is about a gathering as a whole.
fn own_title<'f>(facts: &'f DocumentFacts, date: Option<&Edtf>) -> Option<&'f str> {
    let is_of_gathering = is_about_gathering(facts.kind)
        || facts.form == DocumentForm::Transcript
        || facts.title_slide.as_ref().is_some_and(is_welcome);
    match &facts.title_slide {
        Some(slide) => Some(slide.title.as_str()),
        None => facts.title.as_deref(),
    }
    .filter(|title| is_of_gathering || names_gathering(title, facts, date))
    .filter(|title| !begins_with_about(title))
}

/// Verbs of sentences about a gathering.
const VERBS: [&str; 12] = [
    "er", "blir", "vert", "ble", "vart", "blei", "var", "har", "skal", "is", "was", "has",
];
/// Words that no title ends in: what came after them was cut off.
const DANGLING: [&str; 13] = [
    "til", "på", "i", "for", "fra", "frå", "om", "den", "og", "to", "on", "from", "and",
];

/// Does a title name the gathering, though the document is of another kind: "AVLYST: Fagdag om mat 4. april", or a letter's subject
/// "Invitasjon til fagsamling om mat"?
fn names_gathering(title: &str, facts: &DocumentFacts, date: Option<&Edtf>) -> bool {
    let bare = bare(title);
    let nouns = nouns(&bare);
    let Some(noun) = nouns.first().filter(|noun| !noun.definite) else {
        return false;
    };
    let words_before = bare[..noun.at].split_whitespace().count();
    // "Samling 3 er flyttet" is a sentence.
    if bare.split_whitespace().any(|word| VERBS.contains(&word)) {
        return false;
    }
    let is_letter = facts.kind == Some(MaterialKind::Letter);
    let is_of_day = || {
        let year = date.and_then(Edtf::year);
        let mut days = dates(title).into_iter().filter_map(|day| day.edtf(year?));
        days.any(|day| date.is_some_and(|date| date.overlaps(&day)))
    };
    let is_shortened = bare.chars().count() < title.chars().count();
    // A note that the gathering is postponed is about it alone.
    let is_note = facts.form == DocumentForm::Text && facts.practicalities.change.is_some();
    is_note && words_before <= 2
        || is_letter && (words_before == 0 || is_shortened && words_before <= 2)
        || facts.title_slide.is_none() && is_of_day() && words_before <= 2
}

/// "Om prosjektet i Øyvær" is a gathering's subject, not its title.
fn begins_with_about(title: &str) -> bool {
    title.to_lowercase().starts_with("om ")
}

fn is_welcome(slide: &TitleSlide) -> bool {
    slide.title.to_lowercase().starts_with("velkommen til") && !nouns(&slide.title).is_empty()
}

const LAST_RANK: usize = 2;

/// The rank of a title, 0 being the most informative: a word for a gathering and at least two other words; then any other word of its
/// own. None for a title such as "Samling".
fn rank(title: &str) -> Option<usize> {
    let words = title.split_whitespace().count();
    let is_short = (1..=14).contains(&words) && title.chars().count() <= LONGEST;
    let has_own_word = || {
        title
            .split(|letter: char| !letter.is_alphanumeric())
            .map(str::to_lowercase)
            .any(|word| {
                word.chars().filter(|letter| letter.is_alphabetic()).count() >= 3
                    && !SAYS_NOTHING.contains(&word.as_str())
            })
    };
    let begins_list = {
        let rest = title.trim_start_matches(|letter: char| letter.is_ascii_digit());
        rest.len() < title.len() && rest.starts_with(['.', ')']) && nouns(title).is_empty()
    };
    let is_cut_off = title
        .split_whitespace()
        .next_back()
        .is_some_and(|word| DANGLING.contains(&word));
    if !is_short || begins_list || is_cut_off {
        None
    } else if is_numbered(title) {
        Some(LAST_RANK)
    } else if words >= 3 && !nouns(title).is_empty() {
        Some(0)
    } else {
        (words >= 2 && has_own_word()).then_some(1)
    }
}

/// "Samling 3": the number that its programme gives the gathering.
fn is_numbered(title: &str) -> bool {
    let Some((word, number)) = title.split_once(' ') else {
        return false;
    };
    let is_number = number.len() <= 2 && number.chars().all(|digit| digit.is_ascii_digit());
    let nouns = nouns(word);
    is_number
        && nouns
            .first()
            .is_some_and(|noun| !noun.definite && noun.word == word.to_lowercase())
}

/// Words for any gathering of their kind: they are no gathering's own name.
const PLAIN: [&str; 14] = [
    "samling",
    "møte",
    "seminar",
    "webinar",
    "workshop",
    "konferanse",
    "kurs",
    "fagdag",
    "forum",
    "symposium",
    "meeting",
    "conference",
    "gathering",
    "arbeidsverksted",
];

/// The rank of "Nettverksmøte" as a whole title. None: it is another word, or was shortened to it.
fn rank_of_word(title: &str, bare: &str) -> Option<usize> {
    let nouns = nouns(bare);
    let [noun] = nouns.as_slice() else {
        return None;
    };
    let is_one_word = !bare.contains(' ');
    let is_named = |word: &str| match noun.definite {
        // "Frivillighetskonferansen" is a name of its own.
        true => word.starts_with(noun.word.as_str()) && is_one_word,
        false => noun.word == word,
    };
    let is_whole = title == bare && is_named(&bare.to_lowercase());
    (is_whole && !PLAIN.contains(&noun.word.as_str())).then_some(LAST_RANK)
}

/// The words of a headline "Om prosjektet i Øyvær" in the first document that is about the gathering as a whole.
fn about_line<'d>(group: &DocumentGroup, documents: &'d [ImportedDocument]) -> Option<&'d str> {
    let mut own = group.own.iter();
    let first = own.find(|at| is_about_gathering(documents[**at].facts.kind))?;
    documents[*first].facts.practicalities.about.as_deref()
}

pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
