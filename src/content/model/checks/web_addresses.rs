//! No web address does harm: a link may lead to it.

use super::contacts::is_email;
use super::{Check, CheckRun, FieldInput};
use crate::base::path::mended_beginning;
use crate::content::schema::fields::WebAddress;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "web_addresses",
    codes: &["S127", "S225", "S249", "S307"],
    run: CheckRun::Field(check),
};

fn check(address: &FieldInput<'_>, diagnostics: &mut Diagnostics) {
    let written = address.field.text;
    let trimmed = written.trim();
    if !WebAddress::is_safe(trimmed) || mended_beginning(trimmed).is_some() {
        diagnostics.add(catalogue::unsafe_link(address.place(), written));
    } else if let Some(email) = impossible_recipient(trimmed) {
        diagnostics.add(catalogue::impossible_email(address.place(), email));
    } else if trimmed != written {
        diagnostics.add(catalogue::space_around_address(address.place(), trimmed));
    }
}

/// The first recipient of a `mailto:` that can be none. There may be several, with a comma between them, or none where there is a
/// subject or text.
fn impossible_recipient(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once(':')?;
    let (recipients, has_more) = match rest.split_once('?') {
        Some((recipients, _)) => (recipients, true),
        None => (rest, false),
    };
    // Some write `@` as `%40`; nobody checks what is written in another code.
    let is_sound = |email: &str| is_email(email) || email.contains('%');
    let is_mail = scheme.eq_ignore_ascii_case("mailto") && !(recipients.is_empty() && has_more);
    let mut recipients = recipients.trim_end_matches(',').split(',');
    recipients.find(|email| is_mail && !is_sound(email))
}

#[cfg(test)]
mod tests {
    use super::impossible_recipient;

    #[test]
    fn recipients_that_cannot_be() {
        let check = |address, expected| {
            assert_eq!(impossible_recipient(address), expected, "{address}");
        };
        check("mailto:post@example.no", None);
        check("mailto:?subject=Tips", None);
        check("mailto:a@example.no,b@example.no?subject=Hei", None);
        check("MAILTO:post@example", Some("post@example"));
        check("mailto:a@example.no,b", Some("b"));
        check("mailto:a@example.no,", None);
        check("mailto:post%40example.no", None);
        check("mailto:", Some(""));
        check("https://example.no/a@b", None);
        check("tel:+4712345678", None);
    }
}
