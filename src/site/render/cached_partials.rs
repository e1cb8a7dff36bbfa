//! Partials whose output depends on the page's kind, language and place alone, such as the header: rendered once for each
//! combination and reused on every other page that has it.

use crate::base::digest::Digest;
use crate::base::text::Language;
use crate::site::pages::Frame;
use rustc_hash::FxHashMap;
use serde::Serialize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tera::{Context, Tera, Value};

/// The variable that holds the first cached partial, the second …, and how a template prints it.
pub(super) const SLOTS: [(&str, &str); 4] = [
    ("cached_partial_1", "{{ cached_partial_1 }}"),
    ("cached_partial_2", "{{ cached_partial_2 }}"),
    ("cached_partial_3", "{{ cached_partial_3 }}"),
    ("cached_partial_4", "{{ cached_partial_4 }}"),
];

/// Everything of a page that a cached partial may read.
#[derive(Hash, Serialize)]
struct PartialInputs<'p> {
    kind: &'static str,
    lang: Language,
    root: &'p str,
    home: &'p str,
    section: Option<&'static str>,
}

/// The names of what is [`PartialInputs`].
pub(super) const PAGE_FIELDS: [&str; 5] = [
    "page.kind",
    "page.lang",
    "page.root",
    "page.home",
    "page.section",
];

/// The cached partials of a theme in one language.
#[derive(Default)]
pub(super) struct CachedPartials {
    /// The template of each slot.
    templates: Vec<String>,
    rendered: Mutex<FxHashMap<Digest, Arc<[Value]>>>,
}

impl CachedPartials {
    pub fn new(templates: Vec<String>) -> CachedPartials {
        CachedPartials {
            templates,
            rendered: Mutex::default(),
        }
    }

    /// Adds the partials to a page's context. If one of them fails, none is added, and rendering the page fails too.
    pub fn add_to(&self, context: &mut Context, frame: &Frame, templates: &Tera) {
        let seen = PartialInputs {
            kind: frame.kind,
            lang: frame.lang,
            root: &frame.root,
            home: &frame.home,
            section: frame.section,
        };
        let key = Digest::of(&seen);
        let known = self.rendered().get(&key).cloned();
        let Some(values) = known.or_else(|| self.render(&seen, key, templates)) else {
            return;
        };
        for ((name, _), value) in SLOTS.iter().zip(&*values) {
            context.insert_value(*name, value.clone());
        }
    }

    fn render(
        &self,
        seen: &PartialInputs<'_>,
        key: Digest,
        templates: &Tera,
    ) -> Option<Arc<[Value]>> {
        let mut context = Context::new();
        context.insert("page", seen);
        let rendered = self.templates.iter().map(|part| {
            let text = templates.render(part, &context).ok()?;
            Some(Value::safe_string(&text))
        });
        let values: Arc<[Value]> = rendered.collect::<Option<_>>()?;
        self.rendered().insert(key, values.clone());
        Some(values)
    }

    fn rendered(&self) -> MutexGuard<'_, FxHashMap<Digest, Arc<[Value]>>> {
        self.rendered.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
