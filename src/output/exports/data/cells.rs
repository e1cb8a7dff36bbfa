//! One cell of a table: in CSV a text, in JSON a value.

use crate::content::schema::fields::Ref;
use crate::content::schema::kinds::RecordKind;
use crate::site::pages::TextCover;
use serde::Serialize;
use serde_json::Value;

/// The cells of a row, in the order of the table's fields.
pub type TableRow = Vec<Cell>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Empty,
    Text(String),
    /// A text in which personal data is covered already.
    Shown(String),
    Number(u64),
    List(Vec<String>),
}

/// Between the texts of a list in CSV.
pub const BETWEEN: &str = " | ";

impl Cell {
    /// The name of a choice, as it is written in a record.
    pub fn word(choice: &impl Serialize) -> Cell {
        match serde_json::to_value(choice) {
            Ok(Value::String(word)) => Cell::Text(word),
            _ => Cell::Empty,
        }
    }

    /// The ids of records.
    pub fn ids<K: RecordKind>(references: &[Ref<K>]) -> Cell {
        Cell::List(references.iter().map(|of| of.id().to_owned()).collect())
    }

    pub fn id<K: RecordKind>(reference: &Option<Ref<K>>) -> Cell {
        reference.as_ref().map(Ref::id).into()
    }

    pub fn texts<T: ToString>(texts: impl IntoIterator<Item = T>) -> Cell {
        Cell::List(texts.into_iter().map(|text| text.to_string()).collect())
    }

    /// A value that has a text of its own, such as a date.
    pub fn of<T: ToString>(value: Option<T>) -> Cell {
        value.map(|value| value.to_string()).into()
    }

    pub fn number(number: usize) -> Cell {
        Cell::Number(number as u64)
    }

    pub fn covered(self, cover: &TextCover) -> Cell {
        match self {
            Cell::Text(text) => Cell::Shown(cover.covered(&text)),
            Cell::List(texts) => Cell::List(texts.iter().map(|text| cover.covered(text)).collect()),
            cell => cell,
        }
    }

    pub fn text(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Shown(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::List(texts) => texts.join(BETWEEN),
        }
    }

    pub fn json(&self) -> Value {
        match self {
            Cell::Empty => Value::Null,
            Cell::Text(text) | Cell::Shown(text) => text.as_str().into(),
            Cell::Number(number) => (*number).into(),
            Cell::List(texts) => texts.as_slice().into(),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        match text {
            "" => Cell::Empty,
            text => Cell::Text(text.to_owned()),
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        text.as_str().into()
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Cell {
        text.as_str().into()
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Cell {
        Cell::Number(number.into())
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Empty, Into::into)
    }
}
