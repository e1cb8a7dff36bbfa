//! Markdown with HTML in it → HTML for a page.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
};
use samling::base::path::SourcePath;
use samling::base::text::Language;
use samling::diagnostics::{At, Location};
use samling::markdown::{
    Abbreviations, FirstUse, ImageSource, NoTarget, Printed, Resolver, Settings, Source, print,
    sanitised,
};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// The text stands in its file after this many bytes.
const OFFSET: usize = 100;

pub fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let printed = printed(text);
    for diagnostic in &printed.diagnostics {
        let Some(At::Span(span)) = diagnostic.place.as_ref().map(|place| &place.at) else {
            panic!("no span: {diagnostic:?}");
        };
        let is_within = text.get(span.start - OFFSET..span.end - OFFSET).is_some();
        assert!(is_within, "{span:?} of {diagnostic:?}");
    }
    let html = printed.html.as_str();
    check_html(html);
    let again = sanitised(html);
    assert_eq!(
        unescaped(&again),
        unescaped(html),
        "a browser reads another page"
    );
    assert_eq!(
        sanitised(&again),
        again,
        "sanitised twice is other than once"
    );
}

fn printed(text: &str) -> Printed {
    let abbreviations = Abbreviations::new(vec![(
        vec!["KS".to_owned()],
        "Kommunenes organisasjon".to_owned(),
        None,
    )]);
    let source = Source {
        file: &SourcePath::new("content/pages/om.md"),
        text,
        offset: OFFSET,
        language: Language::Nb,
    };
    let settings = Settings {
        top_level: 2,
        id_prefix: "",
        taken_ids: &["main"],
    };
    let mut first_use = FirstUse::new(&abbreviations);
    print(source, settings, &mut first_use, &mut AnyTarget)
}

/// Every target is there.
struct AnyTarget;

impl Resolver for AnyTarget {
    fn link(&mut self, target: &str, _: Location) -> Result<String, NoTarget> {
        Ok(target.to_owned())
    }

    fn image(&mut self, target: &str, _: Location) -> Result<ImageSource, NoTarget> {
        Ok(ImageSource {
            src: format!("../{target}"),
            size: None,
        })
    }
}

/// The same characters, however they are escaped.
fn unescaped(html: &str) -> String {
    html.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", "\u{a0}")
}

/// Nothing in the HTML runs or loads, as a browser's own tokenizer sees it, and no id is there twice.
fn check_html(html: &str) {
    let tokenizer = Tokenizer::new(TagCheck::default(), Default::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
}

#[derive(Default)]
struct TagCheck {
    ids: RefCell<BTreeSet<String>>,
}

const ACTIVE: [&str; 14] = [
    "script", "style", "iframe", "object", "embed", "form", "input", "button", "link", "meta",
    "base", "svg", "math", "template",
];

impl TokenSink for TagCheck {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => self.check(&tag),
            Token::CommentToken(_) | Token::DoctypeToken(_) => panic!("a comment or a doctype"),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl TagCheck {
    fn check(&self, tag: &Tag) {
        assert!(!ACTIVE.contains(&&*tag.name), "<{}>", &*tag.name);
        for attribute in &tag.attrs {
            let (name, value) = (&*attribute.name.local, &*attribute.value);
            assert!(!name.starts_with("on") && name != "style", "{name}");
            if name == "id" {
                let is_new = self.ids.borrow_mut().insert(value.to_owned());
                assert!(is_new, "the id {value:?} twice");
            }
            if name == "href" || name == "src" {
                // Browsers skip these characters.
                let plain = |letter: &char| !letter.is_whitespace() && !letter.is_control();
                let address: String = value.chars().filter(plain).collect();
                let address = address.to_ascii_lowercase();
                let runs = ["javascript:", "data:", "vbscript:"];
                assert!(
                    !runs.iter().any(|scheme| address.starts_with(scheme)),
                    "{value:?}"
                );
            }
        }
    }
}
