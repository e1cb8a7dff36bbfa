//! Finds every field with a type of its own in a record, at any depth: serde walks over the whole record, so that
//! no field can be forgotten.

use super::file_ref::FileUse;
use super::names::{Name, Title};
use super::web_address::WebAddress;
use crate::base::path::{FieldPath, FieldStep};
use crate::content::schema::kinds::KindRow;
use serde::ser::{self, Impossible, Serialize, Serializer};
use std::fmt;

/// What a field means. Each such type serialises as a newtype struct whose name is its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldType {
    /// The id of a record of this kind.
    Reference(&'static KindRow),
    WebAddress,
    /// The name of a file, or what may be given instead of it.
    File(FileUse),
    Name,
    Title,
    /// A text without a type of its own that must be there: of a required field, or an item of a list.
    Text,
}

impl FieldType {
    fn of_mark(mark: &str) -> Option<FieldType> {
        match mark {
            WebAddress::MARK => Some(FieldType::WebAddress),
            Name::MARK => Some(FieldType::Name),
            Title::MARK => Some(FieldType::Title),
            _ if mark.ends_with("-file") => FileUse::of_mark(mark).map(FieldType::File),
            _ => KindRow::named(mark).map(FieldType::Reference),
        }
    }
}

/// A field with a type of its own, while its record is walked.
#[derive(Clone, Copy, Debug)]
pub struct TypedField<'v> {
    pub field_type: FieldType,
    pub text: &'v str,
    steps: &'v [VisitStep],
}

impl TypedField<'_> {
    /// Whether it is an item of a list.
    pub fn is_item(&self) -> bool {
        matches!(self.steps.last(), Some(VisitStep::Index(_)))
    }

    /// The path of the field in its record.
    pub fn path(&self) -> FieldPath {
        FieldPath::from_iter(self.steps.iter().map(|step| match step {
            VisitStep::Field(name) => FieldStep::Key((*name).to_owned()),
            VisitStep::Key(key) => FieldStep::Key(key.clone()),
            VisitStep::Index(index) => FieldStep::Index(*index),
        }))
    }
}

#[derive(Debug)]
enum VisitStep {
    Field(&'static str),
    /// Of a block whose keys the writer chooses.
    Key(String),
    Index(usize),
}

/// Calls `visit` with each field of the record that has one of the types of [`FieldType`].
pub fn visit_fields<T: Serialize>(record: &T, visit: &mut dyn FnMut(TypedField<'_>)) {
    let mut visitor = FieldVisitor {
        steps: Vec::new(),
        field_type: None,
        is_optional: false,
        visit,
    };
    // The walk writes nothing, so nothing can fail.
    let _: Result<(), Never> = record.serialize(&mut visitor);
}

struct FieldVisitor<'v> {
    steps: Vec<VisitStep>,
    /// Of the text that comes next.
    field_type: Option<FieldType>,
    /// Whether what comes next may be left out.
    is_optional: bool,
    visit: &'v mut dyn FnMut(TypedField<'_>),
}

impl FieldVisitor<'_> {
    fn text(&mut self, text: &str) {
        let required = (!self.is_optional).then_some(FieldType::Text);
        if let Some(field_type) = self.field_type.take().or(required) {
            (self.visit)(TypedField {
                field_type,
                text,
                steps: &self.steps,
            });
        }
    }

    fn child<T: Serialize + ?Sized>(&mut self, step: VisitStep, value: &T) -> Result<(), Never> {
        self.steps.push(step);
        self.is_optional = false;
        value.serialize(&mut *self)?;
        self.steps.pop();
        Ok(())
    }
}

/// The walk's error: a walk never fails.
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

impl<'w, 'v> Serializer for &'w mut FieldVisitor<'v> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Children<'w, 'v>;
    type SerializeTuple = Children<'w, 'v>;
    type SerializeTupleStruct = Impossible<(), Never>;
    type SerializeTupleVariant = Impossible<(), Never>;
    type SerializeMap = Children<'w, 'v>;
    type SerializeStruct = Children<'w, 'v>;
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
        self.is_optional = true;
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
        self.field_type = FieldType::of_mark(name);
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

    fn serialize_seq(self, _: Option<usize>) -> Result<Children<'w, 'v>, Never> {
        Ok(Children {
            visitor: self,
            index: 0,
            key: String::new(),
        })
    }

    fn serialize_tuple(self, _: usize) -> Result<Children<'w, 'v>, Never> {
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

    fn serialize_map(self, _: Option<usize>) -> Result<Children<'w, 'v>, Never> {
        self.serialize_seq(None)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Children<'w, 'v>, Never> {
        self.serialize_seq(None)
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

/// The items of a list, or the fields of a block.
struct Children<'w, 'v> {
    visitor: &'w mut FieldVisitor<'v>,
    /// Of the next item of a list.
    index: usize,
    /// Of the next value of a block whose keys the writer chooses.
    key: String,
}

impl ser::SerializeSeq for Children<'_, '_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        let step = VisitStep::Index(self.index);
        self.index += 1;
        self.visitor.child(step, value)
    }

    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}

impl ser::SerializeTuple for Children<'_, '_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        ser::SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}

impl ser::SerializeMap for Children<'_, '_> {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        // Keys are words, which serde_json writes between quotation marks.
        let key = serde_json::to_string(key).unwrap_or_default();
        self.key = key.trim_matches('"').to_owned();
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        let step = VisitStep::Key(std::mem::take(&mut self.key));
        self.visitor.child(step, value)
    }

    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}

impl ser::SerializeStruct for Children<'_, '_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        self.visitor.child(VisitStep::Field(name), value)
    }

    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}
