//! Warnings never decide how a build is made: with none, one and many of them each kind of change takes the same steps.

use crate::build::site::{Site, told};
use samling::build::{BuildCounts, BuildOutcome};

const NUMBERS: &str = "content/gatherings/2025/varen/presentations/tall.md";
const SPRING: &str = "content/gatherings/2025/varen/index.md";
const ABOUT: &str = "content/pages/om.md";
const NETWORK: &str = "content/counties/agder.md";
const ABBREVIATIONS: &str = "content/programme/abbreviations.yaml";
const ACTORS: &str = "content/programme/actors.yaml";
const DECK: &str = "content/gatherings/2025/varen/presentations/tall.csv";

/// Where warnings come from.
#[derive(Clone, Copy, Debug)]
enum Origin {
    /// S121: quotation marks around what abbreviations stand for.
    Records,
    /// S131: comments after what abbreviations stand for, which are seen when the file is read.
    Reading,
    /// S306: HTML that is taken out of a text.
    Body,
    /// S742: addresses on the page of a text.
    Exit,
    /// S716: a telephone number in an attached file.
    Attachment,
}

/// The last of them gives one warning however much there is in the file.
const ORIGINS: [Origin; 5] = [
    Origin::Records,
    Origin::Reading,
    Origin::Body,
    Origin::Exit,
    Origin::Attachment,
];

impl Origin {
    fn code(self) -> &'static str {
        match self {
            Origin::Records => "S121",
            Origin::Reading => "S131",
            Origin::Body => "S306",
            Origin::Exit => "S742",
            Origin::Attachment => "S716",
        }
    }

    /// A site that has as many such things, with or without a mistake in them.
    fn site(self, count: usize, are_wrong: bool) -> Site {
        let site = Site::new();
        let numbers = 0..count;
        let lines = |line: &dyn Fn(usize) -> String| numbers.clone().map(line).collect::<String>();
        let right_or = |wrong: &str, right: &str| match are_wrong {
            true => wrong.to_owned(),
            false => right.to_owned(),
        };
        let abbreviations = |before: &str, after: &str| {
            lines(&|number| format!("- abbr: K{number}\n  name: {before}Kommune {number}{after}\n"))
        };
        let (path, more) = match self {
            Origin::Records => {
                let [before, after] = ["“", "”"].map(|mark| right_or(mark, ""));
                (ABBREVIATIONS, abbreviations(&before, &after))
            }
            Origin::Reading => {
                let after = right_or(" #2", "");
                (ABBREVIATIONS, abbreviations("", &after))
            }
            Origin::Body => {
                let tag = right_or("font", "em");
                (
                    ABOUT,
                    lines(&|number| format!("\n<{tag}>Nummer {number}</{tag}>\n")),
                )
            }
            Origin::Exit => {
                let sign = right_or("@", " på ");
                (
                    ABOUT,
                    lines(&|number| format!("\nper{number}{sign}privat.example.no\n")),
                )
            }
            Origin::Attachment => {
                let number = right_or("22 33 44 55", "22");
                (DECK, format!("Navn;Telefon\nOla Nordmann;{number}\n"))
            }
        };
        let before = match path {
            ABOUT => site.read(ABOUT),
            _ => String::new(),
        };
        site.write(path, &format!("{before}{more}"));
        // How many files an index has, and which of them change, depends on the words.
        let samling = format!("{}search: false\n", site.read("samling.yaml"));
        site.write("samling.yaml", &samling);
        std::thread::sleep(std::time::Duration::from_millis(30));
        site
    }
}

fn steps(counts: BuildCounts) -> [usize; 6] {
    [
        counts.parsed,
        counts.composed,
        counts.rendered,
        counts.read,
        counts.written,
        counts.removed,
    ]
}

