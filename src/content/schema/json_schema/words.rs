//! Titles and descriptions: the Norwegian words of the messages' suggestions, the hints of the messages, and what the record types
//! say of their fields.

use super::choices;
use super::descriptions::description;
use super::shape::each_schema;
use crate::base::text::Language;
use crate::content::schema::kinds::KindRow;
use crate::diagnostics::explanations::{Explanation, explanations};
use crate::diagnostics::norwegian_words::{NameUse, norwegian_word};
use crate::diagnostics::{Sentence, Sentences};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The words of one language.
pub(super) struct SchemaWords<'s> {
    sentences: &'s Sentences,
    /// The keys of sentences about types, by what refers to them.
    hints: BTreeMap<String, String>,
    /// What the codes of messages mean, which are the choices of some fields.
    codes: Vec<Explanation>,
}

/// Gives every field and choice its words.
pub(super) fn describe(schema: &mut Value, sentences: &Sentences) {
    let words = SchemaWords {
        sentences,
        hints: hints(schema),
        codes: explanations(),
    };
    let record = schema["title"].as_str().unwrap_or_default().to_owned();
    if let Some(types) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        for (name, of_type) in types {
            words.describe_type(name, of_type);
        }
    }
    words.describe_type(&record, schema);
    name_types(schema);
}

/// Gives each type of a block the title of a field that it is the type of: editors show it where the block may stand.
fn name_types(schema: &mut Value) {
    let mut titles: BTreeMap<String, Value> = BTreeMap::new();
    each_schema(schema, &mut |fields| {
        let properties = fields.get("properties").and_then(Value::as_object);
        for field in properties.into_iter().flat_map(Map::values) {
            let inner = field["anyOf"].as_array().into_iter().flatten();
            for schema in inner.chain([field, &field["items"], &field["additionalProperties"]]) {
                if let Some(name) = schema["$ref"].as_str() {
                    titles.insert(name.to_owned(), field["title"].clone());
                }
            }
        }
    });
    let types = schema["$defs"].as_object_mut().into_iter().flatten();
    for (name, of_type) in types.filter(|(_, of_type)| of_type.get("properties").is_some()) {
        if let Some(title) = titles.remove(&format!("#/$defs/{name}")) {
            of_type["title"] = title;
        }
    }
}

fn hints(schema: &Value) -> BTreeMap<String, String> {
    let types = schema["$defs"].as_object().into_iter().flatten();
    types
        .filter_map(|(name, of_type)| {
            let hint = of_type["x-hint"].as_str()?;
            Some((format!("#/$defs/{name}"), hint.to_owned()))
        })
        .collect()
}

