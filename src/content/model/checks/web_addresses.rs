//! No web address does harm: a link may lead to it.

use super::{Check, CheckRun, FieldInput};
use crate::content::schema::fields::WebAddress;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "web_addresses",
    codes: &["S307"],
    run: CheckRun::Field(check),
};

fn check(address: &FieldInput<'_>, diagnostics: &mut Diagnostics) {
    if !WebAddress::is_safe(address.field.text) {
        diagnostics.add(catalogue::unsafe_link(address.place(), address.field.text));
    }
}
