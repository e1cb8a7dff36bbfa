//! Finds the field names of a struct from serde's error messages: for a mapping with an unknown field, and for an empty one.

use super::serde_message::{field_path, quoted};
use super::value::replace;
use crate::base::path::FieldPath;
use serde::de::DeserializeOwned;
use serde_yaml::Value;

/// The fields of a block.
pub(super) struct BlockFields {
    /// The first required field; if there is none, the first field.
    pub first: String,
    pub all: Vec<String>,
}

/// The fields of the mapping that is expected at a path where the value is something else. None: they cannot be found.
pub(super) fn block_fields<T: DeserializeOwned>(
    value: &Value,
    path: &FieldPath,
) -> Option<BlockFields> {
    let error_of = |block: Value| {
        let mut value = value.clone();
        replace(&mut value, path, block);
        let error = serde_path_to_error::deserialize::<_, T>(&value).err()?;
        let message = error.inner().to_string();
        field_path(error.path()).is_in(path).then_some(message)
    };
    let nameless = Value::String(String::new());
    let unknown = error_of(Value::Mapping(
        [(nameless, Value::Null)].into_iter().collect(),
    ))?;
    // The first name in the message is the unknown field.
    let all = quoted(&unknown).into_iter().skip(1).map(str::to_owned);
    let all: Vec<String> = all.collect();
    let missing = error_of(Value::Mapping(Default::default()));
    let required = missing.filter(|message| message.starts_with("missing field"));
    let required = required.and_then(|message| Some((*quoted(&message).first()?).to_owned()));
    let first = required.or_else(|| all.first().cloned())?;
    Some(BlockFields { first, all })
}
