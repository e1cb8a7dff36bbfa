//! The cache is damaged at random: the next build gives what it gave before, to the byte, and says nothing of it.

use crate::build::site::Site;
use crate::documents::readers::sample_bytes;
use crate::support::{Dice, files_below, messages};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// How many damages the suite tries; as many as stand in this variable of the environment, where it is set.
const DAMAGES: usize = 120;
const VARIABLE: &str = "SAMLING_DAMAGES";
const TALK: &str = "content/gatherings/2025/varen/presentations/tall.md";

#[derive(Clone, Copy, Debug)]
enum Damage {
    Cut,
    Empty,
    Flip,
    /// Two files change places.
    Swap,
    /// The file of another entry stands in its place.
    Replace,
    Delete,
    DeleteFolder,
    FolderForFile,
    FileForFolder,
    Longer,
    FromBefore,
}

const KINDS: [Damage; 11] = [
    Damage::Cut,
    Damage::Empty,
    Damage::Flip,
    Damage::Swap,
    Damage::Replace,
    Damage::Delete,
    Damage::DeleteFolder,
    Damage::FolderForFile,
    Damage::FileForFolder,
    Damage::Longer,
    Damage::FromBefore,
];

impl Damage {
    /// `before`: cached files of an earlier build, by their place.
    fn strike(self, cache: &Path, before: &BTreeMap<String, Vec<u8>>, dice: &mut Dice) -> String {
        let files: Vec<PathBuf> = (files_below(cache).into_keys())
            .filter(|path| !path.ends_with('/'))
            .map(|path| cache.join(path))
            .collect();
        let file = dice.pick(&files).clone();
        let bytes = fs::read(&file).expect("a cached file");
        let folder = file.parent().expect("a folder").to_owned();
        let other = files
            .iter()
            .filter(|other| other.file_name() == file.file_name());
        let other: Vec<&PathBuf> = other.collect();
        let other = (*dice.pick(&other)).clone();
        let put = |bytes: &[u8]| fs::write(&file, bytes).expect("a cached file");
        match self {
            Damage::Cut => put(&bytes[..dice.below(bytes.len())]),
            Damage::Empty => put(&vec![0; bytes.len()]),
            Damage::Flip => {
                let mut bytes = bytes;
                let at = dice.below(bytes.len());
                bytes[at] ^= 1 << dice.below(8);
                // As a disk does it: nobody has written.
                let modified = file.metadata().and_then(|file| file.modified());
                put(&bytes);
                let file = fs::File::options().write(true).open(&file).expect("a file");
                file.set_modified(modified.expect("a time"))
                    .expect("a time");
            }
            Damage::Swap => {
                let others = fs::read(&other).expect("a cached file");
                put(&others);
                fs::write(&other, bytes).expect("a cached file");
            }
            Damage::Replace => put(&fs::read(&other).expect("a cached file")),
            Damage::Delete => fs::remove_file(&file).expect("a cached file"),
            Damage::DeleteFolder => fs::remove_dir_all(&folder).expect("a folder"),
            Damage::FolderForFile => {
                fs::remove_file(&file).expect("a cached file");
                fs::create_dir_all(file.join("mappe")).expect("a folder");
            }
            Damage::FileForFolder => {
                fs::remove_dir_all(&folder).expect("a folder");
                fs::write(&folder, "en fil").expect("a file");
            }
            Damage::Longer => put(&[&bytes[..], b"mer"].concat()),
            Damage::FromBefore => {
                let path = file.strip_prefix(cache).expect("below the cache");
                if let Some(bytes) = before.get(&*path.to_string_lossy()) {
                    put(bytes);
                }
            }
        }
        format!("{self:?} {}", file.display())
    }
}

fn site() -> Site {
    let site = Site::new();
    let names = [
        "brev.docx",
        "deck.pptx",
        "tagged.pdf",
        "photo.jpg",
        "sheet.xlsx",
        "letter.odt",
    ];
    let samples = [
        "letter.docx",
        "deck.pptx",
        "tagged.pdf",
        "photo.jpg",
        "sheet.xlsx",
        "letter.odt",
    ];
    for (name, sample) in names.into_iter().zip(samples) {
        let path = format!("content/gatherings/2025/varen/{name}");
        site.write(&path, &sample_bytes(sample));
    }
    site.write(
        "content/gatherings/2025/hosten/program.pdf",
        &sample_bytes("untagged.pdf"),
    );
    site
}

/// The two states between which the site goes to and fro, so that builds have something to do.
fn state(site: &Site, first: &str, number: usize) {
    let said = match number % 2 {
        0 => "Først.",
        _ => "Så.",
    };
    site.write(TALK, &format!("{first}\n{said}\n"));
}

/// What a build gives and says.
fn built(site: &Site) -> (Vec<String>, BTreeMap<String, Vec<u8>>) {
    let outcome = site.try_build();
    (messages(outcome.diagnostics), site.output())
}

#[test]
fn a_damaged_cache_is_made_anew() {
    let count = std::env::var(VARIABLE).map_or(DAMAGES, |count| count.parse().expect("a number"));
    let mut dice = Dice(1234);
    let site = site();
    let first = site.read(TALK);
    let cache = site.root().join(".samling");
    state(&site, &first, 0);
    let zero = built(&site);
    let before = files_below(&cache);
    state(&site, &first, 1);
    let wanted = [zero, built(&site)];
    assert!(wanted.iter().all(|(_, files)| files.len() > 20));
    for number in 0..count {
        let damage = dice.pick(&KINDS).strike(&cache, &before, &mut dice);
        match dice.below(3) {
            0 => site.remove("output"),
            1 => state(&site, &first, number),
            _ => {}
        }
        let is_first = site.read(TALK).contains("Først.");
        let (said, files) = built(&site);
        let (wanted_said, wanted_files) = &wanted[usize::from(!is_first)];
        assert_eq!(&said, wanted_said, "{number}: {damage}");
        let differs = |path: &&String| files.get(*path) != wanted_files.get(*path);
        let paths = files.keys().chain(wanted_files.keys());
        let wrong: Vec<&String> = paths.filter(differs).collect();
        assert!(wrong.is_empty(), "{number}: {damage}: {wrong:?}");
    }
}
