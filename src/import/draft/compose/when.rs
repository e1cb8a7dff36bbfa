//! When the gathering was, and what kind it was.

use super::GroupSources;
use crate::base::date::Edtf;
use crate::base::text::Language;
use crate::content::schema::fields::Certainty;
use crate::content::schema::records::GatheringType;
use crate::diagnostics::Sentence;
use crate::import::analysis::{DateRelation, Hours, MentionBasis, Quoted, Tense, new_day};
use crate::import::draft::composed_titles::word_of;
use crate::import::draft::evidence::{DraftPart, FieldEvidence};
use crate::import::draft::group::YearSource;
use crate::import::draft::{DatedMention, DocumentGroup, DraftAgenda, doubts};
use crate::import::extract::dates::{dates, months};
use crate::import::extract::gathering_types::nouns;

pub fn date(sources: &GroupSources<'_>) -> DraftPart<Option<Edtf>> {
    let group = sources.group();
    let Some(date) = group.date.clone() else {
        return DraftPart::new(None, [no_date(sources)]);
    };
    // The best source is a date with its year in a sentence that names the gathering.
    let best = group
        .mentions
        .iter()
        .filter(|dated| dated.date.as_ref() == Some(&date))
        .min_by_key(|dated| {
            (
                dated.year_source != YearSource::Written,
                dated.mention.is_weak,
            )
        });
    let Some(best) = best else {
        let other = other_dates(&date, group, sources);
        let evidence = FieldEvidence {
            doubts: [doubts::weak_date()].into_iter().chain(other).collect(),
            ..FieldEvidence::inferred("date", sources.best_words(), doubts::weak_date())
        };
        return DraftPart::new(Some(date), [evidence]);
    };
    let words = date_words(best, group);
    let doubts: Vec<Sentence> = date_doubt(best, &date, sources)
        .into_iter()
        .chain(other_dates(&date, group, sources))
        .chain(best.mention.repeats.then(doubts::event_repeats))
        .chain(best.other_reading.as_ref().map(|other| {
            let language = sources.inputs.sentences.language();
            doubts::other_reading(other, language)
        }))
        .collect();
    let is_stated = matches!(
        best.year_source,
        YearSource::Written | YearSource::Elsewhere
    );
    let certainty = if is_stated || doubts.is_empty() {
        Certainty::Stated
    } else {
        Certainty::Inferred
    };
    let evidence = FieldEvidence {
        certainty,
        doubts,
        ..FieldEvidence::stated("date", &words)
    };
    DraftPart::new(Some(date), [evidence])
}

/// "Samlingen 20. april er flyttet til 15. juni": the day from which it was moved.
pub fn previous_date(sources: &GroupSources<'_>, date: Option<&Edtf>) -> DraftPart<Option<Edtf>> {
    let mut mentions = sources.group().mentions.iter();
    let moved = mentions.find(|dated| dated.moved_from.is_some() && dated.date.as_ref() == date);
    match moved {
        Some(moved) => {
            let evidence = FieldEvidence::stated("previous_date", &moved.mention.as_written);
            DraftPart::new(moved.moved_from.clone(), [evidence])
        }
        None => DraftPart::new(None, []),
    }
}

fn no_date(sources: &GroupSources<'_>) -> FieldEvidence {
    let mut mentions = sources.group().mentions.iter();
    match mentions.find(|dated| dated.mention.date.is_some()) {
        Some(dated) => {
            let written = dated.mention.date.as_ref();
            // 2024 is a leap year.
            const LEAP_YEAR: i16 = 2024;
            let is_no_day = written.is_some_and(|written| written.edtf(LEAP_YEAR).is_none());
            let doubt = if is_no_day {
                doubts::no_such_day()
            } else {
                doubts::no_year()
            };
            FieldEvidence::unknown("date", Some(&dated.mention.as_written), doubt)
        }
        None => FieldEvidence::unknown("date", sources.best_words(), doubts::no_date()),
    }
}

/// The source's words for the date: for joined days, those of each day; otherwise the date alone, or the whole sentence if
/// something in the date was repaired.
fn date_words(best: &DatedMention, group: &DocumentGroup) -> String {
    if best.year_source == YearSource::Days {
        let days: Vec<&str> = group
            .mentions
            .iter()
            .filter(|dated| dated.year_source == YearSource::Days)
            .map(|dated| dated.mention.as_written.as_str())
            .collect();
        return days.join(" / ");
    }
    let mention = &best.mention;
    mention
        .date
        .as_ref()
        .and_then(|written| mention.text.get(written.range.clone()))
        .filter(|words| mention.as_written.contains(words))
        .unwrap_or(&mention.as_written)
        .to_owned()
}

