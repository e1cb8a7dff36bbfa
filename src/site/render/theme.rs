use super::assets::{Assets, ThemeRecord, assets};
use super::cached_partials::CachedPartials;
use super::globals::{GENERATOR, Globals, SiteGlobals};
use super::prepare::{InlinedTemplates, Template, as_written, inlined_templates};
use super::template_error::template_mistake;
use super::theme_files::{STANDARD_NAME, ThemeFiles};
use super::translations::Translations;
use crate::base::digest::{Digest, PROGRAM};
use crate::base::output_file::{OutputContent, OutputFile};
use crate::base::path::{FieldPath, SourcePath};
use crate::base::text::{Language, in_data_block, needs_escaping};
use crate::content::source::yaml::{Parsed, Yaml, read};
use crate::diagnostics::{Diagnostics, Location, catalogue};
use crate::site::pages::{Page, SiteView, TEMPLATES};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::sync::{Arc, OnceLock};
use tera::{Context, Filter, Kwargs, State, Tera, TeraResult};

/// A theme, loaded: templates for each language of the interface, and the assets.
pub struct Theme {
    by_language: BTreeMap<Language, Templates>,
    pub assets: Vec<OutputFile>,
    /// The names of its files of `styles/`, in the order of the cascade.
    pub styles: Vec<String>,
    pub files: ThemeFiles,
    /// What every template gets beside its view.
    pub globals: serde_json::Value,
}

/// The templates of one language, in two forms.
struct Templates {
    digest: Digest,
    /// With components and includes inlined: quick, but an error has no true place in the theme's files.
    ready: Tera,
    cached_partials: CachedPartials,
    /// Loaded when the first page fails.
    as_written: OnceLock<Tera>,
    /// The translations without parameters, by key.
    words: FxHashMap<String, String>,
}

impl Theme {
    /// The heading of a page, as its readers see it. Empty where something is put into its words.
    pub fn heading<'t>(&'t self, page: &'t Page) -> &'t str {
        let title = &page.view.frame().title;
        let word = || self.of(page.language).words.get(title.word?);
        let text = title.text.as_ref().or_else(word);
        text.map_or("", String::as_str)
    }

    /// A word of the theme. Empty: it has none.
    pub fn word(&self, language: Language, key: &str) -> &str {
        let word = self.of(language).words.get(key);
        word.map_or("", String::as_str)
    }

    /// The inlined templates with the words of this language. Their errors have no true place: see
    /// [`as_written`](Theme::as_written).
    pub fn templates(&self, language: Language) -> &Tera {
        &self.of(language).ready
    }

    /// The same templates as they stand in their files: slower, and with the true place of what is wrong.
    pub fn as_written(&self, language: Language) -> &Tera {
        let templates = self.of(language);
        templates.as_written.get_or_init(|| {
            let mut tera = templates.ready.clone();
            match tera.add_raw_templates(as_written(&self.files)) {
                Ok(()) => tera,
                // They loaded before, so this does not happen.
                Err(_) => templates.ready.clone(),
            }
        })
    }

    /// Whether templates for pages in this language are loaded.
    pub fn speaks(&self, language: Language) -> bool {
        self.by_language.contains_key(&language.interface())
    }

    /// Adds the cached partials to a page's context.
    pub fn add_cached_partials(&self, context: &mut Context, page: &Page) {
        let templates = self.of(page.language);
        (templates.cached_partials).add_to(context, page.view.frame(), &templates.ready);
    }

    /// Changes with every file of the theme, everything its templates see beside their views, and the program.
    pub fn digest(&self, language: Language) -> Digest {
        self.of(language).digest
    }

    /// The style sheet, as the site's pages have it.
    pub fn style_file(&self) -> Option<OutputFile> {
        let is_style = |file: &&OutputFile| file.path.as_str().ends_with(".css");
        let file = self.assets.iter().find(is_style)?;
        let OutputContent::Bytes(bytes) = &file.content else {
            return None;
        };
        let content = OutputContent::Bytes(bytes.clone());
        Some(OutputFile::new(file.path.clone(), content))
    }

    fn of(&self, language: Language) -> &Templates {
        // The languages of all pages are loaded.
        &self.by_language[&language.interface()]
    }
}

/// Inlined templates, and the names of those that are cached partials.
type LoadedTemplates = (Tera, Vec<String>);

/// Loads the theme `name`, which the site names at `place`, for pages in `languages` of the interface. A file with a mistake is
/// left out or replaced by the program's own, so that all mistakes are reported. None: the theme cannot be loaded even so.
pub fn theme(
    name: &str,
    place: Location,
    of_site: &BTreeMap<SourcePath, Arc<str>>,
    site: &SiteView,
    languages: &BTreeSet<Language>,
    mistakes: &mut Diagnostics,
) -> Option<Theme> {
    let names = ThemeFiles::names(of_site);
    if !names.contains(&name) {
        mistakes.add(catalogue::unknown_theme(place, name, &names));
    }
    let mut files = ThemeFiles::new(name, of_site);
    let assets = theme_assets(&files, &site.style, mistakes)?;
    leave_out_broken_templates(&mut files, mistakes);
    let inlined = (!is_standard(&files, site)).then(|| inlined_templates(&files));
    let mut by_language = BTreeMap::new();
    let mut globals_value = Default::default();
    let files_digest = files.digest();
    // Mistakes in words are reported even where no page is in their language.
    for language in Language::INTERFACE {
        let words = Translations::new(language, &files, &site.words, mistakes);
        if !languages.contains(&language) {
            continue;
        }
        let globals = Globals {
            site: SiteGlobals::new(site, language, &words),
            assets: &assets.addresses,
            generator: GENERATOR,
        };
        // Names and shapes are the same in every language.
        globals_value = serde_json::to_value(&globals).unwrap_or_default();
        let own_words = site.words.iter().map(|word| (&*word.key, &*word.text));
        let own_words: Vec<(&str, &str)> = own_words.collect();
        let digest = Digest::of(&(PROGRAM, files_digest, globals_value.to_string(), own_words));
        let context = Context::from_serialize(&globals).ok()?;
        let plain = words.all_plain().clone();
        let loaded = match &inlined {
            None => standard_templates(language),
            Some(inlined) => inlined_of_site(&files, inlined, words, mistakes),
        };
        let (mut ready, cacheable) = loaded?;
        *ready.global_context() = context;
        let templates = Templates {
            digest,
            ready,
            cached_partials: CachedPartials::new(cacheable),
            as_written: OnceLock::new(),
            words: plain,
        };
        by_language.insert(language, templates);
    }
    Some(Theme {
        by_language,
        assets: assets.files,
        styles: assets.styles,
        files,
        globals: globals_value,
    })
}

