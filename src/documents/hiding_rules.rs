//! What style sheets, styles and attributes hide in HTML and SVG.

use std::collections::{BTreeMap, BTreeSet};

/// The properties that can hide an element.
const HIDING: [&str; 4] = ["display", "visibility", "opacity", "font-size"];

/// The simple hiding rules of style sheets.
#[derive(Default)]
pub struct HidingRules {
    /// What ".note", "#note" or "aside" hides, as it is written.
    selectors: BTreeMap<String, BTreeSet<&'static str>>,
    /// The same in small letters.
    in_small_letters: BTreeSet<String>,
    /// What may be set by a rule so that it shows an element.
    shown: BTreeSet<&'static str>,
    /// "data-kind": the attributes of their own that the style sheets speak of.
    data_names: BTreeSet<String>,
}

impl HidingRules {
    /// Adds the hiding rules of a style sheet.
    pub fn add_styles(&mut self, styles: &str) {
        let styles = without_strings(&without_comments(styles));
        let small = styles.to_lowercase();
        if styles.contains('\\') || small.contains("@import") || small.contains("@namespace") {
            self.nothing_is_certain();
        }
        let names = styles.split(|c: char| !c.is_alphanumeric() && !"-_.".contains(c));
        let names = names.filter(|name| name.starts_with("data-"));
        self.data_names.extend(names.map(str::to_owned));
        // What stands before the brackets that are open.
        let mut around: Vec<&str> = Vec::new();
        // What the outermost of them hides. Inside an at-rule or another rule declarations may not hold, so they hide nothing.
        let mut hiding: BTreeSet<&'static str> = BTreeSet::new();
        for piece in styles.split_inclusive(['{', '}']) {
            let opened = piece.strip_suffix('{');
            let (declarations, opening) = match opened {
                Some(piece) => piece.rsplit_once(';').unwrap_or(("", piece)),
                None => (piece.trim_end_matches('}'), ""),
            };
            let (own, showing) = decided(declarations);
            self.shown.extend(showing);
            if around.len() == 1 {
                hiding.extend(own);
            }
            if opened.is_some() {
                around.push(opening.trim());
                continue;
            }
            match around.pop() {
                Some(selectors) if around.is_empty() => {
                    self.add_rule(selectors, &std::mem::take(&mut hiding));
                }
                // What follows a bracket that closes nothing belongs to it.
                None if piece.ends_with('}') => self.nothing_is_certain(),
                _ => {}
            }
        }
    }

    /// No element is hidden for certain.
    pub fn nothing_is_certain(&mut self) {
        self.shown.extend(HIDING);
    }

    fn add_rule(&mut self, selectors: &str, hiding: &BTreeSet<&'static str>) {
        if hiding.is_empty() {
            return;
        }
        for selector in selectors.split(',').map(str::trim) {
            let name = selector.trim_start_matches(['.', '#']);
            let mut letters = name.chars();
            if name.is_empty() || !letters.all(|c| c.is_alphanumeric() || "-_".contains(c)) {
                // One that is wrong makes the whole rule void.
                self.shown.extend(hiding);
                continue;
            }
            let own = self.selectors.entry(selector.to_owned()).or_default();
            own.extend(hiding);
            self.in_small_letters.insert(selector.to_lowercase());
        }
    }

    /// Is an element with these attributes, by name and value, hidden?
    pub fn hides<'a>(
        &self,
        element: &str,
        attributes: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> bool {
        let is_named = |mark: &str, name: &str| {
            let selector = format!("{mark}{}", name.to_lowercase());
            self.in_small_letters.contains(&selector)
        };
        let mut attributes = attributes.into_iter();
        attributes.any(|(name, value)| match name {
            "hidden" => true,
            "style" => !decided(value).0.is_empty(),
            "class" => value.split_whitespace().any(|class| is_named(".", class)),
            "id" => is_named("#", value),
            // In SVG declarations may be attributes; HTML has none of these names.
            name if HIDING.contains(&name) => !decided(&format!("{name}:{value}")).0.is_empty(),
            _ => false,
        }) || self.in_small_letters.contains(element)
    }

    /// The properties that hide an element of SVG for certain: no rule, and nothing of its own, may set them otherwise.
    pub fn certainly_hiding<'a>(
        &self,
        element: &str,
        attributes: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> BTreeSet<&'static str> {
        let of_selector = |selector: &str| {
            let found = self.selectors.get(selector);
            found.cloned().unwrap_or_default()
        };
        let mut hiding = of_selector(element);
        let mut showing = self.shown.clone();
        for (name, value) in attributes {
            let classes = value.split_whitespace();
            match name {
                "class" => hiding.extend(classes.flat_map(|name| of_selector(&format!(".{name}")))),
                "id" => hiding.extend(of_selector(&format!("#{value}"))),
                name => {
                    let own = decided_by_attribute(name, value);
                    hiding.extend(own.0);
                    showing.extend(own.1);
                }
            }
        }
        &hiding - &showing
    }

    /// Do the style sheets speak of this attribute?
    pub fn has_data_name(&self, name: &str) -> bool {
        self.data_names.contains(name)
    }
}

