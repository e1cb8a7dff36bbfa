//! Pictures have a text for those who do not see them, and portraits a consent.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::content::schema::fields::{ImageRecord, PeopleInPicture};
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "images",
    codes: &["S212", "S216", "S239"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, mistakes: &mut Diagnostics) {
    let archive = input.archive;
    for gathering in &archive.gatherings {
        images(&gathering.entry, &gathering.record().images, mistakes);
        for talk in &gathering.presentations {
            images(talk, &talk.record.images, mistakes);
        }
    }
    for project in &archive.projects {
        images(project, &project.record.images, mistakes);
    }
}

fn images<T>(entry: &Entry<T>, images: &[ImageRecord], mistakes: &mut Diagnostics) {
    for (index, image) in images.iter().enumerate() {
        let image_at = FieldPath::root().key("images").index(index);
        let at = |name: &str| entry.place(image_at.key(name));
        let whole = entry.place(image_at.clone());
        let described = image.alt.as_ref().is_some_and(|alt| !alt.trim().is_empty());
        if !described && !image.decorative {
            let mistake = catalogue::image_without_alt(at("file"), &image.file);
            mistakes.add(mistake.resting_on(whole.clone()));
        }
        if let Some(alt) = image.alt.as_deref().filter(|alt| says_nothing(alt)) {
            mistakes.add(catalogue::alt_says_nothing(at("alt"), alt));
        }
        if image.people == PeopleInPicture::Portrait && image.consent.is_none() {
            let mistake = catalogue::portrait_without_consent(at("people"));
            mistakes.add(mistake.resting_on(whole));
        }
    }
}

/// The name of a file, or only that it is a picture.
fn says_nothing(alt: &str) -> bool {
    const WORDS: [&str; 12] = [
        "bilde",
        "bilete",
        "bildet",
        "biletet",
        "foto",
        "image",
        "picture",
        "photo",
        "illustrasjon",
        "illustration",
        "figur",
        "logo",
    ];
    const ENDINGS: [&str; 7] = [".jpg", ".jpeg", ".png", ".svg", ".webp", ".gif", ".avif"];
    let alt = alt.trim().trim_end_matches('.').to_lowercase();
    let is_file = !alt.contains(' ') && ENDINGS.iter().any(|ending| alt.ends_with(ending));
    is_file || WORDS.contains(&alt.as_str())
}
