//! `index.md` of a gathering: the doubts as comments first, then the fields, then what stands behind them.

use super::yaml::{comment, escaped, quoted, quoted_masked, without_personal};
use crate::content::schema::fields::Certainty;
use crate::diagnostics::{Sentence, Sentences};
use crate::import::analysis::Question;
use crate::import::draft::{DraftMaterial, DraftSession, DraftTalk, FieldEvidence, GatheringDraft};
use crate::import::extract::people::Person;
use serde::Serialize;

/// More misread words are not listed one by one.
const MOST_WORDS: usize = 60;

/// The whole file.
pub fn index(draft: &GatheringDraft, sentences: &Sentences) -> String {
    let mut text = String::from("---\n");
    text.push_str(&head(draft, sentences));
    text.push_str(&fields(draft, sentences));
    text.push_str(&provenance(&draft.notes, sentences));
    text.push_str("---\n");
    text
}

/// What the file is, what it was made of, and everything that somebody must look at.
fn head(draft: &GatheringDraft, sentences: &Sentences) -> String {
    let mut text = String::new();
    let mut say = |sentence: &Sentence, first: &str, rest: &str| {
        text.push_str(&comment(&sentences.say(sentence), first, rest))
    };
    say(&Sentence::new("import-head"), "", "");
    for name in &draft.sources {
        say(
            &Sentence::new("import-head-file").text("file", without_personal(name)),
            "  ",
            "  ",
        );
    }
    for (name, folder) in &draft.elsewhere {
        if !folder.as_str().is_empty() {
            let sentence = crate::import::draft::doubts::file_elsewhere(
                &without_personal(name),
                folder.as_str(),
            );
            say(&sentence, "  ", "  ");
        }
    }
    let doubts: Vec<(&FieldEvidence, &Sentence)> = draft
        .notes
        .iter()
        .flat_map(|note| {
            note.doubt
                .iter()
                .chain(&note.more)
                .map(move |doubt| (note, doubt))
        })
        .collect();
    if !doubts.is_empty() {
        say(
            &Sentence::new("import-head-doubts").count("doubts", doubts.len()),
            "",
            "",
        );
        for (number, (note, doubt)) in doubts.iter().enumerate() {
            let line = format!("{}: {}", note.field, sentences.say(doubt));
            text.push_str(&comment(&line, &format!("  {:>2}. ", number + 1), "      "));
        }
    }
    if !draft.misread.is_empty() {
        let sentence = Sentence::new("import-head-misread").count("words", draft.misread.len());
        text.push_str(&comment(&sentences.say(&sentence), "", ""));
        let words: Vec<String> = draft
            .misread
            .iter()
            .take(MOST_WORDS)
            .map(|word| format!("{} → {}", without_personal(&word.written), word.proposal))
            .collect();
        let more = if draft.misread.len() > MOST_WORDS {
            " …"
        } else {
            ""
        };
        text.push_str(&comment(
            &format!("{}{more}", words.join(" · ")),
            "  ",
            "  ",
        ));
    }
    text.push_str(&comment(&sentences.word("import-head-end"), "", ""));
    text
}

/// A word of YAML: what serde calls a variant.
fn word<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn list(ids: &[String]) -> String {
    format!("[{}]", ids.join(", "))
}

fn texts(texts: &[String]) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| super::yaml::quoted(text)).collect();
    format!("[{}]", quoted.join(", "))
}

