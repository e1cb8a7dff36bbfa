//! The newest message of an e-mail.

use super::*;
use crate::import::analysis::lines::LineKind;

fn check(form: DocumentForm, subject: &str, text: &str, expected: &[&str]) {
    let lines: Vec<TextLine> = text
        .lines()
        .map(|line| TextLine {
            page: 1,
            text: line.to_owned(),
            written: line.to_owned(),
            kind: LineKind::Paragraph,
        })
        .collect();
    let found = newest_message(&lines, form, Some(subject));
    let found: Vec<&str> = found.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn older_messages_are_cut_off() {
    let mail = |text: &str, expected: &[&str]| {
        check(DocumentForm::Mail, "SV: Møte", text, expected);
    };
    mail(
        "SV: Møte\nHei\n-----Opprinnelig melding-----\nFra: Kari\nSendt: 3. mai\nTil: Ola\nSkal vi møtes 4. mai?",
        &["SV: Møte", "Hei"],
    );
    mail(
        "SV: Møte\nHei\nFrom: Kari\nSent: 3 May\nTo: Ola\nSubject: Møte\nShall we?",
        &["SV: Møte", "Hei"],
    );
    mail(
        "SV: Møte\nHei\nFra: Kari Sendt: 3. mai Til: Ola Emne: Møte\nSkal vi?",
        &["SV: Møte", "Hei"],
    );
    mail(
        "SV: Møte\nDen 3. mai 2019 kl. 10:02 skrev Kari:\n> Skal vi møtes?\nJa, 4. mai.\n> Hvor?\nHos oss.",
        &["SV: Møte", "Ja, 4. mai.", "Hos oss."],
    );
    mail(
        "SV: Møte\nFra: Oslo\nTil: Bergen",
        &["SV: Møte", "Fra: Oslo", "Til: Bergen"],
    );
}

#[test]
fn a_forwarded_message_is_what_the_mail_says() {
    let mail = |text: &str, expected: &[&str]| {
        check(DocumentForm::Mail, "VS: Møte", text, expected);
    };
    mail(
        "VS: Møte\nTil orientering\nFra: Kari\nSendt: 3. mai\nTil: Ola\nVi møtes 4. mai.",
        &["VS: Møte", "Vi møtes 4. mai."],
    );
    mail(
        "VS: Møte\nVi møtes 5. mai.\nFra: Kari\nSendt: 3. mai\nTil: Ola\nVi møtes 4. mai.",
        &["VS: Møte", "Vi møtes 5. mai."],
    );
}

#[test]
fn a_printed_mail_begins_with_its_own_head() {
    check(
        DocumentForm::Text,
        "Møte",
        "Fra: Kari\nSendt: 3. mai\nEmne: Møte\nVi møtes 4. mai.\nFra: Ola\nSendt: 2. mai\nEmne: Møte\nNår?",
        &[
            "Fra: Kari",
            "Sendt: 3. mai",
            "Emne: Møte",
            "Vi møtes 4. mai.",
        ],
    );
    check(
        DocumentForm::Text,
        "x",
        "Møte\nFra: Ola\nSendt: a\nEmne: b",
        &["Møte", "Fra: Ola", "Sendt: a", "Emne: b"],
    );
}
