//! No text that must be there is empty, and Word has not left its quotation marks around a name or title.

use super::{Check, CheckRun, FieldInput};
use crate::base::path::{FieldPath, FieldStep};
use crate::content::schema::fields::FieldType;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "texts",
    codes: &["S121", "S204"],
    run: CheckRun::Field(check),
};

/// These have checks of their own; `raw` keeps cells as they were.
const ELSEWHERE: [&str; 6] = ["id", "names", "number", "theme", "interface", "raw"];

fn check(text: &FieldInput<'_>, diagnostics: &mut Diagnostics) {
    let written = text.field.text;
    if text.field.field_type != FieldType::Text {
        if catalogue::is_in_curly_quotes(written) {
            diagnostics.add(catalogue::curly_quotes(text.place()));
        }
    } else if written.trim().is_empty() {
        let path = text.field.path();
        let mut fields = fields_of(&path);
        if let Some(field) = fields.clone().last()
            && !fields.any(|field| ELSEWHERE.contains(&field))
        {
            diagnostics.add(catalogue::empty_text(text.place(), field));
        }
    }
}

fn fields_of(path: &FieldPath) -> impl Iterator<Item = &str> + Clone {
    path.steps().iter().filter_map(|step| match step {
        FieldStep::Key(key) => Some(key.as_str()),
        FieldStep::Index(_) => None,
    })
}
