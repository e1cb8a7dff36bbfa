//! Any record can be written as front matter and read again, and Word's changes to white space make no difference.

use crate::support::Folder;
use proptest::prelude::*;
use samling::content::schema::records::GatheringRecord;
use samling::content::source::read;

/// A site with one gathering, in a temporary folder.
struct Site(Folder);

const GATHERING: &str = "content/gatherings/2018/prove/index.md";

impl Site {
    fn new() -> Site {
        let folder = Folder::new();
        folder.write("samling.yaml", "title: T\ndescription: D\n");
        Site(folder)
    }

    /// The record and the text below it, read from this file; None: it cannot be read.
    fn read(&self, text: &str) -> Option<(GatheringRecord, String)> {
        self.0.write(GATHERING, text);
        let (sources, _) = read(self.0.path());
        let entry = sources.records.gatherings.into_iter().next()?;
        let body = entry.body.and_then(|body| body.text().map(str::to_owned));
        Some((entry.record, body.unwrap_or_default()))
    }
}

/// Texts of everything that has a meaning in YAML and of what people type, without no-break spaces: at the ends of a line those are
/// read as ordinary spaces, because Word puts them there.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zæøåA-ZÆØÅ0-9 ]{1,12}",
        2 => prop::sample::select(vec![
            ":", ": ", "- ", "---", "—", "#", " #", "\"", "'", "{", "}", "[", "]", "&", "*", "!", "|", ">", "%",
            "@", "`", "~", "null", "true", "no", "03", "4.10", "1e3", ",", "?", "? ", "<<", "\\", "\n", "\n\n",
            "\t", "“", "”", "«", "»", "–", "😀", "\u{200f}", "{{", "}}", "{%", "...", "=", "\u{feff}",
        ]).prop_map(str::to_owned),
        1 => "\\PC{1,6}",
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat().replace('\u{a0}', " "))
}

/// A text that is not empty, as required for a name or title.
fn name() -> impl Strategy<Value = String> {
    text().prop_map(|text| format!("A{text}"))
}

fn record() -> impl Strategy<Value = GatheringRecord> {
    let words = || prop::collection::vec(name(), 0..3);
    (
        (name(), proptest::option::of(text()), words(), words()),
        prop::sample::select(vec!["2018-01-16", "2018-04-18/2018-04-19", "2018-10", "2018?", "unknown"]),
        (name(), proptest::option::of(name()), proptest::option::of(0_u32..5000)),
        prop::collection::vec((name(), proptest::option::of(name())), 0..3),
        prop::collection::btree_map(text(), proptest::option::of(text()), 0..3),
        any::<bool>(),
    )
        .prop_map(|(texts, date, place, sessions, provenance, open)| {
            let (title, summary, topics, also_called) = texts;
            let sessions: Vec<_> = sessions
                .into_iter()
                .map(|(title, room)| serde_json::json!({"title": title, "room": room, "start": "10:00"}))
                .collect();
            let provenance: serde_json::Map<_, _> = provenance
                .into_iter()
                .map(|(field, words)| (field, serde_json::json!({"as_written": words})))
                .collect();
            serde_json::from_value(serde_json::json!({
                "title": title, "kind": "samling", "date": date, "status": "held", "mode": "physical",
                "summary": summary, "topics": topics, "also_called": also_called,
                "place": {"name": place.0, "venue": place.1}, "participants": {"count": place.2},
                "sessions": sessions, "provenance": provenance, "open_for_all": open,
            }))
            .expect("a record")
        })
}

fn front_matter(record: &GatheringRecord) -> String {
    serde_yaml::to_string(record).expect("YAML")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_record_reads_back_as_it_was_written(record in record(), body in "[a-zæøå \n#*-]{0,40}") {
        let site = Site::new();
        let text = format!("---\n{}---\n{body}", front_matter(&record));
        let (read, below) = site.read(&text).expect("a record");
        prop_assert_eq!(read, record);
        prop_assert_eq!(below, body);
    }

    #[test]
    fn the_marks_of_windows_and_word_change_nothing(record in plain_record()) {
        let site = Site::new();
        let plain = format!("---\n{}---\nTekst\n", front_matter(&record));
        let (wanted, _) = site.read(&plain).expect("a record");
        let lines: Vec<String> = plain.lines().map(with_hard_spaces).collect();
        let hard = format!("{}\n", lines.join("\n"));
        for changed in [
            format!("\u{feff}{plain}"),
            plain.replace('\n', "\r\n"),
            format!("\u{feff}{}", plain.replace('\n', "\r\n")),
            plain.replace('\n', "\r"),
            hard.clone(),
            format!("\u{feff}{}", hard.replace('\n', "\r\n")),
            plain.replacen("---", "\n—", 1),
            plain.replace("---\n", "---  \n"),
        ] {
            let (read, below) = site.read(&changed).expect("a record");
            prop_assert_eq!(&read, &wanted, "{:?}", changed);
            prop_assert_eq!(below, "Tekst\n");
        }
    }

    #[test]
    fn no_text_breaks_the_reader(text in "(---\n)?[ -~æøå\u{a0}\u{feff}\n\t:\\-\\[\\]{}\"'&*!|>]{0,200}(---\n)?") {
        let _ = Site::new().read(&text);
    }
}

/// A record of single words, so that each line of its YAML is a key, a colon and a value.
fn plain_record() -> impl Strategy<Value = GatheringRecord> {
    let word = "[a-zæøå]{3,12}";
    (word, word, word).prop_map(|(title, place, topic)| {
        serde_json::from_value(serde_json::json!({
            "title": title, "kind": "samling", "date": "2018-01-16", "status": "held", "mode": "unknown",
            "place": {"name": place}, "topics": [topic], "sessions": [{"title": title, "start": "10:00"}],
        }))
        .expect("a record")
    })
}

/// The line as Word saves it: no-break spaces for the indentation, after the dash and after the colon.
fn with_hard_spaces(line: &str) -> String {
    match line.split_once(": ") {
        Some((key, value)) => format!("{}:\u{a0}{value}", key.replace(' ', "\u{a0}")),
        None => line.replace(' ', "\u{a0}"),
    }
}
