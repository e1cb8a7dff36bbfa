//! What must be sent and removed, and in which order.
//!
//! Files travel in rounds, and a round begins when the one before has ended. First what pages refer to, new files before changed ones,
//! since a changed script may name new files; then new pages, then changed ones, which may link to them; then what lists pages. Pages are
//! removed before what they referred to.

use super::list::{ListedFile, PublishedList};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Default, PartialEq, Eq)]
pub struct UploadPlan {
    pub new: Vec<String>,
    pub changed: Vec<String>,
    pub unchanged: usize,
    /// Pages first.
    pub removed: Vec<String>,
    /// The size of all that is sent.
    pub bytes: u64,
}

/// How many rounds there are.
const ROUNDS: usize = 6;

impl UploadPlan {
    /// From what is there, as far as it is known, to `site`.
    pub fn new(site: &BTreeMap<String, ListedFile>, there: &PublishedList) -> UploadPlan {
        let mut plan = UploadPlan::default();
        for (path, file) in site {
            if there.files.get(path) == Some(file) {
                plan.unchanged += 1;
                continue;
            }
            plan.bytes += file.size;
            match there.knows(path) {
                true => plan.changed.push(path.clone()),
                false => plan.new.push(path.clone()),
            }
        }
        let gone = there.paths().filter(|path| !site.contains_key(*path));
        plan.removed = gone.cloned().collect();
        plan.removed.sort_by_key(|path| removal_round(path));
        plan
    }

    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }

    /// What is sent, round by round.
    pub fn rounds(&self) -> [Vec<&str>; ROUNDS] {
        let mut rounds: [Vec<&str>; ROUNDS] = Default::default();
        for (paths, is_changed) in [(&self.new, 0), (&self.changed, 1)] {
            for path in paths {
                let round = match path {
                    path if is_site_page(path) => 3 + is_changed,
                    path if is_page(path) => 2,
                    path if is_for_hosts(path) => 5,
                    // Pages name a feed in their heads, so a new one must not come after them.
                    path if path.ends_with(".atom") => 5 * is_changed,
                    _ => is_changed,
                };
                rounds[round].push(path);
            }
        }
        rounds
    }

    /// What is removed, round by round.
    pub fn removals(&self) -> impl Iterator<Item = &[String]> {
        self.removed
            .chunk_by(|one, next| removal_round(one) == removal_round(next))
    }

    /// What is to be removed and is a folder of the new site, or lies in a folder whose name a file of it has: removed before
    /// anything is sent.
    pub fn in_the_way(&self) -> Vec<&str> {
        let new: BTreeSet<&str> = self.new.iter().map(String::as_str).collect();
        let folders: BTreeSet<&str> = self.new.iter().flat_map(|path| folders_of(path)).collect();
        let removed = self.removed.iter().map(String::as_str);
        let is_in_the_way = |path: &&str| {
            folders.contains(path) || folders_of(path).any(|folder| new.contains(folder))
        };
        removed.filter(is_in_the_way).collect()
    }

    /// The file is there already, with these bytes.
    pub fn take_out(&mut self, path: &str, size: u64) {
        self.new.retain(|new| new != path);
        self.bytes -= size;
        self.unchanged += 1;
    }
}

/// The folders that a file is in: `a` and `a/b` of `a/b/index.html`.
pub fn folders_of(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// A page, or an attached file that is written like one.
fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

/// A page of the site itself, which may refer to any file.
fn is_site_page(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name == "index.html" || path == "404.html"
}

fn removal_round(path: &str) -> u8 {
    match path {
        path if is_site_page(path) => 0,
        path if is_page(path) => 1,
        _ => 2,
    }
}

/// What programs and hosts read to find pages, and no page refers to.
fn is_for_hosts(path: &str) -> bool {
    [
        "sitemap.xml",
        "robots.txt",
        "_headers",
        "_redirects",
        ".htaccess",
        "nginx-samling.conf",
    ]
    .contains(&path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> BTreeMap<String, ListedFile> {
        let files = files.iter();
        let files = files.map(|(path, text)| ((*path).to_owned(), ListedFile::of(text.as_bytes())));
        files.collect()
    }

    #[test]
    fn what_pages_refer_to_travels_before_them_and_goes_after_them() {
        let mut there = PublishedList::new("1");
        there.files = site(&[
            ("index.html", "1"),
            ("stil.css", "1"),
            ("likt.txt", "="),
            ("feed.atom", "1"),
            ("a.gammel.css", "1"),
            ("gammel/index.html", "1"),
        ]);
        let now = site(&[
            ("index.html", "2"),
            ("stil.css", "2"),
            ("likt.txt", "="),
            ("ny/index.html", "1"),
            ("ny/bilde.png", "1"),
            ("ny/nytt.atom", "1"),
            ("ny/vedlegg.html", "1"),
            ("feed.atom", "2"),
            ("sitemap.xml", "1"),
        ]);
        let plan = UploadPlan::new(&now, &there);
        let expected: [&[&str]; ROUNDS] = [
            &["ny/bilde.png", "ny/nytt.atom"],
            &["stil.css"],
            &["ny/vedlegg.html"],
            &["ny/index.html"],
            &["index.html"],
            &["sitemap.xml", "feed.atom"],
        ];
        assert_eq!(
            plan.rounds().map(|round| round.join(" ")),
            expected.map(|of| of.join(" "))
        );
        assert_eq!(plan.removed, ["gammel/index.html", "a.gammel.css"]);
        assert_eq!((plan.unchanged, plan.bytes), (1, 8));
    }

    #[test]
    fn what_is_pending_is_sent_again_and_never_trusted() {
        let mut there = PublishedList::new("1");
        let now = site(&[("a.css", "1")]);
        there
            .pending
            .insert("a.css".to_owned(), now.get("a.css").cloned());
        there.pending.insert("b.css".to_owned(), None);
        let plan = UploadPlan::new(&now, &there);
        assert_eq!((plan.changed.len(), plan.removed.len()), (1, 1));
    }

    #[test]
    fn a_file_that_becomes_a_folder_goes_first() {
        let mut there = PublishedList::new("1");
        there.files = site(&[("a", "1"), ("b/c/index.html", "1"), ("d", "1")]);
        let now = site(&[("a/index.html", "1"), ("b/c", "1")]);
        let plan = UploadPlan::new(&now, &there);
        assert_eq!(plan.in_the_way(), ["b/c/index.html", "a"]);
    }
}
