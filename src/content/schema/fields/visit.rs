//! Finds every reference in a record, wherever it stands: a walk by serde over the whole record, so that no
//! field can be forgotten.

use super::reference::RecordKind;
use super::web_address::WebAddress;
use crate::base::path::{FieldPath, FieldStep};
use serde::ser::{self, Impossible, Serialize, Serializer};
use std::fmt;

/// A reference or web address, and where in its record it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedField {
    /// The kind's name, as [`RecordKind::NAME`] says it, or the mark of an address.
    pub kind: &'static str,
    pub id: String,
    pub field: FieldPath,
}

impl TypedField {
    pub fn is<K: RecordKind>(&self) -> bool {
        self.kind == K::NAME
    }
}

/// Every [`super::reference::Ref`] and [`super::web_address::WebAddress`] in the record.
pub fn references_in<T: Serialize>(record: &T) -> Vec<TypedField> {
    let mut walk = FieldVisitor {
        steps: Vec::new(),
        kind: None,
        found: Vec::new(),
    };
    // The walk writes nothing, so nothing can go wrong.
    let _: Result<(), Never> = record.serialize(&mut walk);
    walk.found
}

struct FieldVisitor {
    steps: Vec<FieldStep>,
    /// The kind of the reference whose text comes next.
    kind: Option<&'static str>,
    found: Vec<TypedField>,
}

impl FieldVisitor {
    fn text(&mut self, text: &str) {
        if let Some(kind) = self.kind.take() {
            let field = self
                .steps
                .iter()
                .fold(FieldPath::root(), |path, step| path.with(step.clone()));
            self.found.push(TypedField {
                kind,
                id: text.to_owned(),
                field,
            });
        }
    }
}

/// The walk's error, of which there is none.
#[derive(Debug)]
struct Never;

impl fmt::Display for Never {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("never")
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Never {
        Never
    }
}

macro_rules! ignored {
    ($($name:ident: $type:ty),*) => {
        $(fn $name(self, _: $type) -> Result<(), Never> { Ok(()) })*
    };
}

impl<'w> Serializer for &'w mut FieldVisitor {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = SequenceVisitor<'w>;
    type SerializeTuple = SequenceVisitor<'w>;
    type SerializeTupleStruct = Impossible<(), Never>;
    type SerializeTupleVariant = Impossible<(), Never>;
    type SerializeMap = Map<'w>;
    type SerializeStruct = Fields<'w>;
    type SerializeStructVariant = Impossible<(), Never>;

    ignored!(
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64, serialize_char: char, serialize_bytes: &[u8]
    );

    fn serialize_str(self, text: &str) -> Result<(), Never> {
        self.text(text);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Never> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Never> {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Never> {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Never> {
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        if name.starts_with("kind-") || name == WebAddress::NAME {
            self.kind = Some(name);
        }
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<SequenceVisitor<'w>, Never> {
        Ok(SequenceVisitor {
            walk: self,
            index: 0,
        })
    }

    fn serialize_tuple(self, _: usize) -> Result<SequenceVisitor<'w>, Never> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Never> {
        Err(Never)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Never> {
        Err(Never)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Map<'w>, Never> {
        Ok(Map {
            walk: self,
            key: String::new(),
        })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields<'w>, Never> {
        Ok(Fields { walk: self })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Never> {
        Err(Never)
    }
}

struct SequenceVisitor<'w> {
    walk: &'w mut FieldVisitor,
    index: usize,
}

impl ser::SerializeSeq for SequenceVisitor<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.walk.steps.push(FieldStep::Index(self.index));
        self.index += 1;
        value.serialize(&mut *self.walk)?;
        self.walk.steps.pop();
        Ok(())
    }

    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}

impl ser::SerializeTuple for SequenceVisitor<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        ser::SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}

struct Map<'w> {
    walk: &'w mut FieldVisitor,
    key: String,
}

impl ser::SerializeMap for Map<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        // Keys are words; serde_json writes a word between quotation marks.
        let key = serde_json::to_string(key).unwrap_or_default();
        self.key = key.trim_matches('"').to_owned();
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.walk
            .steps
            .push(FieldStep::Key(std::mem::take(&mut self.key)));
        value.serialize(&mut *self.walk)?;
        self.walk.steps.pop();
        Ok(())
    }

    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}

struct Fields<'w> {
    walk: &'w mut FieldVisitor,
}

impl ser::SerializeStruct for Fields<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        self.walk.steps.push(FieldStep::Key(name.to_owned()));
        value.serialize(&mut *self.walk)?;
        self.walk.steps.pop();
        Ok(())
    }

    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}
