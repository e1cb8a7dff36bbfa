//! A contact of an event is shown for some years after it, so there must be a day to count from.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::content::schema::fields::ContactRecord;
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "contacts",
    codes: &["S249", "S754"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, mistakes: &mut Diagnostics) {
    addresses(input, mistakes);
    for gathering in &input.archive.gatherings {
        let (entry, record) = (&gathering.entry, gathering.record());
        let date = gathering.date().or(record.updated.as_ref());
        if date.is_some_and(|date| date.latest().is_some()) {
            continue;
        }
        for (index, contact) in record.contacts.iter().enumerate() {
            if contact.valid_to.is_none() {
                let field = FieldPath::root().key("contacts").index(index);
                let mistake = catalogue::contact_without_end(entry.place(field));
                let mistake = mistake.resting_on(entry.at("date"));
                mistakes.add(mistake.resting_on(entry.at("updated")));
            }
        }
    }
}

/// Each e-mail address can be one.
fn addresses(input: &CheckInput<'_>, mistakes: &mut Diagnostics) {
    for gathering in &input.archive.gatherings {
        of_contacts(&gathering.entry, &gathering.record().contacts, mistakes);
    }
    for county in &input.archive.counties {
        of_contacts(county, &county.record.contacts, mistakes);
    }
    for project in &input.archive.projects {
        of_contacts(project, &project.record.contacts, mistakes);
    }
}

fn of_contacts<T>(entry: &Entry<T>, contacts: &[ContactRecord], mistakes: &mut Diagnostics) {
    for (index, contact) in contacts.iter().enumerate() {
        if let Some(email) = contact.email.as_deref().filter(|email| !is_email(email)) {
            let field = FieldPath::root().key("contacts").index(index);
            let place = entry.place(field.key("email"));
            mistakes.add(catalogue::impossible_email(place, email));
        }
    }
}

/// Something, one `@`, and a domain with an ending.
pub(super) fn is_email(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && !part.contains(char::is_whitespace);
    let mut parts = text.trim().split('@');
    let (Some(name), Some(domain), None) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    is_part(name) && domain.contains('.') && domain.split('.').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn what_can_be_an_email_address() {
        for email in ["post@example.no", "kari.eksempel@lag.example.no"] {
            assert!(is_email(email), "{email}");
        }
        for other in [
            "post@example",
            "post@",
            "@example.no",
            "post",
            "a b@example.no",
            "a@b@c.no",
            "a@.no",
        ] {
            assert!(!is_email(other), "{other}");
        }
    }
}
