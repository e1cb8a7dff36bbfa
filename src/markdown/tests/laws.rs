use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// Checks the HTML tag by tag: each is closed once, in order, and no forbidden one occurs.
fn assert_sound(html: &str) -> Result<(), TestCaseError> {
    let mut open: Vec<&str> = Vec::new();
    let mut ids = BTreeSet::new();
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        prop_assert!(!text.contains('>'), "{html:?}");
        let (tag, after) = after
            .split_once('>')
            .ok_or_else(|| TestCaseError::fail(format!("{html:?}")))?;
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            prop_assert_eq!(open.pop(), Some(name), "{:?}", html);
            continue;
        }
        // Values are between quotation marks; only names are outside.
        let values = tag.split('"').skip(1).step_by(2);
        let names: Vec<&str> = tag
            .split('"')
            .step_by(2)
            .flat_map(str::split_whitespace)
            .collect();
        let name = *names
            .first()
            .ok_or_else(|| TestCaseError::fail(format!("{html:?}")))?;
        prop_assert!(
            name != "script" && name != "style" && name != "iframe",
            "{html:?}"
        );
        for (attribute, value) in names[1..].iter().zip(values) {
            let attribute = attribute.trim_end_matches('=');
            prop_assert!(
                !attribute.starts_with("on") && attribute != "style",
                "{html:?}"
            );
            if attribute == "id" {
                prop_assert!(ids.insert(value), "{value} twice: {html:?}");
            }
            if attribute == "href" || attribute == "src" {
                prop_assert!(
                    !value.trim().to_ascii_lowercase().starts_with("javascript"),
                    "{html:?}"
                );
            }
        }
        if !["br", "wbr", "hr", "img"].contains(&name) {
            open.push(name);
        }
    }
    prop_assert!(open.is_empty(), "{open:?} {html:?}");
    prop_assert!(!rest.contains('>'), "{html:?}");
    prop_assert!(
        !html.contains(|letter: char| letter.is_control() && letter != '\n' && letter != '\t'),
        "{html:?}"
    );
    Ok(())
}

fn assert_lawful(text: &str) -> Result<(), TestCaseError> {
    let once = printed(text);
    assert_sound(once.html.as_str())?;
    prop_assert_eq!(&once, &printed(text));
    for diagnostic in &once.diagnostics {
        let Some(At::Span(span)) = diagnostic.place.as_ref().map(|place| &place.at) else {
            return Err(TestCaseError::fail(format!("no span: {diagnostic:?}")));
        };
        prop_assert!(
            text.get(span.start - 100..span.end - 100).is_some(),
            "{span:?} in {text:?}"
        );
    }
    let mut level = SETTINGS.top_level - 1;
    for (next, _) in headings(&once) {
        prop_assert!(next <= level + 1 && next >= SETTINGS.top_level);
        level = next;
    }
    Ok(())
}

const PIECES: &str = "(\n|\n\n|  |    |> |- |1\\. |# |### |: |\\||\\|-\\|\n|\\*|\\*\\*|_|~~|`|```|\\[|\\]|\\(|\\)|!\\[|\\]\\(/x/\\)|\\]\\(javascript:x\\)|\
    \\[\\^1\\]|\\[\\^1\\]: |https://x\\.no/|www\\.x\\.no|KS|<b>|</b>|<br>|<div>|</div>|<p>|</p>|<details>|<summary>|</summary>|</details>|<abbr title=\"x\">|</abbr>|\
    <script>|</script>|<style>|<span lang=en>|</span>|<a href=x onclick=y>|<!--|-->|<|>|&amp;|&|&#1;|\"|'|=|\\\\|\u{0}|\u{85}|\u{a0}|æ|word|\\PC)";

fn markdown() -> impl Strategy<Value = String> {
    prop::string::string_regex(&format!("{PIECES}{{0,40}}")).expect("a sound expression")
}

/// The same characters, however they are escaped.
fn unescaped(html: &str) -> String {
    html.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", "\u{a0}")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn markdown_of_any_kind_is_printed_soundly(text in markdown()) {
        assert_lawful(&text)?;
    }

    #[test]
    fn any_text_is_printed_soundly(text in any::<String>()) {
        assert_lawful(&text)?;
    }

    /// ammonia, which parses as a browser does, has nothing to change.
    #[test]
    fn a_browser_reads_what_was_printed(text in markdown()) {
        let html = printed(&text).html;
        let read = crate::markdown::html::sanitise::sanitised(html.as_str());
        prop_assert_eq!(unescaped(&read), unescaped(html.as_str()));
    }
}

#[test]
fn however_deep_or_long_it_ends_in_time() {
    let many = 10_000;
    let texts = [
        ">".repeat(many),
        "> ".repeat(many) + "a",
        "- ".repeat(many) + "a",
        "1. ".repeat(many) + "a",
        "*".repeat(many),
        "*a ".repeat(many) + &"*".repeat(many),
        "**a *b ".repeat(many),
        "[".repeat(many),
        "![".repeat(many) + &"](a)".repeat(many),
        "[a](".repeat(many),
        "[^a]: ".repeat(many),
        "[^a]".repeat(many) + "\n\n[^a]: b",
        "<b>".repeat(many),
        "<div>\n\n".repeat(many) + "a",
        "<details><summary>".repeat(many),
        "<b ".repeat(many),
        "<div>".to_owned() + &"<b \"".repeat(many),
        "<div>".to_owned() + &"<!-- ".repeat(many),
        "<div>".to_owned() + &"<svg></".repeat(many),
        "<div>".to_owned() + &"<b></i>".repeat(many),
        "www.".repeat(many),
        "https://".repeat(many),
        "https://a.no ".repeat(many),
        "https://a.no/".to_owned() + &")".repeat(many),
        "KS ".repeat(many),
        "# a\n".repeat(many),
        "|a|\n|-|\n\n".repeat(many),
        "`".repeat(many) + " a ``",
        "a\n".repeat(many) + "===",
        "&".repeat(many),
        "\u{0}".repeat(many),
    ];
    for text in &texts {
        let start = Instant::now();
        let html = printed(text).html;
        let took = start.elapsed();
        let beginning: String = text.chars().take(20).collect();
        assert!(assert_sound(html.as_str()).is_ok(), "{beginning:?}");
        // A debug build on a busy machine needs less; anything quadratic takes minutes.
        assert!(
            took < Duration::from_secs(20),
            "{beginning:?} took {took:?}"
        );
        eprintln!("{beginning:?}: {took:?}");
    }
}
