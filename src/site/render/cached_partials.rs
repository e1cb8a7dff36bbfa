//! Parts of a page that come out the same on all pages of one kind in one place, as its header does: printed once for
//! each of those, and put into the others as they are.

use crate::base::digest::Digest;
use crate::base::text::Language;
use crate::site::pages::Frame;
use rustc_hash::FxHashMap;
use serde::Serialize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tera::{Context, Tera, Value};

/// The names by which templates know the first steady part, the second …, and how they print them.
pub(super) const SLOTS: [(&str, &str); 4] = [
    ("steady_1", "{{ steady_1 }}"),
    ("steady_2", "{{ steady_2 }}"),
    ("steady_3", "{{ steady_3 }}"),
    ("steady_4", "{{ steady_4 }}"),
];

/// All that a steady part sees of the page it stands on.
#[derive(Hash, Serialize)]
struct PartialInputs<'p> {
    kind: &'static str,
    lang: Language,
    root: &'p str,
    home: &'p str,
    section: Option<&'static str>,
}

/// The names of what is [`PartialInputs`].
pub(super) const SEEN: [&str; 5] = [
    "page.kind",
    "page.lang",
    "page.root",
    "page.home",
    "page.section",
];

/// What [`Steady::put_into`] has put in.
pub(super) fn take_out(context: &mut Context) {
    for (name, _) in SLOTS {
        context.remove(name);
    }
}

/// The steady parts of a theme in one language, as they were printed.
#[derive(Default)]
pub(super) struct Steady {
    /// The template of each slot.
    parts: Vec<String>,
    printed: Mutex<FxHashMap<Digest, Arc<[Value]>>>,
}

impl Steady {
    pub fn new(parts: &[&str]) -> Steady {
        Steady {
            parts: parts.iter().map(|part| (*part).to_owned()).collect(),
            printed: Mutex::default(),
        }
    }

    /// Gives a page its steady parts. Where one of them cannot be printed, the page has none and cannot be printed
    /// either.
    pub fn put_into(&self, context: &mut Context, frame: &Frame, templates: &Tera) {
        let seen = PartialInputs {
            kind: frame.kind,
            lang: frame.lang,
            root: &frame.root,
            home: &frame.home,
            section: frame.section,
        };
        let key = Digest::of(&seen);
        let known = self.printed().get(&key).cloned();
        let Some(values) = known.or_else(|| self.print(&seen, key, templates)) else {
            return;
        };
        for ((name, _), value) in SLOTS.iter().zip(&*values) {
            context.insert_value(*name, value.clone());
        }
    }

    fn print(
        &self,
        seen: &PartialInputs<'_>,
        key: Digest,
        templates: &Tera,
    ) -> Option<Arc<[Value]>> {
        let mut context = Context::new();
        context.insert("page", seen);
        let printed = self.parts.iter().map(|part| {
            let text = templates.render(part, &context).ok()?;
            Some(Value::safe_string(&text))
        });
        let values: Arc<[Value]> = printed.collect::<Option<_>>()?;
        self.printed().insert(key, values.clone());
        Some(values)
    }

    fn printed(&self) -> MutexGuard<'_, FxHashMap<Digest, Arc<[Value]>>> {
        self.printed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
