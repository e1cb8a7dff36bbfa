//! `themes/FIELDS.md`: what each template may use, generated from the views that the program passes to the templates.
//!
//! The sources are parsed as rustfmt formats them: an item begins and ends at the same indentation; a field is one line with its comment above.

use crate::house::sources::SOURCE_FILES;
use expect_test::expect_file;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// A field of a view, or one of the words that a value can be.
pub(super) struct Entry {
    pub name: String,
    /// The Rust type; empty for a word.
    pub kind: String,
    meaning: String,
}

/// A view, or a list of words of which a value is one.
pub(super) struct Shape {
    meaning: String,
    pub entries: Vec<Entry>,
    pub is_choice: bool,
}

/// The views of `src/` and what prints them.
#[derive(Default)]
pub(super) struct Views {
    pub shapes: BTreeMap<String, Shape>,
    /// Template → view.
    templates: BTreeMap<String, String>,
}

impl Views {
    pub fn read() -> Views {
        let mut views = Views::default();
        let is_read = |path: &str| {
            ["site/", "content/schema/"]
                .iter()
                .any(|p| path.starts_with(p))
        };
        for file in SOURCE_FILES.iter().filter(|file| is_read(&file.path)) {
            views.take(&file.text);
        }
        views
    }

    fn take(&mut self, text: &str) {
        let mut lines = text.lines();
        let (mut comment, mut attributes, mut view) = (String::new(), String::new(), "");
        while let Some(line) = lines.next() {
            if let Some(said) = line.strip_prefix("///") {
                add(&mut comment, said);
            } else if line.starts_with("#[") {
                attributes.push_str(line);
                // An attribute may go over several lines.
                if !line.ends_with(']') {
                    let more = lines.by_ref().take_while(|line| *line != ")]");
                    attributes.extend(more);
                }
            } else if let Some(name) = between(line, "impl PageKind for ", " {") {
                view = name;
            } else if let Some(template) = between(line, "const TEMPLATE: &'static str = \"", "\";")
            {
                self.templates.insert(template.to_owned(), view.to_owned());
            } else {
                let item = line.strip_prefix("pub ").unwrap_or(line);
                let item = item.strip_suffix(" {").unwrap_or_default();
                let (word, name) = item.split_once(' ').unwrap_or_default();
                let is_choice = word == "enum";
                if (is_choice || word == "struct") && attributes.contains("Serialize") {
                    let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "}").collect();
                    let case = between(&attributes, "rename_all = \"", "\"");
                    let entries = match is_choice {
                        true => words(&body, case),
                        false => fields(&body),
                    };
                    let name = name.split('<').next().unwrap_or(name).to_owned();
                    let shape = Shape {
                        meaning: std::mem::take(&mut comment),
                        entries,
                        is_choice,
                    };
                    self.shapes.insert(name, shape);
                }
                comment.clear();
                attributes.clear();
            }
        }
    }

    /// A chapter for each template, then the views within views, sorted by name.
    fn document(&self) -> String {
        let mut text = String::from(PREFACE);
        let mut within = BTreeSet::new();
        self.chapter(&mut text, "Every template", "Globals", &mut within);
        for (template, view) in &self.templates {
            self.chapter(
                &mut text,
                &format!("`{template}`: {view}"),
                view,
                &mut within,
            );
        }
        text.push_str("\n# Views within views\n");
        for name in &within {
            self.chapter(&mut text, name, name, &mut BTreeSet::new());
        }
        text
    }

    /// `within` collects the names of the views inside this one.
    fn chapter(&self, text: &mut String, heading: &str, view: &str, within: &mut BTreeSet<String>) {
        let shape = &self.shapes[view];
        let _ = write!(text, "\n## {heading}\n\n");
        if !shape.meaning.is_empty() {
            let _ = write!(text, "{}\n\n", shape.meaning);
        }
        text.push_str(match shape.is_choice {
            true => "| value | meaning |\n|---|---|\n",
            false => "| field | what it is | meaning |\n|---|---|---|\n",
        });
        for Entry {
            name,
            kind,
            meaning,
        } in &shape.entries
        {
            let meaning = meaning.replace('|', "\\|");
            let _ = match shape.is_choice {
                true => writeln!(text, "| `{name}` | {meaning} |"),
                false => writeln!(text, "| `{name}` | {} | {meaning} |", self.in_words(kind)),
            };
        }
        self.gather(view, within);
    }

    fn gather(&self, view: &str, within: &mut BTreeSet<String>) {
        for entry in &self.shapes[view].entries {
            let names = entry.kind.split(|c: char| !c.is_alphanumeric());
            for name in names.filter(|name| self.shapes.contains_key(*name)) {
                if within.insert(name.to_owned()) {
                    self.gather(name, within);
                }
            }
        }
    }

    /// A type of Rust in words: `Option<Vec<Link>>` is "list of Link, or nothing".
    pub fn in_words(&self, kind: &str) -> String {
        let kind = kind
            .trim()
            .trim_start_matches('&')
            .trim_start_matches("'a ");
        let kind = kind.trim_start_matches("'static ");
        if let Some(parts) = kind
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'))
        {
            let parts = parts.split(", ").map(|part| self.in_words(part));
            return parts.collect::<Vec<_>>().join(" and ");
        }
        if let Some(of) = kind
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            return format!("list of {}", self.in_words(of));
        }
        let (outer, within) = kind.split_once('<').unwrap_or((kind, ""));
        let within = within.strip_suffix('>').unwrap_or(within);
        match outer {
            "Option" => format!("{}, or nothing", self.in_words(within)),
            "Vec" => format!("list of {}", self.in_words(within)),
            "Arc" | "Box" | "Cow" => self.in_words(within),
            "BTreeMap" | "IndexMap" => {
                let (key, value) = within.split_once(", ").expect("key and value");
                format!("{} by {}", self.in_words(value), self.in_words(key))
            }
            "bool" => "yes or no".to_owned(),
            "Html" => "HTML".to_owned(),
            number if number.starts_with(['u', 'i']) && number.len() <= 5 => "number".to_owned(),
            view if self.shapes.contains_key(view) => view.to_owned(),
            _ => "text".to_owned(),
        }
    }
}