fn fields(draft: &GatheringDraft, sentences: &Sentences) -> String {
    let mut text = String::new();
    let mut line = |field: &str, value: &str| text.push_str(&format!("{field}: {value}\n"));
    line("title", &quoted_masked(&draft.title));
    if !draft.also_called.is_empty() {
        line("also_called", &texts(&draft.also_called));
    }
    line("kind", &word(&draft.kind));
    line(
        "date",
        &draft
            .date
            .as_ref()
            .map_or_else(|| "unknown".to_owned(), |date| quoted(&date.to_string())),
    );
    for (field, time) in [("starts", draft.starts), ("ends", draft.ends)] {
        if let Some(time) = time {
            line(field, &quoted(&time.to_string()));
        }
    }
    line("status", &word(&draft.status));
    line(
        "mode",
        &draft
            .mode
            .as_ref()
            .map_or_else(|| "unknown".to_owned(), word),
    );
    if let Some((town, venue)) = &draft.place {
        let venue = venue.as_ref().map_or_else(String::new, |venue| {
            format!(", venue: {}", quoted_masked(venue))
        });
        line(
            "place",
            &format!("{{name: {}{venue}}}", quoted_masked(town)),
        );
    }
    if !draft.organisers.is_empty() {
        line("organisers", &list(&draft.organisers));
    }
    if !draft.co_organisers.is_empty() {
        line("co_organisers", &list(&draft.co_organisers));
    }
    for (field, id) in [
        ("network", &draft.network),
        ("municipality", &draft.municipality),
    ] {
        if let Some(id) = id {
            line(field, id);
        }
    }
    if let Some(county) = &draft.county {
        line("county", &county.id);
    }
    text.push_str(&sections(draft, sentences));
    text
}

/// The fields that a gathering may have none of: what a document adds to one that is there already.
pub fn sections(draft: &GatheringDraft, sentences: &Sentences) -> String {
    let mut text = String::new();
    let mut line = |field: &str, value: &str| text.push_str(&format!("{field}: {value}\n"));
    if let Some(audience) = &draft.audience {
        line("audience", &quoted_masked(audience));
    }
    if draft.open_for_all {
        line("open_for_all", "true");
    }
    if let Some((url, deadline)) = &draft.registration {
        text.push_str("registration:\n");
        if let Some(url) = url {
            text.push_str(&format!("  url: {}\n", quoted(url)));
        }
        if let Some(deadline) = deadline {
            let deadline = quoted(&deadline.to_string());
            text.push_str(&format!("  deadline: {deadline}\n"));
        }
        if url.is_none() {
            let note = quoted(&sentences.word("import-registration-note"));
            text.push_str(&format!("  note: {note}\n"));
        }
    }
    if draft.has_announced_recording {
        text.push_str("recordings:\n  - status: announced\n");
        text.push_str(&format!(
            "    note: {}\n",
            quoted(&sentences.word("import-recording-note"))
        ));
    }
    text.push_str(&sessions(&draft.sessions));
    text.push_str(&talks(&draft.talks));
    if !draft.materials.is_empty() {
        text.push_str("materials:\n");
        text.push_str(&materials(&draft.materials, "  "));
    }
    text.push_str(&evaluation(draft, sentences));
    if let Some((title, page)) = &draft.next {
        let sentence =
            Sentence::new("import-next").text("link", format!("[{}]({page})", escaped(title)));
        text.push_str(&format!(
            "follow_up: {}\n",
            quoted(&sentences.say(&sentence))
        ));
    }
    if !draft.contacts.is_empty() {
        text.push_str("contacts:\n");
        for name in &draft.contacts {
            text.push_str(&format!("  - name: {}\n", quoted(name)));
        }
    }
    text
}

fn sessions(sessions: &[DraftSession]) -> String {
    let mut text = String::new();
    if sessions.is_empty() {
        return text;
    }
    text.push_str("sessions:\n");
    for session in sessions {
        text.push_str(&format!("  - title: {}\n", quoted_masked(&session.title)));
        let mut line =
            |field: &str, value: String| text.push_str(&format!("    {field}: {value}\n"));
        line("type", word(&session.sort));
        if let Some(date) = &session.date {
            line("date", quoted(&date.to_string()));
        }
        if let Some(start) = session.start {
            line("start", quoted(&start.to_string()));
        }
        if let Some(end) = session.end {
            line("end", quoted(&end.to_string()));
        }
        for (field, value) in [
            ("room", &session.room),
            ("track", &session.track),
            ("summary", &session.summary),
        ] {
            if let Some(value) = value {
                line(field, quoted_masked(value));
            }
        }
        if !session.chairs.is_empty() {
            line("chairs", people(&session.chairs, "      "));
        }
        if !session.talks.is_empty() {
            line("presentations", list(&session.talks));
        }
    }
    text
}

