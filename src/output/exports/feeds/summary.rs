//! What an entry of a feed says is new: a correction, new materials, a gathering to come.

use crate::base::date::Edtf;
use crate::base::text::Language;
use crate::content::model::{Gathering, News, NewsSubject};
use crate::content::schema::records::GatheringStatus;

struct FeedWords {
    correction: &'static str,
    new_material: &'static str,
    planned: &'static str,
}

fn words(language: Language) -> FeedWords {
    match language.interface() {
        Language::Nn => FeedWords {
            correction: "Retting",
            new_material: "Nytt materiale",
            planned: "Planlagd",
        },
        Language::En => FeedWords {
            correction: "Correction",
            new_material: "New material",
            planned: "Planned",
        },
        _ => FeedWords {
            correction: "Rettelse",
            new_material: "Nytt materiale",
            planned: "Planlagt",
        },
    }
}

/// `summary`: the record's own. None: there is nothing to say but the title.
pub fn summary_of(news: &News<'_>, language: Language, summary: Option<&str>) -> Option<String> {
    let words = words(language);
    if let Some(reason) = news.erratum {
        return Some(format!("{}: {reason}", words.correction));
    }
    let titles: Vec<&str> = (news.materials.iter())
        .map(|material| material.title.as_str())
        .collect();
    let materials =
        (!titles.is_empty()).then(|| format!("{}: {}.", words.new_material, titles.join(", ")));
    let planned = match news.of {
        NewsSubject::Gathering(gathering) => planned(gathering, &words, language),
        _ => None,
    };
    let parts = [planned, materials, summary.map(str::to_owned)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// "Planlagt: 2. mars 2027, Bergen."
fn planned(gathering: &Gathering, words: &FeedWords, language: Language) -> Option<String> {
    let record = gathering.record();
    if record.status != GatheringStatus::Planned {
        return None;
    }
    let date: &Edtf = gathering.date()?;
    let place = record.place.as_ref().map(|place| place.name.to_string());
    let parts: Vec<String> = [Some(date.prose(language.interface())), place]
        .into_iter()
        .flatten()
        .collect();
    Some(format!("{}: {}.", words.planned, parts.join(", ")))
}
