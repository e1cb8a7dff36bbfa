//! What style sheets, styles and attributes hide in HTML and SVG.

use std::collections::BTreeSet;

/// The simple hiding rules of style sheets.
#[derive(Default)]
pub struct HidingRules {
    /// ".note", "#note" or "aside".
    selectors: BTreeSet<String>,
}

impl HidingRules {
    /// Adds the hiding rules of a style sheet.
    pub fn add_styles(&mut self, styles: &str) {
        for rule in without_comments(styles).split('}') {
            let Some((selectors, declarations)) = rule.rsplit_once('{') else {
                continue;
            };
            if hides(declarations) {
                let selectors = selectors
                    .split(',')
                    .map(|selector| selector.trim().to_lowercase());
                let simple = selectors.filter(|selector| {
                    let name = selector.trim_start_matches(['.', '#']);
                    !name.is_empty()
                        && name
                            .chars()
                            .all(|c| c.is_alphanumeric() || "-_".contains(c))
                });
                self.selectors.extend(simple);
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
            self.selectors.contains(&selector)
        };
        let mut attributes = attributes.into_iter();
        attributes.any(|(name, value)| match name {
            "hidden" => true,
            "style" => hides(value),
            "class" => value.split_whitespace().any(|class| is_named(".", class)),
            "id" => is_named("#", value),
            // In SVG declarations may be attributes; HTML has none of these names.
            "display" | "visibility" | "opacity" | "font-size" => hides(&format!("{name}:{value}")),
            _ => false,
        }) || self.selectors.contains(element)
    }
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

/// Do these declarations hide an element?
fn hides(declarations: &str) -> bool {
    declarations.split(';').any(|declaration| {
        let Some((property, value)) = declaration.split_once(':') else {
            return false;
        };
        let value = value.to_lowercase().replace("!important", "");
        let (property, value) = (property.trim().to_lowercase(), value.trim());
        match property.as_str() {
            "display" => value == "none",
            "visibility" => matches!(value, "hidden" | "collapse"),
            "opacity" => value.parse::<f64>().is_ok_and(|value| value == 0.0),
            "font-size" => matches!(value, "0" | "0px" | "0pt" | "0em"),
            _ => false,
        }
    })
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
}
