use super::assets::{Assets, ThemeRecord, assets};
use super::globals::{GENERATOR, Globals, SiteGlobals};
use super::output_file::OutputFile;
use super::template_error::template_mistake;
use super::theme_files::ThemeFiles;
use super::words::Words;
use crate::diagnostics::{Diagnostics, Place, catalogue};
use crate::digest::{Digest, PROGRAM};
use crate::pages::{SiteView, TEMPLATES};
use crate::path::{FieldPath, SourcePath};
use crate::text::Language;
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Context, Kwargs, State, Tera, TeraResult};

/// A theme, loaded: templates for each language of the interface, and the assets.
pub struct Theme {
    by_language: BTreeMap<Language, Tera>,
    pub assets: Vec<OutputFile>,
    pub files: ThemeFiles,
    /// What every template sees beside its view.
    pub globals: serde_json::Value,
    /// Changes with every file of the theme, everything its templates see beside their views, and the program.
    pub digest: Digest,
}

impl Theme {
    /// The templates that speak the language of a page.
    pub fn templates(&self, language: Language) -> &Tera {
        // All languages of the interface are loaded; `interface` gives no other.
        &self.by_language[&language.interface()]
    }
}

/// Loads the theme `name`, whose name stands at `place`. None when a file of it has a mistake.
pub fn theme(
    name: &str,
    place: Place,
    of_site: &BTreeMap<SourcePath, Arc<str>>,
    site: &SiteView,
    mistakes: &mut Diagnostics,
) -> Option<Theme> {
    let names = ThemeFiles::names(of_site);
    if !names.contains(&name) {
        mistakes.add(catalogue::unknown_theme(place, name, &names));
        return None;
    }
    let files = ThemeFiles::new(name, of_site);
    let assets = theme_assets(&files, mistakes)?;
    let mut by_language = BTreeMap::new();
    let mut globals_value = serde_json::Value::Null;
    let mut made_of = format!("{PROGRAM}\n{}", files.digest());
    for language in Language::INTERFACE {
        let words = Words::new(language, &files, mistakes);
        let globals = Globals {
            site: SiteGlobals::new(site, &words),
            assets: &assets.addresses,
            generator: GENERATOR,
        };
        // Names and shapes are the same in every language.
        globals_value = serde_json::to_value(&globals).unwrap_or_default();
        made_of.push_str(&globals_value.to_string());
        let context = Context::from_serialize(&globals).ok()?;
        let tera = templates(&files, words, context, mistakes)?;
        by_language.insert(language, tera);
    }
    (!mistakes.has_errors()).then_some(Theme {
        by_language,
        assets: assets.files,
        files,
        globals: globals_value,
        digest: Digest::of_bytes(made_of.as_bytes()),
    })
}

fn theme_assets(files: &ThemeFiles, mistakes: &mut Diagnostics) -> Option<Assets> {
    let description = files.get("theme.yaml")?;
    let origin = description.origin.clone();
    let origin = origin.unwrap_or_else(|| SourcePath::new("themes/standard/theme.yaml"));
    let yaml = crate::source::yaml::Yaml {
        file: &origin,
        text: &description.text,
        offset: 0,
    };
    let record: ThemeRecord = match crate::source::yaml::record(yaml) {
        Ok(record) => record,
        Err(found) => {
            mistakes.append(found);
            return None;
        }
    };
    match assets(&record, files) {
        Ok(assets) => Some(assets),
        Err(missing) => {
            let folder = format!("{}/", missing.list);
            let known: Vec<&str> = files.below(&folder).map(|(name, _)| name).collect();
            let field = FieldPath::root().key(missing.list).index(missing.index);
            mistakes.add(catalogue::missing_theme_file(
                Place::field(&origin, field),
                &missing.name,
                &known,
            ));
            None
        }
    }
}

fn templates(
    files: &ThemeFiles,
    words: Words,
    globals: Context,
    mistakes: &mut Diagnostics,
) -> Option<Tera> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    tera.register_function(
        "t",
        move |kwargs: Kwargs, _: &State| -> TeraResult<String> { words.say(&kwargs) },
    );
    *tera.global_context() = globals;
    let templates: Vec<(&str, &str)> = files
        .below("templates/")
        .filter(|(name, _)| name.ends_with(".html"))
        .map(|(name, file)| (name, &*file.text))
        .collect();
    if let Err(error) = tera.add_raw_templates(templates) {
        mistakes.add(template_mistake(&error, "", files));
        return None;
    }
    for name in TEMPLATES {
        if !tera.contains_template(name) {
            let fault = catalogue::TemplateFault::UnknownTemplate(name);
            mistakes.add(catalogue::template_mistake(None, name, fault, &[]));
        }
    }
    Some(tera)
}
