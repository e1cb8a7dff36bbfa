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
    "app.box.com/s/",
    "loom.com/share/",
    "nettskjema.no/user/form/",
    "surveymonkey.com/results/",
    "doodle.com/poll/",
    "doodle.com/meeting/participate/",
    "mega.nz/file/",
    "mega.nz/folder/",
    // Boards and notes that others write on.
    "padlet.com/",
    "miro.com/app/board/",
    "trello.com/b/",
    "trello.com/invite/",
    "app.mural.co/t/",
    "canva.com/design/",
    "figma.com/file/",
    "figma.com/design/",
    "figma.com/board/",
    "mentimeter.com/app/",
    "jamboard.google.com/d/",
    "etherpad.wikimedia.org/p/",
    "hackmd.io/@",
    "notion.so/",
    "airtable.com/shr",
    "drive.proton.me/urls/",
    "photos.app.goo.gl/",
    "photos.google.com/share/",
    "icloud.com/photos/",
    "kahoot.it/challenge/",
    "menti.com/",
    "surveymonkey.com/analyze/",
    "jotform.com/edit/",
    "microsoftstream.com/video/",
    "viewer.aspx?id=",
    "transfer.sh/",
    "pastebin.com/",
    "owa/calendar/",
    "caldav.icloud.com/published/",
    "calendar.google.com/calendar/ical/",
    "facebook.com/groups/join/",
    "nextcloud.",
];
/// What addresses of films begin with.
pub const FILMS: &[&str] = &["vimeo.com/", "player.vimeo.com/video/"];
/// Parts of addresses of forms.
pub const FORMS: &[&str] = &[
    "forms.office.com/r/",
    "forms.office.com/e/",
    "forms.cloud.microsoft/r/",
    "forms.cloud.microsoft/e/",
    "forms.gle/",
    "nettskjema.no/a/",
];
/// Parts of words near the address of a form that somebody is asked to fill in, in lower case.
const FILLED_IN: &[&str] = &[
    "meld",
    "regist",
    "skjema",
    "evaluer",
    "undersøk",
    "spørre",
    "survey",
    "fyll",
    "respons",
    "tilbake",
    "quiz",
    "svar her",
    "svar på",
    "stem",
];
/// The same for its answers.
const ANSWERS: &[&str] = &[
    "svarene",
    "svara ",
    "svara:",
    "resultat",
    "deltakerliste",
    "deltakarliste",
    "påmeldte",
    "results",
    "analysis",
];
/// The greatest distance of such words, in bytes.
const NEAR: usize = 80;
/// Parameters of an address that open what it leads to.
pub const SECRETS: &[&str] = &[
    "pwd=",
    "passcode=",
    "password=",
    "access_token=",
    "?token=",
    "&token=",
    "&amp;token=",
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
    let is_form = lower.contains("google.com/forms/")
        && !["/edit", "/viewanalytics"]
            .iter()
            .any(|view| path.contains(view));
    let is_elsewhere = text[words].eq_ignore_ascii_case("nextcloud.") && !path.contains("/s/");
    (is_long(path) && !is_published && !is_form && !is_elsewhere).then_some(address)
}

/// The address of a film that only those find who have its second part: `vimeo.com/123456789/ab12cd34`.
pub fn unlisted_film(text: &str, words: Range<usize>) -> Option<Range<usize>> {
    let address = whole_address(text, &words);
    let path = text.get(words.end..address.end)?;
    let digits = |part: &str| part.len() >= 6 && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_key = |part: &str| part.len() >= 8 && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let (number, rest) = path.split_once('/').or_else(|| path.split_once("?h="))?;
    let key = rest.split(['?', '/', '&']).next().unwrap_or_default();
    (digits(number) && is_key(key)).then_some(address)
}

