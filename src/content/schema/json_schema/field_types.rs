//! What the types of fields look like in YAML. A type that has text of its own form has its pattern from the type's own file.
//!
//! `x-hint` is the key of a sentence, and `x-kind` the name of a kind of record: [`words`](super::words) says them.

use crate::base::checksum::Checksum;
use crate::base::date::{ClockTime, Duration, Edtf};
use crate::base::text::{Language, Slug};
use crate::content::schema::fields::file_ref::{
    AnswersFile, CaptionsFile, ImageFile, MaterialFile, RecordingFile, TranscriptFile,
};
use crate::content::schema::fields::map::ByName;
use crate::content::schema::fields::provenance::UNKNOWN_WORDS;
use crate::content::schema::fields::web_address::in_any_case;
use crate::content::schema::fields::{Name, Ref, Title, ValueOrUnknown, WebAddress};
use crate::content::schema::kinds::{IdRule, RecordKind};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// Schemas without parts. `in_place`: each stands where the field stands; otherwise there is one for all fields of the type.
macro_rules! schemas {
    ($($type:ty: $in_place:literal $schema:expr;)*) => {
        $(impl JsonSchema for $type {
            fn inline_schema() -> bool {
                $in_place
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        })*
    };
}

schemas! {
    // A year is a number to YAML.
    Edtf: false json_schema!({
        "type": ["string", "integer"],
        "pattern": Edtf::PATTERN,
        "minimum": 1000,
        "maximum": 9999,
        "x-hint": "bad-date-hint"
    });
    // 10.30 is a number to YAML.
    ClockTime: false json_schema!({
        "type": ["string", "number"],
        "pattern": ClockTime::PATTERN,
        "minimum": 0,
        "exclusiveMaximum": 24.5,
        "x-hint": "bad-time-hint"
    });
    Duration: false json_schema!({
        "type": "string",
        "pattern": in_any_case(Duration::PATTERN),
        "x-hint": "bad-duration-hint"
    });
    Checksum: true json_schema!({ "type": "string", "pattern": Checksum::PATTERN });
    Name: true json_schema!({ "type": "string", "pattern": r"\S" });
    Title: true json_schema!({ "type": "string", "pattern": r"\S" });
    WebAddress: true json_schema!({
        "type": "string",
        "pattern": WebAddress::pattern(),
        "x-hint": "unsafe-link-hint"
    });
    MaterialFile: true json_schema!({ "type": "string" });
    RecordingFile: true json_schema!({ "type": "string" });
    ImageFile: true json_schema!({ "type": "string" });
    CaptionsFile: true json_schema!({ "type": "string" });
    TranscriptFile: true json_schema!({ "type": "string" });
    AnswersFile: true json_schema!({ "type": "string" });
    // Those that an editor proposes, and any other.
    Language: false json_schema!({
        "anyOf": [
            { "enum": Language::NAMED.map(Language::tag) },
            { "type": "string", "pattern": Language::pattern() }
        ]
    });
}

impl<K: RecordKind> JsonSchema for Ref<K> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Ref_{}", K::ROW.name).into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let mut schema = json_schema!({ "type": "string", "x-kind": K::ROW.name });
        if K::ROW.ids != IdRule::Unique {
            schema.insert("pattern".to_owned(), Slug::PATTERN.into());
        }
        schema
    }
}

impl<T: JsonSchema> JsonSchema for ValueOrUnknown<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("{}_or_unknown", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<T>();
        json_schema!({ "anyOf": [value, { "enum": UNKNOWN_WORDS }] })
    }
}

impl<K: JsonSchema, V: JsonSchema> JsonSchema for ByName<K, V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("{}_by_{}", V::schema_name(), K::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (name, value) = (
            generator.subschema_for::<K>(),
            generator.subschema_for::<V>(),
        );
        json_schema!({ "type": "object", "propertyNames": name, "additionalProperties": value })
    }
}