/// A list below its field: begins with the end of the field's line.
fn people(people: &[Person], indent: &str) -> String {
    let people: Vec<String> = people
        .iter()
        .map(|person| {
            let mut text = format!("\n{indent}- name: {}", quoted_masked(&person.name));
            for (field, value) in [("role", &person.role), ("affiliation", &person.affiliation)] {
                if let Some(value) = value {
                    text.push_str(&format!("\n{indent}  {field}: {}", quoted_masked(value)));
                }
            }
            text
        })
        .collect();
    people.concat()
}

fn talks(talks: &[DraftTalk]) -> String {
    let mut text = String::new();
    if talks.is_empty() {
        return text;
    }
    text.push_str("presentations:\n");
    for talk in talks {
        text.push_str(&format!(
            "  - id: {}\n    title: {}\n",
            talk.id,
            quoted_masked(&talk.title)
        ));
        if !talk.speakers.is_empty() {
            text.push_str(&format!(
                "    speakers:{}\n",
                people(&talk.speakers, "      ")
            ));
        }
        if !talk.materials.is_empty() {
            text.push_str("    materials:\n");
            text.push_str(&materials(&talk.materials, "      "));
        }
    }
    text
}

/// Items of a list of materials.
fn materials(materials: &[DraftMaterial], indent: &str) -> String {
    let mut text = String::new();
    for material in materials {
        text.push_str(&format!(
            "{indent}- title: {}\n",
            quoted_masked(&material.title)
        ));
        let mut line =
            |field: &str, value: &str| text.push_str(&format!("{indent}  {field}: {value}\n"));
        line("kind", &word(&material.kind));
        match &material.file {
            Some(file) => line("file", &quoted(file)),
            None => line("missing", "not_preserved"),
        }
        if let Some(written) = &material.as_written {
            line("as_written", &quoted_masked(written));
        }
    }
    text
}

fn evaluation(draft: &GatheringDraft, sentences: &Sentences) -> String {
    let mut text = String::new();
    if draft.evaluation.is_empty() {
        return text;
    }
    text.push_str("evaluation:\n");
    if draft.evaluation_by_email {
        text.push_str(&format!(
            "  method: {}\n",
            quoted(&sentences.word("import-by-email"))
        ));
    }
    text.push_str("  groups:\n");
    for group in &draft.evaluation {
        text.push_str(&format!(
            "    - audience: {}\n      questions:\n",
            quoted_masked(&group.audience)
        ));
        for question in &group.questions {
            add_question(question, "        ", &mut text);
        }
    }
    text
}

fn add_question(question: &Question, indent: &str, text: &mut String) {
    text.push_str(&format!(
        "{indent}- text: {}\n",
        quoted_masked(&question.text)
    ));
    if !question.questions.is_empty() {
        text.push_str(&format!("{indent}  questions:\n"));
        for below in &question.questions {
            add_question(below, &format!("{indent}    "), text);
        }
    }
}

/// The notes as data, which pages and `samling status` read.
pub fn provenance(notes: &[FieldEvidence], sentences: &Sentences) -> String {
    let mut text = String::new();
    if notes.is_empty() {
        return text;
    }
    text.push_str("provenance:\n");
    for note in notes {
        text.push_str(&format!("  {}:\n", quoted(&note.field)));
        if let Some(written) = &note.as_written {
            text.push_str(&format!("    as_written: {}\n", quoted_masked(written)));
        }
        if note.certainty != Certainty::Stated || note.as_written.is_none() {
            text.push_str(&format!("    certainty: {}\n", word(&note.certainty)));
        }
        let doubts: Vec<String> = note
            .doubt
            .iter()
            .chain(&note.more)
            .map(|doubt| sentences.say(doubt))
            .collect();
        if !doubts.is_empty() {
            text.push_str(&format!(
                "    doubt: {}\n",
                quoted_masked(&doubts.join(" "))
            ));
        }
    }
    text
}
