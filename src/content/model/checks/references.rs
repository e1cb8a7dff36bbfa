//! Every reference leads to a record.

use super::{Check, CheckRun, FieldInput};
use crate::content::schema::fields::FieldType;
use crate::content::schema::kinds::IdRule;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "references",
    codes: &["S202"],
    run: CheckRun::Field(check),
};

fn check(reference: &FieldInput<'_>, diagnostics: &mut Diagnostics) {
    let FieldType::Reference(kind) = reference.field.field_type else {
        return;
    };
    let (id, gathering) = (reference.field.text, reference.gathering);
    let ids = reference.input.ids;
    if ids.contains(kind, id, gathering) {
        return;
    }
    let mut known = ids.of_kind(kind, gathering);
    let is_slip = known.any(|known| is_slip_of(id, known));
    if !is_slip && (reference.input.unparsed).may_hold(kind, id, reference.file) {
        return;
    }
    // Of a presentation the writer knows the place: it is in the same gathering.
    let stands_in = (kind.ids != IdRule::SlugInGathering).then(|| kind.place());
    diagnostics.add(catalogue::unknown_reference(
        reference.place(),
        kind.word,
        stands_in.as_deref(),
        id,
        ids.of_kind(kind, gathering),
    ));
}

/// Whether one letter is all that `written` differs from the id by: then it is a slip of the pen, whatever could not be read.
/// Numbers are as near to each other, and so are words of two letters.
fn is_slip_of(written: &str, id: &str) -> bool {
    let has_digit = |text: &str| text.contains(|letter: char| letter.is_ascii_digit());
    let is_long = written.len().max(id.len()) > 2;
    is_long && !has_digit(written) && !has_digit(id) && strsim::osa_distance(written, id) == 1
}
