//! What style sheets, styles and attributes hide in HTML and SVG.

use std::collections::{BTreeMap, BTreeSet};

/// The properties that can hide an element.
const HIDING: [&str; 4] = ["display", "visibility", "opacity", "font-size"];

/// The simple hiding rules of style sheets.
#[derive(Default)]
pub struct HidingRules {
    /// ".note", "#note" or "aside" in small letters; as it is written, and what hides it.
    selectors: BTreeMap<String, BTreeSet<(String, &'static str)>>,
    /// What may be set by a rule so that it shows an element.
    shown: BTreeSet<&'static str>,
    /// "data-kind": the attributes of their own that the style sheets speak of.
    data_names: BTreeSet<String>,
}

impl HidingRules {
    /// Adds the hiding rules of a style sheet.
    pub fn add_styles(&mut self, styles: &str) {
        let styles = without_strings(&without_comments(styles));
        if styles.contains('\\') || styles.to_lowercase().contains("@import") {
            self.shown.extend(HIDING);
        }
        let names = styles.split(|c: char| !c.is_alphanumeric() && !"-_.".contains(c));
        let names = names.filter(|name| name.starts_with("data-"));
        self.data_names.extend(names.map(str::to_owned));
        // What stands before the brackets that are open.
        let mut around: Vec<&str> = Vec::new();
        for piece in styles.split_inclusive(['{', '}']) {
            if let Some(piece) = piece.strip_suffix('{') {
                let (declarations, opening) = piece.rsplit_once(';').unwrap_or(("", piece));
                self.add_rule(&around, declarations);
                around.push(opening.trim());
            } else {
                self.add_rule(&around, piece.trim_end_matches('}'));
                around.pop();
            }
        }
    }

    /// Adds declarations. Inside an at-rule or another rule they may not hold, so they hide nothing.
    fn add_rule(&mut self, around: &[&str], declarations: &str) {
        let (hiding, showing) = decided(declarations);
        self.shown.extend(showing);
        let [selectors] = around else {
            return;
        };
        for selector in selectors.split(',').map(str::trim) {
            let name = selector.trim_start_matches(['.', '#']);
            let mut letters = name.chars();
            if name.is_empty() || !letters.all(|c| c.is_alphanumeric() || "-_".contains(c)) {
                continue;
            }
            for property in &hiding {
                let own = self.selectors.entry(selector.to_lowercase()).or_default();
                own.insert((selector.to_owned(), *property));
            }
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
            self.selectors.contains_key(&selector)
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
        }) || self.selectors.contains_key(element)
    }

    /// The properties that hide an element of SVG for certain: no rule, and nothing of its own, may set them otherwise.
    pub fn certainly_hiding<'a>(
        &self,
        element: &str,
        attributes: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> BTreeSet<&'static str> {
        let of_selector = |selector: &str| {
            let found = self.selectors.get(&selector.to_lowercase());
            let found = found.into_iter().flatten();
            let found = found.filter(|(written, _)| written == selector);
            let found: Vec<&'static str> = found.map(|(_, property)| *property).collect();
            found
        };
        let mut hiding = BTreeSet::from_iter(of_selector(element));
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

/// The style sheet without its comments.
pub fn without_comments(styles: &str) -> String {
    let mut kept = String::with_capacity(styles.len());
    let mut rest = styles;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
        if kept.ends_with('/') && rest.starts_with('*') {
            // Together they would begin another one.
            kept.push(' ');
        }
    }
    kept.push_str(rest);
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
    }
}
