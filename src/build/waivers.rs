//! Waivers: warnings that the site accepts in one place until a given day, under `waivers` in samling.yaml.

use crate::base::date::Date;
use crate::base::path::{FieldPath, SourcePath};
use crate::content::schema::records::SiteRecord;
use crate::content::source::{Entry, Sources};
use crate::diagnostics::{Diagnostic, Diagnostics, Location, catalogue};
use glob::{MatchOptions, Pattern};
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicBool, Ordering};

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Waivers(Vec<Waiver>);

#[derive(Debug, Serialize, Deserialize)]
struct Waiver {
    /// None: it could not be read, so the waiver matches any warning.
    code: Option<String>,
    /// A file, a folder or a pattern.
    place: String,
    /// Whether every file that it may match was read, so that it can be reported as unused.
    is_certain: bool,
    /// The index of the waiver in samling.yaml's list.
    number: usize,
    /// Whether it has matched a warning in this build.
    #[serde(skip)]
    is_used: AtomicBool,
}

impl Waivers {
    /// Diagnostics: codes that are not those of warnings, and expired waivers, which match nothing.
    pub fn of_site(
        site: &Entry<SiteRecord>,
        sources: &Sources,
        today: Date,
        diagnostics: &mut Diagnostics,
    ) -> Waivers {
        let list = FieldPath::root().key("waivers");
        let unparsed = &sources.unparsed;
        let touches = |field: FieldPath| unparsed.touches(&site.place(field));
        let mut waivers = Vec::new();
        for (number, waiver) in site.record.waivers.iter().enumerate() {
            let field = list.index(number);
            let is_unread = touches(field.clone());
            let is_warning = catalogue::WARNINGS.contains(&waiver.code.as_str());
            if !is_warning && !touches(field.key("code")) {
                let place = site.place(field.key("code"));
                diagnostics.add(catalogue::unknown_setting(
                    place,
                    &waiver.code,
                    &catalogue::WARNINGS,
                ));
            } else if !is_unread && waiver.until.is_before(today) {
                let place = site.place(field.key("until"));
                diagnostics.add(catalogue::waiver_expired(
                    place,
                    &waiver.code,
                    &waiver.until.to_string(),
                ));
                continue;
            }
            waivers.push(Waiver {
                code: is_warning.then(|| waiver.code.clone()),
                place: match is_unread {
                    true => "**".to_owned(),
                    false => waiver.place.to_string(),
                },
                is_certain: is_warning
                    && !is_unread
                    && !unparsed.may_touch(|file| matches(&waiver.place, file.as_str())),
                number,
                is_used: AtomicBool::new(false),
            });
        }
        if waivers.is_empty() && touches(list) {
            // A waiver that was not read has its code in the text.
            let codes: Vec<Option<String>> = match sources.texts.get(&site.file) {
                Some(text) => {
                    let codes = catalogue::WARNINGS.iter();
                    let written = codes.filter(|code| text.contains(**code));
                    written.map(|code| Some((*code).to_owned())).collect()
                }
                None => vec![None],
            };
            waivers.extend(codes.into_iter().map(Waiver::unread));
        }
        Waivers(waivers)
    }

    /// Whether a waiver matches the warning. Marks every waiver that does as used.
    pub fn matches(&self, warning: &Diagnostic) -> bool {
        let Some(place) = &warning.place else {
            return false;
        };
        let code = warning.code.to_string();
        let mut is_waived = false;
        for waiver in &self.0 {
            if waiver.is_for(&code, &place.file) {
                waiver.is_used.store(true, Ordering::Relaxed);
                is_waived = true;
            }
        }
        is_waived
    }

    /// Waivers that matched nothing. Must be called after all diagnostics of the site were matched. `site`: the file
    /// samling.yaml.
    pub fn unused(&self, site: &SourcePath) -> impl Iterator<Item = Diagnostic> {
        let unused = self
            .0
            .iter()
            .filter(|waiver| waiver.is_certain && !waiver.is_used.load(Ordering::Relaxed));
        unused.filter_map(|waiver| {
            let place = FieldPath::root().key("waivers").index(waiver.number);
            let place = Location::field(site, place.key("place"));
            let code = waiver.code.as_deref()?;
            Some(catalogue::waiver_unused(place, code, &waiver.place))
        })
    }
}

impl Waiver {
    /// One that could not be read, and may be for any place.
    fn unread(code: Option<String>) -> Waiver {
        Waiver {
            code,
            place: "**".to_owned(),
            is_certain: false,
            number: 0,
            is_used: AtomicBool::new(false),
        }
    }

    fn is_for(&self, code: &str, file: &SourcePath) -> bool {
        self.code.as_deref().is_none_or(|own| own == code) && matches(&self.place, file.as_str())
    }
}

/// Whether `place` is the path itself, a folder above it, or a glob pattern that matches it: `*` is any part of a name, `?` any
/// letter, `**` any number of folders.
fn matches(place: &str, path: &str) -> bool {
    let place = place.trim_end_matches('/');
    let options = MatchOptions {
        require_literal_separator: true,
        ..MatchOptions::new()
    };
    let has_form = |pattern: &str| {
        Pattern::new(pattern).is_ok_and(|pattern| pattern.matches_with(path, options))
    };
    let is_below = |rest: &str| rest.is_empty() || rest.starts_with('/');
    let is_named = path.strip_prefix(place).is_some_and(is_below);
    !place.is_empty() && (is_named || has_form(place) || has_form(&format!("{place}/**")))
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn a_place_is_a_file_a_folder_or_a_pattern() {
        let check =
            |place, path, expected| assert_eq!(matches(place, path), expected, "{place} {path}");
        let file = "content/gatherings/2018/bergen/program [1].pdf";
        check(file, file, true);
        check("content/gatherings", file, true);
        check("content/gatherings/", file, true);
        check("content/gather", file, false);
        check("content/gatherings/2018/*/*.pdf", file, true);
        check("content/*/*.pdf", file, false);
        check("content/**/*.pdf", file, true);
        check("**", file, true);
        check("**/program*", file, true);
        check("content/gatherings/201?/**", file, true);
        check("content/gatherings/2017/**", file, false);
        check("**/*.docx", file, false);
        check(
            "content/**/*a*a*a*",
            "content/aaaaaaaaaaaaaaaaaaaaaaaaaaaab",
            true,
        );
        check("samling.yaml", "samling.yaml", true);
        check("", file, false);
    }
}
