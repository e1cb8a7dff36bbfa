use crate::base::text::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::sync::OnceLock;

/// A sentence, not yet in a language: its key in `messages/*.ftl` and its arguments.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Sentence {
    key: MessageKey,
    values: Vec<(MessageKey, Value)>,
}

/// Written in the program, or read from the cache.
type MessageKey = Cow<'static, str>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
enum Value {
    Text(String),
    Count(usize),
    /// The key of another message, whose text in the same language is inserted.
    Word(MessageKey),
    /// A [`MessageWord`].
    Wording {
        nb: MessageKey,
        nn: MessageKey,
        en: MessageKey,
    },
}

/// A word in each language of the messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MessageWord {
    pub nb: &'static str,
    pub nn: &'static str,
    pub en: &'static str,
}

impl Sentence {
    pub fn new(key: &'static str) -> Sentence {
        Sentence {
            key: MessageKey::Borrowed(key),
            values: Vec::new(),
        }
    }

    pub fn text(mut self, name: &'static str, value: impl Into<String>) -> Sentence {
        self.values.push((name.into(), Value::Text(value.into())));
        self
    }

    pub fn count(mut self, name: &'static str, value: usize) -> Sentence {
        self.values.push((name.into(), Value::Count(value)));
        self
    }

    pub fn word(mut self, name: &'static str, key: &'static str) -> Sentence {
        self.values.push((name.into(), Value::Word(key.into())));
        self
    }

    pub fn wording(mut self, name: &'static str, word: MessageWord) -> Sentence {
        let wording = Value::Wording {
            nb: word.nb.into(),
            nn: word.nn.into(),
            en: word.en.into(),
        };
        self.values.push((name.into(), wording));
        self
    }

    /// The texts that are put into it.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.values.iter().filter_map(|(_, value)| match value {
            Value::Text(text) => Some(text.as_str()),
            Value::Count(_) | Value::Word(_) | Value::Wording { .. } => None,
        })
    }

    /// Key and arguments, for sorting and comparing sentences.
    pub fn key(&self) -> &Sentence {
        self
    }
}

/// All sentences that an editor can see, in one language.
pub struct Sentences {
    /// Parsed when the first sentence is needed: most runs of small commands need none.
    bundle: OnceLock<FluentBundle<FluentResource>>,
    language: Language,
}

const NB: &str = include_str!("messages/nb.ftl");
const NN: &str = include_str!("messages/nn.ftl");
const EN: &str = include_str!("messages/en.ftl");
/// Of the command line; English is in the program's text.
const COMMAND_LINE_NB: &str = include_str!("messages/command_line/nb.ftl");
const COMMAND_LINE_NN: &str = include_str!("messages/command_line/nn.ftl");

impl Sentences {
    pub fn new(language: Language) -> Sentences {
        let language = match language.interface() {
            language @ (Language::Nn | Language::En) => language,
            _ => Language::Nb,
        };
        Sentences {
            bundle: OnceLock::new(),
            language,
        }
    }

    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| bundle(self.language))
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of the sentence. For a missing key, the key itself; a test looks for such keys.
    pub fn say(&self, sentence: &Sentence) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in &sentence.values {
            args.set(
                &**name,
                match value {
                    Value::Text(text) => FluentValue::String(Cow::Borrowed(text)),
                    Value::Count(count) => FluentValue::from(*count),
                    Value::Word(key) => FluentValue::String(Cow::Owned(self.word(key))),
                    Value::Wording { nb, nn, en } => {
                        FluentValue::String(Cow::Borrowed(match self.language {
                            Language::Nn => nn,
                            Language::En => en,
                            _ => nb,
                        }))
                    }
                },
            );
        }
        self.format(&sentence.key, Some(&args))
    }

    /// The word in the language of the sentences.
    pub fn wording(&self, word: MessageWord) -> &'static str {
        match self.language {
            Language::Nn => word.nn,
            Language::En => word.en,
            _ => word.nb,
        }
    }

    pub fn word(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// `None`: there is no message of that key.
    pub fn known_word(&self, key: &str) -> Option<String> {
        self.bundle().has_message(key).then(|| self.word(key))
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self
            .bundle()
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return key.to_owned();
        };
        self.bundle()
            .format_pattern(pattern, args, &mut Vec::new())
            .into_owned()
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let texts: &[&str] = match language {
        Language::Nn => &[NN, COMMAND_LINE_NN],
        Language::En => &[EN],
        _ => &[NB, COMMAND_LINE_NB],
    };
    let tag = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    for text in texts {
        // The files are built in, and a test checks that they parse without errors.
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn keys(text: &str) -> BTreeSet<&str> {
        FluentResource::try_new(text.to_owned()).expect("a sound Fluent file");
        let keys: Vec<&str> = text
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| Some(line.split_once(" =")?.0))
            .collect();
        let set: BTreeSet<&str> = keys.iter().copied().collect();
        assert_eq!(set.len(), keys.len(), "a key stands twice");
        set
    }

    #[test]
    fn the_three_languages_say_the_same_things() {
        assert_eq!(keys(NB), keys(NN));
        assert_eq!(keys(NB), keys(EN));
        assert_eq!(keys(COMMAND_LINE_NB), keys(COMMAND_LINE_NN));
        assert!(keys(COMMAND_LINE_NB).is_disjoint(&keys(NB)));
    }

    #[test]
    fn every_sentence_of_the_catalogue_is_written() {
        let known = keys(NB);
        let catalogue = [
            include_str!("catalogue/archive.rs"),
            include_str!("catalogue/contradictions.rs"),
            include_str!("catalogue/settings.rs"),
            include_str!("catalogue/times.rs"),
            include_str!("catalogue/files.rs"),
            include_str!("catalogue/frozen.rs"),
            include_str!("catalogue/likely.rs"),
            include_str!("catalogue/attachments.rs"),
            include_str!("catalogue/mod.rs"),
            include_str!("catalogue/pages.rs"),
            include_str!("catalogue/serve.rs"),
            include_str!("catalogue/theme.rs"),
            include_str!("catalogue/publish.rs"),
        ]
        .concat();
        let used: Vec<&str> = catalogue
            .split("Sentence::new(\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert!(used.len() > 60, "the catalogue was not read");
        for key in used {
            assert!(known.contains(key), "no sentence for {key}");
        }
    }
}