const PREFACE: &str = "# What a template may use

Made from the views in `src/site/pages/` by `tests/site/theme_fields.rs`; after a change there run
`UPDATE_EXPECT=1 cargo test --test suite site::theme_fields`. A template gets its view's fields by their names (`{{ page.title }}`), and what every
template gets. Test \"or nothing\" with `{% if %}`. A field whose name ends in `_html` is HTML that may be printed with `| safe`; all else is escaped.

`samling build --catalogue` shows the components that a template may call, with their parameters and with examples in the site's own theme, in the folder
`output-catalogue`. A component of a site's own gets its examples in a file beside it: `templates/components/talks.yaml` for `talks`, a list in which each
example has a `name` and under `with` the value of each parameter; `inside: <ul>{}</ul>` puts it where it can stand; `../bilde.svg` is a picture, `../lyd.wav` a sound, `../teksting.vtt` its captions. A file
of the site's that defines a component takes the place of the program's component of that name.
";

/// The serialised fields of a struct's body.
fn fields(body: &[&str]) -> Vec<Entry> {
    let mut fields = Vec::new();
    let (mut comment, mut is_skipped) = (String::new(), false);
    for line in body.iter().map(|line| line.trim()) {
        if let Some(said) = line.strip_prefix("///") {
            add(&mut comment, said);
        } else if line.starts_with("#[serde(skip") {
            is_skipped = true;
        } else if let Some((name, kind)) = line.split_once(": ") {
            let meaning = std::mem::take(&mut comment);
            if !std::mem::take(&mut is_skipped) {
                fields.push(Entry {
                    name: name.strip_prefix("pub ").unwrap_or(name).to_owned(),
                    kind: kind.trim_end_matches(',').to_owned(),
                    meaning,
                });
            }
        }
    }
    fields
}

/// The words that a value of an enum without fields can be.
fn words(body: &[&str], case: Option<&str>) -> Vec<Entry> {
    let mut words = Vec::new();
    let mut comment = String::new();
    for line in body.iter().map(|line| line.trim()) {
        if let Some(said) = line.strip_prefix("///") {
            add(&mut comment, said);
        } else if !line.starts_with("#[") && !line.starts_with("//") {
            words.push(Entry {
                name: in_case(line.trim_end_matches(','), case),
                kind: String::new(),
                meaning: std::mem::take(&mut comment),
            });
        }
    }
    words
}

fn in_case(name: &str, case: Option<&str>) -> String {
    let separator = match case {
        Some("kebab-case") => "-",
        Some("snake_case") => "_",
        Some("lowercase") => "",
        _ => return name.to_owned(),
    };
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push_str(separator);
        }
        words.extend(letter.to_lowercase());
    }
    words
}

fn add(comment: &mut String, said: &str) {
    if !comment.is_empty() {
        comment.push(' ');
    }
    comment.push_str(said.trim());
}

fn between<'t>(text: &'t str, start: &str, end: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(start)?;
    Some(rest.split_once(end)?.0)
}

#[test]
fn what_a_template_may_use_is_written_down() {
    let views = Views::read();
    assert!(views.templates.len() > 25, "the views were not read");
    expect_file!["../../themes/FIELDS.md"].assert_eq(&views.document());
}

#[test]
fn types_and_words_are_read_as_they_are_written() {
    let mut views = Views::default();
    views.take(
        "\
/// A view.
#[derive(Serialize)]
pub struct ExampleView<'a> {
    /// The address
    /// of a page.
    pub href: Option<String>,
    #[serde(skip)]
    pub key: usize,
    pub count: u32,
    pub kinds: Vec<ExampleKind>,
}

#[derive(Serialize)]
#[serde(rename_all = \"kebab-case\")]
pub enum ExampleKind {
    /// All day.
    WholeDay,
}

impl PageKind for ExampleView {
    const TEMPLATE: &'static str = \"example.html\";
",
    );
    let mut text = String::new();
    let mut within = BTreeSet::new();
    views.chapter(&mut text, "Example", "ExampleView", &mut within);
    assert!(within.contains("ExampleKind"));
    views.chapter(&mut text, "Kind", "ExampleKind", &mut within);
    assert_eq!(views.templates["example.html"], "ExampleView");
    assert_eq!(
        text,
        "
## Example

A view.

| field | what it is | meaning |
|---|---|---|
| `href` | text, or nothing | The address of a page. |
| `count` | number |  |
| `kinds` | list of ExampleKind |  |

## Kind

| value | meaning |
|---|---|
| `whole-day` | All day. |
"
    );
}
