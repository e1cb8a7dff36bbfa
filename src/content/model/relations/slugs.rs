use crate::base::text::Slug;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// The slugs of names, by key. Of names with the same words in an address, the one that is those words has them as its slug, and the
/// others have a mark as well. `otherwise`: the beginning of the slug of a name without Latin letters.
pub(super) fn slugs<'k>(
    keys: impl Iterator<Item = &'k str>,
    otherwise: &str,
) -> FxHashMap<String, String> {
    let slug = |key: &str| match Slug::of_name(key, otherwise, Slug::LONGEST) {
        Some(slug) => slug,
        None => Slug::unlike_others(key, otherwise, Slug::LONGEST),
    };
    let mut by_slug: BTreeMap<Slug, Vec<&str>> = BTreeMap::new();
    for key in keys {
        by_slug.entry(slug(key)).or_default().push(key);
    }
    let mut slugs = FxHashMap::default();
    for (slug, keys) in by_slug {
        for key in &keys {
            let is_the_slug = keys.len() == 1 || key.replace(' ', "-") == slug.as_str();
            let slug = match is_the_slug {
                true => slug.clone(),
                false => Slug::unlike_others(key, otherwise, Slug::LONGEST),
            };
            slugs.insert((*key).to_owned(), slug.to_string());
        }
    }
    slugs
}
