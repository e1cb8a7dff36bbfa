//! Links that open something for everyone who has them: a file or folder in somebody's cloud, and addresses with a password in them.

use super::meeting_access::whole_address;
use std::ops::Range;

/// Parts of addresses of shared files and folders.
pub const SHARED: &[&str] = &[
    "sharepoint.com/:",
    "-my.sharepoint.com/personal/",
    "1drv.ms/",
    "onedrive.live.com/",
    "drive.google.com/",
    "docs.google.com/document/d/",
    "docs.google.com/spreadsheets/d/",
    "docs.google.com/presentation/d/",
    "docs.google.com/forms/d/",
    "forms.office.com/pages/designpage",
    "forms.office.com/pages/analysispage",
    "dropbox.com/s/",
    "dropbox.com/sh/",
    "dropbox.com/scl/",
    "we.tl/t-",
    "wetransfer.com/downloads/",
    "icloud.com/iclouddrive/",
];
/// Parameters of an address that open what it leads to.
pub const SECRETS: &[&str] = &[
    "pwd=",
    "passcode=",
    "password=",
    "access_token=",
    "&sig=",
    "&amp;sig=",
];
/// Where parts of the path say that the owner has published the document.
const DOCUMENTS: &str = "docs.google.com/";
/// Such parts, each whole.
const PUBLISHED: [&str; 3] = ["pub", "pubhtml", "embed"];
/// The fewest letters and digits of what names a file, or opens it.
const SHORTEST: usize = 4;

/// The whole address around its host.
pub fn share_link(text: &str, words: Range<usize>) -> Option<Range<usize>> {
    let address = whole_address(text, &words);
    let path = text.get(words.end..address.end).unwrap_or_default();
    let lower = text[address.clone()].to_lowercase();
    let published = lower.split_once(DOCUMENTS).map_or("", |(_, path)| path);
    let published = published.split(['?', '#']).next().unwrap_or_default();
    let is_published = published.split('/').any(|part| PUBLISHED.contains(&part));
    // Only who may change a form sees its answers.
    let is_form = lower.contains("google.com/forms/") && !path.contains("/edit");
    (is_long(path) && !is_published && !is_form).then_some(address)
}

/// The whole address around a parameter with a secret.
pub fn link_with_secret(text: &str, words: Range<usize>) -> Option<Range<usize>> {
    let address = whole_address(text, &words);
    let value = text.get(words.end..address.end).unwrap_or_default();
    let is_address = text[address.start..words.start].contains('/');
    (is_address && is_long(value)).then_some(address)
}

fn is_long(path: &str) -> bool {
    path.chars()
        .filter(|letter| letter.is_alphanumeric())
        .count()
        >= SHORTEST
}

#[cfg(test)]
mod tests {
    use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};

    fn found(text: &str) -> Vec<(PersonalDataKind, &str)> {
        let spans = personal_data(text, &Allowed::default()).into_iter();
        spans.map(|span| (span.kind, &text[span.range])).collect()
    }

    #[test]
    fn what_opens_for_everyone_who_has_it() {
        for address in [
            "https://vik.sharepoint.com/:w:/s/folkehelse/EabcD12?e=4Hq1xy",
            "https://vik-my.sharepoint.com/personal/kari_nordmann_vik_no/Documents/x.docx",
            "https://docs.google.com/document/d/1a2b3c/edit?usp=sharing",
            "https://docs.google.com/forms/d/1a2b3c/edit#responses",
            "https://www.dropbox.com/scl/fi/abc123/a.docx?rlkey=xyz",
            "https://www.dropbox.com/sh/abc123/publikum?dl=0",
            "https://vik.sharepoint.com/:w:/s/publikasjoner/EabcD12?e=4Hq1xy",
            "https://docs.google.com/document/d/1a2b3c/edit?x=/pub/",
        ] {
            assert_eq!(
                found(&format!("Se {address}.")),
                [(PersonalDataKind::ShareLink, address)]
            );
        }
        let recording = "https://video.example.no/opptak/12?pwd=Ab12Cd34";
        assert_eq!(
            found(recording),
            [(PersonalDataKind::MeetingAccess, recording)]
        );
    }

    #[test]
    fn what_is_published_or_to_be_filled_in() {
        for text in [
            "Påmelding: https://forms.office.com/e/Ab12Cd34",
            "https://docs.google.com/forms/d/e/1a2b3c/viewform",
            "https://docs.google.com/document/d/e/2PACX-1a2b3c/pub",
            "https://docs.google.com/spreadsheets/d/e/2PACX-1a2b3c/pubhtml?gid=0",
            "https://docs.google.com/presentation/d/e/2PACX-1a2b3c/embed?start=false",
            "https://vik.sharepoint.com/sites/folkehelse",
            "https://drive.google.com/",
            "Skriv inn pwd= og trykk",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
