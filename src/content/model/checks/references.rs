//! Every reference leads to a record.

use super::{Check, CheckRun, FieldInput};
use crate::base::text::Slug;
use crate::content::schema::fields::FieldType;
use crate::content::schema::kinds::IdRule;
use crate::diagnostics::suggestion::nearest;
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
    // A name that nearly is one of those there are is a slip of the pen, whatever could not be read. Numbers are near each other.
    let sound_ids = ids.of_kind(kind, gathering);
    let sound_ids = sound_ids.filter(|known| Slug::parse(known).is_some());
    let is_slip =
        !id.contains(|letter: char| letter.is_ascii_digit()) && nearest(id, sound_ids).is_some();
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
