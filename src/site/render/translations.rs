//! The theme's words, in the page's language: Fluent files `i18n/nb.ftl`, `nn.ftl`, `en.ftl`.

use super::theme_files::{ThemeFiles, embedded};
use crate::base::text::Language;
use crate::diagnostics::{Diagnostic, Diagnostics, Location, catalogue};
use crate::site::pages::SiteWord;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use rustc_hash::FxHashMap;
use tera::{Kwargs, TeraResult, Value};

/// All words of one language. A word that a site's own theme leaves out is said in the standard theme's way.
pub struct Translations {
    bundle: FluentBundle<FluentResource>,
    /// The words that nothing is put into, said once: most words of most pages.
    plain: FxHashMap<String, String>,
}

impl Translations {
    /// `of_site`: the site's own, in the theme's stead.
    pub fn new(
        language: Language,
        files: &ThemeFiles,
        of_site: &[SiteWord],
        mistakes: &mut Diagnostics,
    ) -> Translations {
        let mut bundle =
            FluentBundle::new_concurrent(vec![language.tag().parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        let path = format!("i18n/{language}.ftl");
        let standard = embedded(&path).map(|text| (text, None));
        let own = files
            .get(&path)
            .and_then(|file| Some((&*file.text, Some(file.origin.as_ref()?))));
        for (text, origin) in standard.into_iter().chain(own) {
            let resource = FluentResource::try_new(text.to_owned());
            let resource = resource.unwrap_or_else(|(resource, errors)| {
                if let Some(origin) = origin {
                    mistakes.extend(errors.iter().map(|error| {
                        let place = Location::span(origin, error.pos.clone());
                        catalogue::bad_words_file(place)
                    }));
                }
                resource
            });
            keys.extend(message_keys(&resource));
            bundle.add_resource_overriding(resource);
        }
        for word in of_site {
            // The keys are the same in every language, so a mistake in one is reported once.
            let mistake = own_word(&mut bundle, &keys, word);
            mistakes.extend(mistake.filter(|_| language == Language::INTERFACE[0]));
        }
        let plain = keys
            .into_iter()
            .filter_map(|key| {
                let pattern = bundle.get_message(&key)?.value()?;
                let mut errors = Vec::new();
                let text = bundle.format_pattern(pattern, None, &mut errors);
                let text = errors.is_empty().then(|| text.into_owned())?;
                Some((key, text))
            })
            .collect();
        Translations { bundle, plain }
    }

    /// A word that nothing is put into; the key itself when there is none.
    pub fn plain<'w>(&'w self, key: &'w str) -> &'w str {
        self.always(key).unwrap_or(key)
    }

    /// The words that nothing is put into, by their keys.
    pub fn all_plain(&self) -> &FxHashMap<String, String> {
        &self.plain
    }

    /// The word that is always said in the same way, if `key` is one.
    pub fn always(&self, key: &str) -> Option<&str> {
        self.plain.get(key).map(String::as_str)
    }

    /// `t(key="…", name=value)` in a template. Err: there is no such word, or a value is neither text nor number.
    pub fn say(&self, kwargs: &Kwargs) -> TeraResult<String> {
        let key: &str = kwargs.must_get("key")?;
        if let Some(text) = self.always(key) {
            return Ok(text.to_owned());
        }
        let pattern = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
            .ok_or_else(|| tera::Error::message(format!("no word `{key}` in i18n/*.ftl")))?;
        let mut args = FluentArgs::new();
        for (name, value) in kwargs.iter() {
            if let Some(name) = name.as_str().filter(|name| *name != "key") {
                args.set(name.to_owned(), fluent_value(name, value)?);
            }
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors);
        match errors.first() {
            None => Ok(text.into_owned()),
            Some(error) => Err(tera::Error::message(format!("the word `{key}`: {error}"))),
        }
    }
}

/// Puts a word of the site's own in the place of the theme's. Some: there is no such word, or the text is not Fluent's.
fn own_word(
    bundle: &mut FluentBundle<FluentResource>,
    keys: &[String],
    word: &SiteWord,
) -> Option<Diagnostic> {
    if !keys.contains(&word.key) {
        let known = keys.iter().map(String::as_str);
        return Some(catalogue::unknown_word_of_theme(
            word.place.clone(),
            &word.key,
            known,
        ));
    }
    match FluentResource::try_new(format!("{} = {}\n", word.key, word.text)) {
        Ok(resource) => {
            bundle.add_resource_overriding(resource);
            None
        }
        Err(_) => Some(catalogue::bad_words_file(word.place.clone())),
    }
}

fn message_keys(resource: &FluentResource) -> Vec<String> {
    let keys = resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    });
    keys.collect()
}

fn fluent_value(name: &str, value: &Value) -> TeraResult<FluentValue<'static>> {
    if let Some(text) = value.as_str() {
        Ok(FluentValue::from(text.to_owned()))
    } else if let Some(number) = value.as_i128() {
        // Counts and years: far below where a float loses a digit.
        Ok(FluentValue::from(number as f64))
    } else if let Some(number) = value.as_f64() {
        Ok(FluentValue::from(number))
    } else {
        Err(tera::Error::message(format!(
            "`{name}` must be a text or a number"
        )))
    }
}