/// True if the site has no templates and no words of its own.
fn is_standard(files: &ThemeFiles, site: &SiteView) -> bool {
    !files.has_own("templates/") && !files.has_own("i18n/") && site.words.is_empty()
}

/// `style`: the site's own colours.
fn theme_assets(files: &ThemeFiles, style: &str, mistakes: &mut Diagnostics) -> Option<Assets> {
    let description = files.get("theme.yaml")?;
    let origin = description.origin.clone();
    let origin = origin.unwrap_or_else(|| SourcePath::new("themes/standard/theme.yaml"));
    let yaml = Yaml {
        file: &origin,
        text: &description.text,
        offset: 0,
    };
    let Parsed {
        record,
        mistakes: found,
        ..
    } = read::<ThemeRecord>(yaml);
    mistakes.append(found);
    let (assets, missing) = assets(&record?, files, style);
    mistakes.extend(missing.into_iter().map(|missing| {
        let folder = format!("{}/", missing.folder);
        let known: Vec<&str> = files.below(&folder).map(|(name, _)| name).collect();
        let field = FieldPath::root().key(missing.list).index(missing.index);
        let place = Location::field(&origin, field);
        catalogue::missing_theme_file(place, &missing.name, &known)
    }));
    Some(assets)
}

/// Puts the program's own template in the place of each of the site's that cannot be loaded, or nothing.
fn leave_out_broken_templates(files: &mut ThemeFiles, mistakes: &mut Diagnostics) {
    if !files.has_own("templates/") {
        return;
    }
    loop {
        let mut tera = Tera::new();
        tera.autoescape_on(vec![".html"]);
        tera.register_filter("json", Json);
        tera.register_function("t", |_: Kwargs, _: &State| -> TeraResult<String> {
            Ok(String::new())
        });
        let Err(error) = tera.add_raw_templates(as_written(files)) else {
            return;
        };
        let mistake = template_mistake(&error, "", files);
        let broken = mistake.place.as_ref().map(|place| place.file.clone());
        mistakes.add(mistake);
        if !broken.is_some_and(|broken| files.leave_out(&broken)) {
            return;
        }
    }
}

/// For a site without templates and words of its own. A process that builds several sites parses them once for each language.
/// None: the program's own theme is broken.
fn standard_templates(language: Language) -> Option<LoadedTemplates> {
    static LOADED: [OnceLock<Option<LoadedTemplates>>; Language::INTERFACE.len()] =
        [const { OnceLock::new() }; Language::INTERFACE.len()];
    let at = Language::INTERFACE
        .iter()
        .position(|known| *known == language)?;
    let loaded = LOADED[at].get_or_init(|| {
        let files = ThemeFiles::new(STANDARD_NAME, &BTreeMap::new());
        let mut mistakes = Diagnostics::new();
        let words = Translations::new(language, &files, &[], &mut mistakes);
        let inlined = inlined_templates(&files);
        inlined_of_site(&files, &inlined, words, &mut mistakes)
    });
    loaded.clone()
}

/// The same of a site with templates or words of its own. None: a template cannot be loaded.
fn inlined_of_site(
    files: &ThemeFiles,
    inlined: &InlinedTemplates<'_>,
    words: Translations,
    mistakes: &mut Diagnostics,
) -> Option<LoadedTemplates> {
    let tera = templates(files, &inlined.templates, words, mistakes)?;
    Some((tera, inlined.cacheable_names()))
}

fn templates(
    files: &ThemeFiles,
    inlined_templates: &[Template<'_>],
    words: Translations,
    mistakes: &mut Diagnostics,
) -> Option<Tera> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    tera.set_escape_fn(escape);
    tera.register_filter("json", Json);
    let ready: Vec<(&str, String)> = inlined_templates
        .iter()
        .map(|template| (template.name, template.with_words(&words)))
        .collect();
    tera.register_function(
        "t",
        move |kwargs: Kwargs, _: &State| -> TeraResult<String> { words.say(&kwargs) },
    );
    let loaded = tera
        .add_raw_templates(ready)
        .or_else(|_| tera.add_raw_templates(as_written(files)));
    if let Err(error) = loaded {
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

/// The filter `json`: a text as JSON has it, safe in a data block, where nothing is escaped as in HTML.
struct Json;

impl Filter<&str, String> for Json {
    fn call(&self, text: &str, _: Kwargs, _: &State) -> String {
        in_data_block(&serde_json::Value::from(text).to_string())
    }

    fn is_safe(&self) -> bool {
        true
    }
}

/// As Tera escapes by itself, but that most texts, in which there is nothing to escape, are written as they are.
fn escape(text: &str, output: &mut dyn Write) -> std::io::Result<()> {
    if needs_escaping(text) {
        tera::escape_html(text, output)
    } else {
        output.write_all(text.as_bytes())
    }
}
