//! Which style files of a theme a component is shown by: those with a rule for one of its classes.

use super::components::ThemeComponent;
use crate::site::render::theme::Theme;
use serde::Serialize;
use std::sync::Arc;

/// A style file of the theme, in the order of the cascade.
pub(super) struct StyleFile<'t> {
    name: &'t str,
    text: &'t Arc<str>,
}

/// A style file that a component needs, and the classes of the component that it has rules for.
#[derive(Serialize)]
pub(super) struct StyleUse {
    file: String,
    classes: Vec<String>,
}

pub(super) fn style_files(theme: &Theme) -> Vec<StyleFile<'_>> {
    let styles = theme.styles.iter().filter_map(|name| {
        let text = &theme.files.get(&format!("styles/{name}"))?.text;
        Some(StyleFile { name, text })
    });
    styles.collect()
}

pub(super) fn of_component(
    component: &ThemeComponent<'_>,
    files: &[StyleFile<'_>],
) -> Vec<StyleUse> {
    let classes = classes(component.text);
    let uses = files.iter().map(|file| {
        let has_rule = |class: &&&str| has_rule(file.text, class);
        let found = classes.iter().filter(has_rule);
        StyleUse {
            file: format!("styles/{}", file.name),
            classes: found.map(|class| (*class).to_owned()).collect(),
        }
    });
    uses.filter(|found| !found.classes.is_empty()).collect()
}

/// The classes that stand in the template as they are, each once, in their order.
fn classes(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for rest in text.split(" class=\"").skip(1) {
        let list = rest.split('"').next().unwrap_or_default();
        for word in list.split_whitespace() {
            let is_plain = word
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
            if is_plain && !found.contains(&word) {
                found.push(word);
            }
        }
    }
    found
}

fn has_rule(style: &str, class: &str) -> bool {
    style.match_indices(class).any(|(at, _)| {
        let ends = style[at + class.len()..].chars().next();
        let goes_on = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        style[..at].ends_with('.') && !ends.is_some_and(goes_on)
    })
}
