//! A site that is built again and again: everything the first time, then what has changed.

use crate::cache;
use crate::diagnostics::Diagnostics;
use crate::options::Options;
use crate::path::OutputPath;
use crate::publish::{Patch, Publication, Published, note_of};
use crate::site::{Again, Facts, Memory, Prepared, Rendering, prepare};
use crate::source::Texts;
use serde::Serialize;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// A folder with a site, and where its pages are written.
pub struct Workshop {
    pub root: PathBuf,
    pub output: PathBuf,
    pub options: Options,
    /// Warnings, too, keep a site from being written.
    pub strict: bool,
}

/// What lies ready for the next build, and need not be read again.
pub struct Bench {
    memory: Memory,
    facts: Facts,
}

/// What came of a build.
pub struct Built {
    /// None: nothing was written.
    pub counts: Option<Counts>,
    /// Where the site's style sheets stand.
    pub styles: Vec<OutputPath>,
    pub mistakes: Diagnostics,
    /// For showing the mistakes in their lines.
    pub texts: Texts,
    /// The mistakes are the disk's, not the content's.
    pub is_of_disk: bool,
}

/// What a build did, in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub pages: usize,
    /// Pages that were rendered.
    pub rendered: usize,
    /// Pages that were known to stand as they shall.
    pub reused: usize,
    /// Attached files that a reader has read; of the others it was known what they say.
    pub read: usize,
    /// Files, pages and others.
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
}

const MEMORY: &str = "memory";
const RECORDS: &str = "records.jsonl";

impl Workshop {
    /// Makes the folder hold the site as its sources are now.
    pub fn build(&self) -> Built {
        self.build_once_more(&mut None)
    }

    /// The same for one who builds often. `bench`: what the last build has left lying for the next.
    pub fn build_once_more(&self, bench: &mut Option<Bench>) -> Built {
        let again = self.build_again(bench.take());
        let (built, left) = again.unwrap_or_else(|| (self.build_all(), None));
        *bench = left;
        built
    }

    /// With the help of what is remembered of the last build. None: that does not help.
    fn build_again(&self, bench: Option<Bench>) -> Option<(Built, Option<Bench>)> {
        let (memory, facts): (Memory, _) = match bench {
            Some(bench) => (bench.memory, Some(bench.facts)),
            None => (cache::read_value(&self.root, &self.note(MEMORY)?)?, None),
        };
        let records = || String::from_utf8(cache::read(&self.root, &self.note(RECORDS)?)?).ok();
        let (patch, again) = rayon::join(
            || Patch::open(&self.output, &self.root).filter(Patch::is_untouched),
            || memory.again(&self.root, &self.options, facts, records),
        );
        let (patch, again) = (patch?, again?);
        let Again {
            memory,
            facts,
            site,
            looks_new,
        } = again;
        let pages = memory.pages;
        let (published, rendering) = match site {
            None => {
                if looks_new {
                    self.remember(&memory, None);
                }
                let unchanged = patch.count();
                let published = Published {
                    unchanged,
                    ..Published::default()
                };
                (Ok(published), Rendering::default())
            }
            Some(site) => {
                let made = Mutex::new(Vec::new());
                let take = |page| {
                    made.lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push(page)
                };
                let rendering = site.render(|_, _| false, take);
                if !rendering.mistakes.is_empty() {
                    return None;
                }
                self.forget();
                let made = made.into_inner().unwrap_or_else(PoisonError::into_inner);
                let published = patch.write(made);
                if published.is_ok() {
                    self.remember(&memory, None);
                }
                (published, rendering)
            }
        };
        let built = Built {
            styles: memory.styles.clone(),
            ..built(published, pages, &rendering)
        };
        let bench = facts.filter(|_| built.counts.is_some());
        Some((built, bench.map(|facts| Bench { memory, facts })))
    }

    fn build_all(&self) -> Built {
        let Prepared {
            site,
            mut mistakes,
            texts,
            memory,
        } = prepare(&self.root, &self.options);
        let failed = |mistakes, texts, is_of_disk| Built {
            counts: None,
            styles: Vec::new(),
            mistakes,
            texts,
            is_of_disk,
        };
        let Some(site) = site else {
            return failed(mistakes, texts, false);
        };
        if self.strict && !mistakes.is_empty() {
            // Not to be written; but all mistakes are to be told.
            mistakes.append(site.render(|_, _| false, drop).mistakes);
            return failed(mistakes, texts, false);
        }
        let pages = site.page_count();
        let styles = site.styles();
        let publication = match Publication::open(site.paths(), &self.output, &self.root) {
            Ok(publication) => publication,
            Err(mistakes) => return failed(mistakes, texts, true),
        };
        self.forget();
        let rendering = site.render(
            |path, made_of| publication.keep(path, made_of),
            |file| publication.add(&file),
        );
        if rendering.mistakes.has_errors() {
            publication.abandon();
            mistakes.append(rendering.mistakes);
            return failed(mistakes, texts, false);
        }
        let published = publication.close();
        if let (Ok(_), Some((memory, records))) = (&published, &memory) {
            self.remember(memory, Some(records));
        }
        let built = built(published, pages, &rendering);
        if built.is_of_disk {
            return Built { texts, ..built };
        }
        Built {
            styles,
            mistakes,
            texts,
            ..built
        }
    }

    /// From here until [`Workshop::remember`] the folder is not what is remembered.
    fn forget(&self) {
        if let Some(note) = self.note(MEMORY) {
            cache::forget(&self.root, &note);
        }
    }

    /// The memory last: it is what makes the records be asked for.
    fn remember(&self, memory: &Memory, records: Option<&str>) {
        let (Some(memory_note), Some(records_note)) = (self.note(MEMORY), self.note(RECORDS))
        else {
            return;
        };
        if let Some(records) = records {
            cache::write(&self.root, &records_note, records.as_bytes());
        }
        cache::write_value(&self.root, &memory_note, memory);
    }

    fn note(&self, name: &str) -> Option<String> {
        note_of(&self.output, &self.root, name)
    }
}

fn built(published: Result<Published, Diagnostics>, pages: usize, rendering: &Rendering) -> Built {
    let nothing = Built {
        counts: None,
        styles: Vec::new(),
        mistakes: Diagnostics::new(),
        texts: Texts::new(),
        is_of_disk: false,
    };
    match published {
        Ok(published) => Built {
            counts: Some(Counts {
                pages,
                rendered: rendering.rendered,
                reused: pages - rendering.rendered,
                read: rendering.read,
                written: published.written,
                unchanged: published.unchanged,
                removed: published.removed,
            }),
            ..nothing
        },
        Err(mistakes) => Built {
            mistakes,
            is_of_disk: true,
            ..nothing
        },
    }
}
