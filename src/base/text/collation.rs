//! Norwegian alphabetical order: æ, ø, å last, "aa" as å, upper and lower case together.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use std::cmp::Ordering;

/// Sorts by the text that `key` returns, stably.
pub fn sort_by_text<T>(items: &mut [T], key: impl Fn(&T) -> &str) {
    let collator = norwegian();
    items.sort_by(|a, b| compare(&collator, key(a), key(b)));
}

fn norwegian() -> Option<CollatorBorrowed<'static>> {
    Collator::try_new(locale!("nb").into(), CollatorOptions::default()).ok()
}

/// Without collation data (never the case in our own binary) by code point: still total and stable.
fn compare(collator: &Option<CollatorBorrowed<'static>>, a: &str, b: &str) -> Ordering {
    match collator {
        Some(collator) => collator.compare(a, b).then_with(|| a.cmp(b)),
        None => a.cmp(b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ae_oe_aa_come_last_in_that_order() {
        let mut names = vec!["Østfold", "Ås", "Agder", "Ærø", "Zorro", "agder"];
        sort_by_text(&mut names, |name| name);
        assert_eq!(names, ["agder", "Agder", "Zorro", "Ærø", "Østfold", "Ås"]);
    }
}
