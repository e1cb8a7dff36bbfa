//! The components of a theme, as their files say them.

use crate::base::path::SourcePath;
use crate::site::render::prepare::definition;
use crate::site::render::template_tokens::{TokenKind, pieces};
use crate::site::render::theme_files::ThemeFiles;
use tera::Tera;

pub(super) struct ThemeComponent<'f> {
    pub name: String,
    /// The folder below `components/`; the file's own name where it stands in no such folder.
    pub group: &'f str,
    /// Within the theme: `templates/components/lists/talks.html`.
    pub file: String,
    /// The site's own file; None: from the program.
    pub origin: Option<&'f SourcePath>,
    /// What the comment above it says first: what the component is. Empty without one.
    pub says: String,
    pub parameters: Vec<ComponentParameter>,
    /// From its definition to the end of that.
    pub text: &'f str,
}

pub(super) struct ComponentParameter {
    pub name: String,
    /// "list of Link", as the comment has it; empty where it says nothing of the parameter.
    pub shape: String,
    pub meaning: String,
    /// A call must give it.
    pub is_required: bool,
}

/// All components of all templates, by group and name. `tera`: the same templates, parsed.
pub(super) fn components<'f>(files: &'f ThemeFiles, tera: &Tera) -> Vec<ThemeComponent<'f>> {
    let templates = files.below("templates/");
    let templates = templates.filter(|(name, _)| name.ends_with(".html"));
    let mut found: Vec<ThemeComponent<'f>> = templates
        .flat_map(|(name, file)| {
            let definitions = definitions(&file.text).into_iter();
            definitions.map(move |definition| ThemeComponent {
                name: definition.name.to_owned(),
                group: group(name),
                file: format!("templates/{name}"),
                origin: file.origin.as_ref(),
                says: said_of_component(definition.comment),
                parameters: parameters(definition.name, definition.comment, tera),
                text: definition.text,
            })
        })
        .collect();
    found.sort_by(|a, b| (a.group, &a.name).cmp(&(b.group, &b.name)));
    found
}

fn group(template: &str) -> &str {
    let within = template.strip_prefix("components/").unwrap_or(template);
    let first = within.split('/').next().unwrap_or(within);
    first.strip_suffix(".html").unwrap_or(first)
}

struct ComponentDefinition<'t> {
    name: &'t str,
    /// The comment right above it, without its signs.
    comment: &'t str,
    text: &'t str,
}

fn definitions(text: &str) -> Vec<ComponentDefinition<'_>> {
    let mut found: Vec<ComponentDefinition<'_>> = Vec::new();
    let mut comment = "";
    let pieces = pieces(text);
    for (at, piece) in pieces.iter().enumerate() {
        match piece.kind {
            TokenKind::Comment => comment = piece.inside().trim(),
            TokenKind::Text if piece.text.trim().is_empty() => {}
            _ => {
                if let Some(name) = definition(piece) {
                    let next = pieces[at + 1..]
                        .iter()
                        .find(|next| definition(next).is_some());
                    let rest = &text[piece.start..next.map_or(text.len(), |next| next.start)];
                    let end = rest.find("endcomponent").unwrap_or(rest.len());
                    found.push(ComponentDefinition {
                        name,
                        comment,
                        text: &rest[..end],
                    });
                }
                comment = "";
            }
        }
    }
    found
}

/// A line of the comment that says what a parameter is: `- links (list of Link): meaning`.
fn parameter_line(line: &str) -> Option<(&str, &str, &str)> {
    let (name, rest) = line.trim().strip_prefix("- ")?.split_once(" (")?;
    let (shape, meaning) = rest.split_once(')')?;
    Some((name, shape, meaning.trim_start_matches(':').trim()))
}

/// Everything in the comment but the lines of parameters.
fn said_of_component(comment: &str) -> String {
    let lines = comment.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && parameter_line(line).is_none());
    lines.collect::<Vec<_>>().join(" ")
}

/// In the order of the comment, those that it does not say last.
fn parameters(component: &str, comment: &str, tera: &Tera) -> Vec<ComponentParameter> {
    let lines: Vec<_> = comment.lines().filter_map(parameter_line).collect();
    let place = |wanted: &str| lines.iter().position(|(name, _, _)| *name == wanted);
    let info = tera.get_component_definition(component);
    let arguments = info.iter().flat_map(|info| info.args());
    let mut parameters: Vec<ComponentParameter> = arguments
        .filter(|argument| !argument.is_implicit())
        .map(|argument| {
            let line = place(argument.name()).map(|place| lines[place]);
            let (_, shape, meaning) = line.unwrap_or_default();
            ComponentParameter {
                name: argument.name().to_owned(),
                shape: shape.to_owned(),
                meaning: meaning.to_owned(),
                is_required: argument.is_required(),
            }
        })
        .collect();
    parameters.sort_by_key(|one| (place(&one.name).unwrap_or(usize::MAX), one.name.clone()));
    parameters
}
