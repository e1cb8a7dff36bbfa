//! No web address does harm: a link may lead to it.

use super::contacts::is_email;
use super::{Check, CheckRun, FieldInput};
use crate::content::schema::fields::WebAddress;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "web_addresses",
    codes: &["S225", "S249", "S307"],
    run: CheckRun::Field(check),
};

fn check(address: &FieldInput<'_>, diagnostics: &mut Diagnostics) {
    let written = address.field.text;
    let trimmed = written.trim();
    if !WebAddress::is_safe(trimmed) {
        diagnostics.add(catalogue::unsafe_link(address.place(), written));
    } else if let Some(email) = trimmed.strip_prefix("mailto:")
        && !is_email(email.split('?').next().unwrap_or_default())
    {
        diagnostics.add(catalogue::impossible_email(address.place(), email));
    } else if trimmed != written {
        diagnostics.add(catalogue::space_around_address(address.place(), trimmed));
    }
}