/// The whole address of a form among words that do not ask readers to fill it in: it may be the form of those who were there, or its answers.
/// An address alone says nothing of it.
pub fn form_link(text: &str, words: Range<usize>) -> Option<Range<usize>> {
    let address = whole_address(text, &words);
    let path = text.get(words.end..address.end).unwrap_or_default();
    let before = text.ceil_char_boundary(address.start.saturating_sub(NEAR));
    let after = text.floor_char_boundary(address.end.saturating_add(NEAR));
    let near = format!(
        "{} {}",
        &text[before..address.start],
        &text[address.end..after]
    );
    // Other addresses say nothing of this one.
    let words = near.split_whitespace().filter(|word| !word.contains("://"));
    let near = words.collect::<Vec<&str>>().join(" ").to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| near.contains(word));
    let is_of_answers = says(ANSWERS) || path.contains("/result") || path.contains("/report");
    let is_unsaid = near.contains(char::is_alphabetic) && !says(FILLED_IN);
    (is_long(path) && (is_of_answers || is_unsaid)).then_some(address)
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
            "https://docs.google.com/forms/d/e/1a2b3c/viewanalytics",
            "https://forms.office.com/r/Ab12Cd34",
            "https://forms.cloud.microsoft/r/Ab12Cd34",
            "https://forms.gle/Ab12Cd34",
            "https://nettskjema.no/a/123456/results",
            "https://nettskjema.no/user/form/123456/submissions",
            "https://app.box.com/s/ab12cd34",
            "https://padlet.com/kari/ab12cd34",
            "https://miro.com/app/board/uXjVab12=/?share_link_id=12",
            "https://trello.com/b/ab12cd34/samling",
            "https://www.canva.com/design/DAFab12cd34/edit",
            "https://www.mentimeter.com/app/presentation/ab12cd34/edit",
            "https://mega.nz/file/ab12cd34#ef56",
            "https://nextcloud.example.no/s/ab12cd34",
            "https://drive.proton.me/urls/ab12cd34#ef56",
            "https://photos.app.goo.gl/ab12cd34",
            "https://vimeo.com/123456789/ab12cd34",
            "https://outlook.office365.com/owa/calendar/ab12cd34/calendar.ics",
            "https://www.surveymonkey.com/analyze/ab12cd34",
            "https://kahoot.it/challenge/ab12cd34",
        ] {
            assert_eq!(
                found(&format!("Se {address}.")),
                [(PersonalDataKind::ShareLink, address)]
            );
        }
        let answers = "Evaluering, svarene: https://forms.office.com/r/Ab12Cd34";
        let link = [(
            PersonalDataKind::ShareLink,
            "https://forms.office.com/r/Ab12Cd34",
        )];
        assert_eq!(found(answers), link);
        let token = "https://filesender.sikt.no/?s=download&token=ab12cd34";
        assert_eq!(found(token), [(PersonalDataKind::MeetingAccess, token)]);
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
            "https://forms.office.com/r/Ab12Cd34\nMeld deg på",
            "https://forms.office.com/r/Ab12Cd34",
            "Evaluering av samlingen: https://forms.gle/Ab12Cd34",
            "Fyll ut https://nettskjema.no/a/123456 før fredag",
            "https://docs.google.com/forms/d/e/1a2b3c/viewform",
            "https://docs.google.com/document/d/e/2PACX-1a2b3c/pub",
            "https://docs.google.com/spreadsheets/d/e/2PACX-1a2b3c/pubhtml?gid=0",
            "https://docs.google.com/presentation/d/e/2PACX-1a2b3c/embed?start=false",
            "https://vik.sharepoint.com/sites/folkehelse",
            "https://drive.google.com/",
            "https://padlet.com/",
            "https://vimeo.com/123456789",
            "https://www.menti.com",
            "https://www.facebook.com/groups/folkehelse",
            "https://nextcloud.com/about",
            "https://miro.com/templates/workshop",
            "https://www.canva.com/templates/",
            "https://www.mentimeter.com/features",
            "Skriv inn pwd= og trykk",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