/// A doubt about the date itself. None: there is none.
fn date_doubt(best: &DatedMention, date: &Edtf, sources: &GroupSources<'_>) -> Option<Sentence> {
    let mention = &best.mention;
    let fits_weekday = mention
        .date
        .as_ref()
        .is_none_or(|written| written.fits_weekday(date));
    match &best.year_source {
        YearSource::After(from) => Some(doubts::year_inferred(from)),
        YearSource::Before(from) => Some(doubts::year_before(from)),
        YearSource::File(year) => Some(doubts::year_of_file(*year)),
        YearSource::Folder(folder) => Some(doubts::year_of_folder(folder)),
        YearSource::Name(name) => Some(doubts::year_of_name(name)),
        YearSource::Days => Some(doubts::days_joined()),
        _ if mention.is_weak => Some(doubts::weak_date()),
        _ if !fits_weekday => {
            let language = sources.inputs.sentences.language();
            Some(doubts::other_weekday(date, language))
        }
        _ if date.days().is_empty() => Some(doubts::no_day()),
        _ => None,
    }
}

/// The other days that documents of this gathering name: each document with its words, in one doubt.
fn other_dates(date: &Edtf, group: &DocumentGroup, sources: &GroupSources<'_>) -> Option<Sentence> {
    const MOST: usize = 5;
    let mut others: Vec<(&str, &str)> = Vec::new();
    for dated in &group.mentions {
        let is_other = dated
            .date
            .as_ref()
            .is_some_and(|other| !other.overlaps(date));
        let name = sources.inputs.documents[dated.document].name.as_str();
        let other = (name, dated.mention.as_written.as_str());
        if is_other && others.len() < MOST && !others.contains(&other) {
            others.push(other);
        }
    }
    match others.as_slice() {
        [] => None,
        [(name, words)] => Some(doubts::other_date(name, words)),
        several => Some(doubts::other_dates(several)),
    }
}

pub fn kind(sources: &GroupSources<'_>) -> DraftPart<GatheringType> {
    let group = sources.group();
    // A word that names its kind exactly and is rarer than "samling" is the most specific.
    let by_date = group
        .mentions
        .iter()
        .filter_map(|dated| Some((dated, dated.mention.noun.as_ref()?)))
        .min_by_key(|(dated, noun)| {
            let is_vague = !noun.exact || noun.kind == GatheringType::Samling;
            (dated.date != group.date, is_vague)
        })
        .map(|(_, noun)| noun.clone());
    // If the date is on a line of its own, the document's title says what it is the date of.
    let by_title = || {
        let titles = sources
            .own_facts()
            .filter_map(|facts| facts.title.as_deref());
        titles.flat_map(nouns).next()
    };
    let words = sources.best_words();
    match by_date.or_else(by_title) {
        Some(noun) if noun.exact => DraftPart::new(noun.kind, []),
        Some(noun) => {
            let doubt = doubts::kind_counted(&noun.word);
            DraftPart::new(noun.kind, [FieldEvidence::inferred("kind", words, doubt)])
        }
        None => {
            let doubt = doubts::kind_unsaid();
            let evidence = FieldEvidence::inferred("kind", words, doubt);
            DraftPart::new(GatheringType::Samling, [evidence])
        }
    }
}

/// The shortest word that the documents use for a gathering of this kind, those of other gatherings and the names of files last.
pub fn word(sources: &GroupSources<'_>, kind: GatheringType) -> String {
    let language = sources.inputs.site.language;
    sources
        .group()
        .mentions
        .iter()
        .filter_map(|dated| Some((&dated.mention, dated.mention.noun.as_ref()?)))
        .filter(|(_, noun)| noun.kind == kind)
        .min_by_key(|(mention, noun)| {
            let is_of_file = mention.basis == MentionBasis::Name;
            (
                mention.relation != DateRelation::Own || is_of_file,
                noun.word.len(),
            )
        })
        .map(|(_, noun)| noun.word.clone())
        .or_else(|| {
            let titles = sources
                .own_facts()
                .filter_map(|facts| facts.title.as_deref());
            let mut nouns = titles.flat_map(nouns);
            nouns.find(|noun| noun.kind == kind).map(|noun| noun.word)
        })
        .filter(|word| language == Language::En || !is_english(word))
        .unwrap_or_else(|| word_of(kind, language).to_owned())
}

/// "network gathering" is no word for the title of a Norwegian site.
fn is_english(word: &str) -> bool {
    ["gathering", "meeting", "conference"]
        .iter()
        .any(|noun| word.ends_with(noun))
}