/// The steps of a first build's successors, each after another change. `preview`: they are made as a preview makes them.
fn steps_of_changes(site: &Site, code: &str, count: usize, preview: bool) -> Vec<[usize; 6]> {
    let build = || match preview {
        true => site.try_preview_build(),
        false => site.try_build(),
    };
    let of_code = |built: &BuildOutcome| {
        let warnings = built.diagnostics.iter();
        warnings
            .filter(|warning| warning.code.to_string() == code)
            .count()
    };
    assert_eq!(of_code(&build()), count, "{code}");
    let nothing = |_: &Site| {};
    let one_sentence = |site: &Site| site.replace(NUMBERS, "Tallene.", "Tallene fra i fjor.");
    let a_sentence_there =
        |site: &Site| site.write(ABOUT, &format!("{}\nTakk.\n", site.read(ABOUT)));
    let a_linked_text = |site: &Site| site.replace(SPRING, "Takk.", "Takk for i dag.");
    let saved_again = |site: &Site| site.write(NETWORK, &site.read(NETWORK));
    let one_title =
        |site: &Site| site.replace(NUMBERS, "title: Tall som teller", "title: Tall om unge");
    let one_date = |site: &Site| site.replace(SPRING, "date: 2025-04-02", "date: 2025-04-03");
    let one_name = |site: &Site| site.replace(ACTORS, "name: Bygda kommune", "name: Bygda");
    let one_speaker = |site: &Site| site.replace(NUMBERS, "Kari Nordmann", "Kari Bakken");
    let changes: [&dyn Fn(&Site); 10] = [
        &nothing,
        &one_sentence,
        &a_sentence_there,
        &a_linked_text,
        &saved_again,
        &one_title,
        &one_date,
        &one_name,
        &one_speaker,
        &nothing,
    ];
    let steps = changes.iter().map(|change| {
        change(site);
        let built = build();
        let counts = built.site().expect("a sound site").counts;
        assert_eq!(of_code(&built), count, "{code}");
        // What one warning says is what many say, and to make many sites is slow.
        if count == 1 {
            assert_eq!(told(built), site.told_clean().0);
        }
        steps(counts)
    });
    let steps = steps.collect();
    site.assert_clean();
    steps
}

fn check(count: usize, preview: bool) {
    let of_many = &ORIGINS[..4];
    let origins = if count > 1 { of_many } else { &ORIGINS };
    for origin in origins {
        let code = origin.code();
        let without = steps_of_changes(&origin.site(count, false), code, 0, preview);
        // Nothing, one sentence, and a sentence on a page that shows the warnings.
        let [parsed, composed, rendered, ..] = without[0];
        assert_eq!([parsed, composed, rendered], [0, 0, 0]);
        for step in &without[1..4] {
            let [parsed, composed, rendered, read, ..] = *step;
            assert_eq!([parsed, composed, rendered, read], [1, 1, 1, 0]);
        }
        // A title, a date and names: only the pages of those who have read them.
        let pages = origin.site(0, false).build().pages;
        for step in &without[5..9] {
            let [parsed, composed, ..] = *step;
            assert!(parsed == 1 && composed < pages, "{step:?} of {pages} pages");
        }
        let site = origin.site(count, true);
        let with = steps_of_changes(&site, code, count, preview);
        assert_eq!(with, without, "{origin:?}");
        let site = origin.site(count, true);
        let samling = format!("{}lints:\n  {code}: allow\n", site.read("samling.yaml"));
        site.write("samling.yaml", &samling);
        std::thread::sleep(std::time::Duration::from_millis(30));
        let waived = steps_of_changes(&site, code, 0, preview);
        assert_eq!(waived, without, "{origin:?}, turned off");
    }
}

#[test]
fn one_warning() {
    check(1, false);
}

#[test]
fn eight_hundred_warnings() {
    check(800, false);
}

#[test]
fn one_warning_in_a_preview() {
    check(1, true);
}

#[test]
fn eight_hundred_warnings_in_a_preview() {
    check(800, true);
}

/// A text of the site that is published is changed while a gathering is broken: nothing is composed, and all is told.
#[test]
fn a_preview_with_one_broken_gathering() {
    let site = Origin::Records.site(3, true);
    assert!(site.try_preview_build().site().is_some());
    let sound = site.read(SPRING);
    let broken = [
        sound.replace("date: 2025-04-02", "date: i går"),
        sound.replace("county: agder", "county: adger"),
        sound.replace("\n---\n", "\n"),
        format!("{sound}\nSe [dette](finnes-ikke.md) og [det](../hosten/index.md#borte).\n"),
    ];
    for broken in broken {
        site.write(SPRING, &broken);
        let before = site.output();
        for number in 0..3 {
            site.write(
                NUMBERS,
                &format!("{}Setning {number}.\n", site.read(NUMBERS)),
            );
            let built = site.try_preview_build();
            assert!(built.site().is_none());
            assert_eq!(told(built), site.told_clean().0);
            assert_eq!(site.output(), before);
        }
        site.write(SPRING, &sound);
        let counts = site
            .try_preview_build()
            .site()
            .expect("a sound site")
            .counts;
        assert!(counts.composed <= 2, "{counts:?}");
        site.assert_clean();
    }
}