impl SchemaWords<'_> {
    /// `of`: the name of the record type or enumeration.
    fn describe_type(&self, of: &str, schema: &mut Value) {
        let Value::Object(fields) = schema else {
            return;
        };
        // The types of a root stand beside it, and have been described.
        let types = fields.remove("$defs");
        let says = fields.remove("description");
        let says = self.description(of, None, says.as_ref().and_then(Value::as_str));
        if let Some(Value::Object(properties)) = fields.get_mut("properties") {
            self.describe_fields(of, properties);
        }
        each_schema(schema, &mut |fields| {
            choices::describe(fields, of, self);
            self.say_what_a_pattern_wants(fields);
        });
        if let Value::Object(fields) = schema {
            add_description(fields, &says.into_iter().collect::<Vec<String>>());
            fields.extend(types.map(|types| ("$defs".to_owned(), types)));
        }
    }

    fn describe_fields(&self, of: &str, properties: &mut Map<String, Value>) {
        let mut former = Vec::new();
        for (name, field) in properties.iter_mut() {
            if field == &Value::Bool(true) {
                *field = json!({});
            }
            let mut says = Vec::new();
            self.add_hints(field, &mut says);
            let Value::Object(field) = field else {
                continue;
            };
            let own = field.remove("description");
            let own = self.description(of, Some(name), own.as_ref().and_then(Value::as_str));
            says.splice(0..0, own);
            field.insert("title".to_owned(), json!(self.field_title(of, name)));
            add_description(field, &says);
            if let Some(Value::String(earlier)) = field.remove("x-formerly") {
                let mut field = field.clone();
                field.insert("deprecated".to_owned(), json!(true));
                field.insert("doNotSuggest".to_owned(), json!(true));
                former.push((earlier, Value::Object(field)));
            }
        }
        properties.extend(former);
    }

    /// In place of the pattern itself, which editors would show.
    fn say_what_a_pattern_wants(&self, fields: &mut Map<String, Value>) {
        let (hint, kind) = (fields.remove("x-hint"), fields.remove("x-kind"));
        let key = match (&hint, kind) {
            (Some(hint), _) => hint.as_str(),
            (None, Some(_)) => Some("bad-id-hint-plain"),
            (None, None) => None,
        };
        if let (Some(key), true) = (key, fields.contains_key("pattern")) {
            let wanted = as_sentence(&self.sentences.word(key), true);
            fields.insert("patternErrorMessage".to_owned(), json!(wanted));
        }
    }

    fn field_title(&self, of: &str, name: &str) -> String {
        let language = self.sentences.language();
        let in_table = |name: &str| norwegian_word(NameUse::Field, name, language);
        let word = in_table(&format!("{of}.{name}")).or_else(|| in_table(name));
        let title = word.map_or_else(|| name.replace('_', " "), str::to_owned);
        as_sentence(&title, false)
    }

    /// The words for a choice. `says`: what its type says of it, in English. Empty: there are none.
    pub(super) fn of_choice(
        &self,
        name_use: NameUse,
        of: &str,
        name: &str,
        says: Option<&str>,
    ) -> String {
        let language = self.sentences.language();
        if let Some(code) = self.codes.iter().find(|code| code.code == name) {
            return code.title(language).to_owned();
        }
        let word = norwegian_word(name_use, name, language);
        let word = word.map(|word| as_sentence(word, false));
        match (word, self.description(of, Some(name), says)) {
            (Some(word), Some(says)) => format!("{word}: {says}"),
            (word, says) => word.or(says).unwrap_or_default(),
        }
    }

    /// What is said of a type, or of its field or choice with this name. `says`: in English.
    fn description(&self, of: &str, name: Option<&str>, says: Option<&str>) -> Option<String> {
        let language = self.sentences.language();
        let of_type = says.filter(|_| language == Language::En);
        let of_type = of_type.map(|says| says.replace('\n', " "));
        of_type.or_else(|| description(of, name, language).map(str::to_owned))
    }

    /// Adds what the types of a field's values say of how they are written.
    fn add_hints(&self, schema: &Value, says: &mut Vec<String>) {
        let of_type = schema["$ref"]
            .as_str()
            .and_then(|name| self.hints.get(name));
        let hint = schema["x-hint"].as_str();
        if let Some(key) = hint.or(of_type.map(String::as_str)) {
            says.push(as_sentence(&self.sentences.word(key), true));
        }
        if let Some(kind) = schema["x-kind"].as_str().and_then(KindRow::named) {
            let place = Sentence::new("unknown-reference-hint").text("where", kind.place());
            let word = as_sentence(self.sentences.wording(kind.word), false);
            says.push(format!("{word}: {}.", self.sentences.say(&place)));
        }
        let inner = schema["anyOf"].as_array().into_iter().flatten();
        for schema in inner.chain(schema.get("items")) {
            self.add_hints(schema, says);
        }
    }
}

/// As plain text, and with its code marked for editors that show it.
fn add_description(fields: &mut Map<String, Value>, says: &[String]) {
    if says.is_empty() {
        return;
    }
    let says = says.join(" ");
    fields.insert("description".to_owned(), json!(says.replace('`', "")));
    fields.insert("markdownDescription".to_owned(), json!(says));
}

/// With a capital at its beginning, and a full stop where one is wanted.
pub(super) fn as_sentence(text: &str, is_whole: bool) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let sentence: String = first.chain(letters).collect();
    match is_whole && !sentence.ends_with(['.', ':']) {
        true => format!("{sentence}."),
        false => sentence,
    }
}