/// The properties that an attribute of SVG sets so that they hide the element, and those that show it.
pub fn decided_by_attribute(name: &str, value: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    match name {
        // A string or an escape may say something else.
        "style" if value.contains(['\\', '"', '\'', '(', '[', '{']) => {
            (decided(value).0, HIDING.to_vec())
        }
        "style" => decided(value),
        name if HIDING.contains(&name) => decided(&format!("{name}:{value}")),
        _ => Default::default(),
    }
}

/// The style sheet without what its strings say: a bracket in them is none.
fn without_strings(styles: &str) -> String {
    let mut quote = None;
    let is_kept = |c: &char| match quote {
        None => {
            quote = matches!(c, '"' | '\'').then_some(*c);
            true
        }
        Some(open) => {
            let is_end = *c == open || *c == '\n';
            if is_end {
                quote = None;
            }
            is_end || !matches!(c, '{' | '}' | ';')
        }
    };
    styles.chars().filter(is_kept).collect()
}

/// The style sheet without its comments. What looks like one in a string is none.
pub fn without_comments(styles: &str) -> String {
    let mut kept = String::with_capacity(styles.len());
    let mut rest = styles;
    let mut quote = None;
    while let Some(letter) = rest.chars().next() {
        if quote.is_none()
            && let Some(comment) = rest.strip_prefix("/*")
        {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            if kept.ends_with('/') && rest.starts_with('*') {
                // Together they would begin another one.
                kept.push(' ');
            }
            continue;
        }
        quote = match quote {
            None => matches!(letter, '"' | '\'').then_some(letter),
            Some(open) => (letter != open && letter != '\n').then_some(open),
        };
        kept.push(letter);
        rest = &rest[letter.len_utf8()..];
    }
    kept
}

/// The properties that these declarations set so that they hide an element, and those that may show it.
fn decided(declarations: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    let (mut hiding, mut showing) = (Vec::new(), Vec::new());
    for declaration in declarations.split(';') {
        let Some((property, value)) = declaration.split_once(':') else {
            continue;
        };
        let value = value.to_lowercase().replace("!important", "");
        let (property, value) = (property.trim().to_lowercase(), value.trim());
        let is_hiding = match property.as_str() {
            "display" => value == "none",
            "visibility" => matches!(value, "hidden" | "collapse"),
            "opacity" => value.parse::<f64>().is_ok_and(|value| value == 0.0),
            "font-size" => matches!(value, "0" | "0px" | "0pt" | "0em"),
            _ => false,
        };
        let of_property = HIDING.into_iter().filter(|name| match property.as_str() {
            "all" => true,
            "font" => *name == "font-size",
            property => *name == property,
        });
        match is_hiding {
            true => hiding.extend(of_property),
            false => showing.extend(of_property),
        }
    }
    (hiding, showing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_hide_no_rule() {
        let mut rules = HidingRules::default();
        rules.add_styles("/* lag */ .av { display: none /* nå */ } text { fill: red }");
        assert!(rules.hides("g", [("class", "x av")]));
        assert!(rules.hides("g", [("opacity", "0")]));
        assert!(!rules.hides("text", [("class", "x")]));
        assert_eq!(without_comments("a/* b */c/* d"), "ac");
        assert_eq!(without_comments("//**/*"), "/ *");
        assert_eq!(without_comments("[x='/*']{} /* a */ b"), "[x='/*']{}  b");
    }

    #[test]
    fn rules_inside_others_hide_nothing() {
        let mut rules = HidingRules::default();
        rules.add_styles(
            "@media print { .ark {fill: red} .av {display: none} } @supports (a: b) {.x::before {content: '}'} .b {opacity: 0}} .c {display: none",
        );
        assert!(!rules.hides("g", [("class", "av b")]));
        assert!(rules.hides("g", [("class", "c")]));
    }

    #[test]
    fn what_may_be_shown_is_not_certainly_hidden() {
        let check = |styles: &str, attributes: &[(&str, &str)], expected: &[&str]| {
            let mut rules = HidingRules::default();
            rules.add_styles(styles);
            let found = rules.certainly_hiding("text", attributes.iter().copied());
            assert_eq!(Vec::from_iter(found), expected, "{styles}");
        };
        check("text{opacity:0}", &[], &["opacity"]);
        check("text{opacity:0} .vis{opacity:1}", &[], &[]);
        check("text{display:none}", &[("style", "display:inline")], &[]);
        check("text{font-size:0} .a{font:9px Arial}", &[], &[]);
        check(
            ".a{display:none} text{opacity:1}",
            &[("class", "a")],
            &["display"],
        );
        // Names in SVG have capital and small letters.
        check(".Av{display:none}", &[("class", "av")], &[]);
        check("@import 'a.css';", &[("display", "none")], &[]);
        check(
            "text{display:none} [x='/*']{fill:red} .vis{display:inline}",
            &[],
            &[],
        );
        check(".b{fill:red}} text{display:none}", &[], &[]);
        check(".a,:foo(x){display:none}", &[("class", "a")], &[]);
        check("", &[("style", "font-family:'a;display:none;b'")], &[]);
        check("", &[("style", "display:none;d\\69splay:inline")], &[]);
    }
}