/// "første samling": the gathering's number in its county. None: no document gives it.
pub fn ordinal(sources: &GroupSources<'_>) -> Option<u8> {
    let group = sources.group();
    if let Some(ordinal) = group
        .mentions
        .iter()
        .find_map(|dated| dated.mention.ordinal)
    {
        return Some(ordinal);
    }
    // "Velkommen til første samling" in a list of documents is about the first gathering of that county.
    let rank = sources.rank_in_county()?;
    sources
        .all_facts()
        .flat_map(|(_, facts)| &facts.mentioned_documents)
        .any(|document| {
            document.ordinal == Some(rank)
                && document.county.is_some()
                && document.county == group.county
        })
        .then_some(rank)
}

/// Words with another date are about another gathering, and so are those that move it to this date.
pub fn is_of_day(words: &str, date: Option<&Edtf>) -> bool {
    let Some((date, year)) = date.and_then(|date| Some((date, date.year()?))) else {
        return true;
    };
    let new = new_day(words);
    let is_new = new
        .as_ref()
        .and_then(|new| new.edtf(year))
        .is_some_and(|new| new.overlaps(date));
    let mut named = dates(words)
        .into_iter()
        .chain(months(words))
        .filter(|written| Some(written) != new.as_ref())
        .filter_map(|written| written.edtf(year))
        .peekable();
    !is_new && (named.peek().is_none() || named.any(|named| date.overlaps(&named)))
}

/// Other words for the gathering, from documents that look back on it.
pub fn also_called(sources: &GroupSources<'_>) -> DraftPart<Vec<String>> {
    let is_held = sources
        .group()
        .mentions
        .iter()
        .any(|dated| dated.mention.tense == Tense::Held);
    let words: Vec<&Quoted> = sources
        .practicalities()
        .flat_map(|one| &one.also_called)
        .collect();
    match words.first() {
        Some(first) if is_held => {
            let evidence = FieldEvidence::inferred(
                "also_called",
                Some(&first.as_written),
                doubts::also_called(),
            );
            let words = words.into_iter().map(|word| word.value.clone());
            DraftPart::new(words.collect(), [evidence])
        }
        _ => DraftPart::new(Vec::new(), []),
    }
}

/// The hours of a gathering of one day: those beside a label or its date; without these, those of its agenda.
pub fn hours(
    sources: &GroupSources<'_>,
    date: Option<&Edtf>,
    agenda: &DraftAgenda,
) -> DraftPart<Option<Hours>> {
    if !date.is_some_and(Edtf::is_single_day) {
        return DraftPart::new(None, []);
    }
    if let Some(written) = written_hours(sources, date) {
        let (start, end) = written.value;
        let hours = (start, end.filter(|end| *end >= start));
        let evidence = match end.filter(|end| *end < start) {
            Some(end) => {
                let doubt = doubts::end_before_start(&start.to_string(), &end.to_string());
                FieldEvidence::doubted("starts", &written.as_written, doubt)
            }
            None => FieldEvidence::stated("starts", &written.as_written),
        };
        return DraftPart::new(Some(hours), [evidence]);
    }
    let mut practicalities = sources.practicalities();
    let begins = practicalities.find_map(|one| {
        let begins = one.begins.as_ref()?;
        is_of_day(&begins.value.beside, date).then_some(begins)
    });
    if let Some(begins) = begins {
        let words = Some(begins.as_written.as_str());
        let evidence = FieldEvidence::inferred("starts", words, doubts::status_by_sentence());
        return DraftPart::new(Some(begins.value.hours), [evidence]);
    }
    let sessions = &agenda.sessions;
    let Some(start) = sessions.iter().filter_map(|session| session.start).min() else {
        return DraftPart::new(None, []);
    };
    // If the last session has no end, the end of the day is not known.
    let last = sessions.iter().max_by_key(|session| session.start);
    let end = last
        .and_then(|session| session.end)
        .filter(|end| *end >= start);
    let evidence = FieldEvidence::inferred("starts", None, doubts::hours_by_programme());
    DraftPart::new(Some((start, end)), [evidence])
}

fn written_hours(sources: &GroupSources<'_>, date: Option<&Edtf>) -> Option<Quoted<Hours>> {
    let mut beside_label = sources
        .practicalities()
        .filter_map(|one| one.hours.clone())
        .filter(|hours| is_of_day(&hours.as_written, date));
    beside_label.next().or_else(|| {
        let group = sources.group();
        group
            .mentions
            .iter()
            .filter(|dated| dated.date == group.date)
            .find_map(|dated| {
                Some(Quoted {
                    value: dated.mention.hours?,
                    as_written: dated.mention.as_written.clone(),
                })
            })
    })
}
