//! The same records give the same bytes of the search index, however many threads make it.

use proptest::prelude::*;
use rayon::ThreadPoolBuilder;
use rayon::prelude::*;
use samling::search::{
    AboutHit, Collection, Facets, IndexFile, IndexRecord, IndexedPage, Synonym, analyse, index,
};
use std::collections::BTreeSet;

/// Compounds and their parts, inflections, two spellings of one word, misread letters, typing errors, names and numbers.
const WORDS: &[&str] = &[
    "skole",
    "skolen",
    "skular",
    "helse",
    "skolehelsetjeneste",
    "skulehelseteneste",
    "helsetjenesten",
    "tjeneste",
    "kommune",
    "kommunane",
    "kornmune",
    "kommunestyret",
    "styre",
    "språk",
    "språkråd",
    "sprdk",
    "sprak",
    "råd",
    "barnehage",
    "barnehager",
    "barnehageplass",
    "plass",
    "samisk",
    "samiske",
    "sámi",
    "giella",
    "frivillig",
    "frivillighet",
    "frivilighet",
    "Inger",
    "Tromsø",
    "Alta",
    "SFO",
    "0–24",
    "§ 5",
    "2018",
    "og",
    "til",
    "på.",
];

fn texts() -> impl Strategy<Value = Vec<String>> {
    let text = prop::collection::vec(prop::sample::select(WORDS), 0..40);
    prop::collection::vec(text.prop_map(|words| words.join(" ")), 1..120)
}

/// Three records for each document.
fn site(texts: &[String]) -> (Vec<IndexedPage>, Vec<IndexRecord>) {
    let document = |number: usize| IndexedPage {
        title: format!("Dokument {number}"),
        address: format!("dokument-{number}/"),
        about: vec![AboutHit::Text("oktober 2018".to_owned())],
        twin: number.checked_sub(1).filter(|_| number % 5 == 4),
        picture: None,
        level: (number % 4) as u8,
        facts: Facets {
            kind: "search-kind-talk".to_owned(),
            language: "nb".to_owned(),
            ..Facets::default()
        },
    };
    let record = |(number, text): (usize, &String)| IndexRecord {
        document: number / 3,
        anchor: format!("side-{number}"),
        title: String::new(),
        text: text.clone(),
        also: String::new(),
        document_title: if number % 3 == 0 {
            text.split(' ').take(2).collect::<Vec<_>>().join(" ")
        } else {
            String::new()
        },
        names: String::new(),
        thumbnail: None,
    };
    let documents = (0..texts.len().div_ceil(3)).map(document).collect();
    (documents, texts.iter().enumerate().map(record).collect())
}

fn files(texts: &[String], threads: usize) -> Vec<IndexFile> {
    let (documents, records) = site(texts);
    let long = "skolefritidsordning".to_owned();
    let synonyms = [Synonym("SFO".to_owned(), long)];
    let pool = ThreadPoolBuilder::new().num_threads(threads).build();
    pool.expect("threads").install(|| {
        let analysed: Vec<_> = records.par_iter().map(analyse).collect();
        index(&Collection {
            documents: &documents,
            records: &records,
            analysed: &analysed,
            synonyms: &synonyms,
            people: &[],
            wishes: &[],
            months: &[],
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn two_builds_are_the_same_whatever_the_threads(texts in texts(), threads in 2..9_usize) {
        let alone = files(&texts, 1);
        prop_assert_eq!(&files(&texts, threads), &alone);
        prop_assert_eq!(&files(&texts, threads), &alone);
    }

    #[test]
    fn no_two_files_have_one_name(texts in texts()) {
        let files = files(&texts, 2);
        let names: BTreeSet<_> = files.iter().map(|file| &file.name).collect();
        prop_assert_eq!(names.len(), files.len());
    }
}

#[test]
fn another_word_changes_the_names_of_what_changes() {
    let before = vec!["skole".to_owned(); 3];
    let mut after = before.clone();
    after[1].push_str(" barnehage");
    let names = |texts: &[String]| -> BTreeSet<String> {
        let files = files(texts, 2).into_iter();
        files.map(|file| file.name).collect()
    };
    let stays: Vec<_> = names(&before)
        .intersection(&names(&after))
        .cloned()
        .collect();
    assert!(
        stays.iter().all(|name| name == "indeks.js"
            || ["fakta-", "datoer-"].iter().any(|of| name.starts_with(of))),
        "{stays:?}"
    );
}
