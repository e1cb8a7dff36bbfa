//! Word has not left its quotation marks around a name or title.

use super::{Check, CheckRun, FieldInput};
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "texts",
    codes: &["S121"],
    run: CheckRun::Field(check),
};

fn check(text: &FieldInput<'_>, diagnostics: &mut Diagnostics) {
    if catalogue::is_in_curly_quotes(text.field.text) {
        diagnostics.add(catalogue::curly_quotes(text.place()));
    }
}
