//! A site that is built again and again: everything the first time, then what has changed.

use super::outcome::Built;

use super::outcome::{Counted, built};
use super::{Again, Facts, Making, Memory, Remembered, make};
use crate::base::cache_dir;
use crate::base::digest::Digest;
use crate::base::options::Options;
use crate::content::source::Lines;
use crate::diagnostics::Diagnostics;
use crate::output::exports::{FoundAgain, SearchIndex, index_digest};
use crate::output::publish::{Patch, Publication, Published, exchange, note_of};
use std::path::PathBuf;

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
    /// What search may find on pages that were made again, and the index does not know yet.
    found: Vec<FoundAgain>,
}

const MEMORY: &str = "memory";
const RECORDS: &str = "records.jsonl";
const SEARCH: &str = "search";

impl Workshop {
    /// Makes the folder hold the site as its sources are now.
    pub fn build(&self) -> Built {
        // Within the pool of threads: what one of them hands back it may use again, also between parallel steps.
        rayon::scope(|_| {
            let mut bench = None;
            let built = self.build_once_more(&mut bench);
            match self.finish(&mut bench) {
                None => built,
                Some(finished) => built.and(finished),
            }
        })
    }

    /// The same for one who builds often, and looks at the pages first: what search finds may still be what it was, until
    /// [`Workshop::finish`]. `bench`: what the last build has left lying for the next.
    pub fn build_once_more(&self, bench: &mut Option<Bench>) -> Built {
        let again = self.build_again(bench.take());
        let (built, left) = again.unwrap_or_else(|| (self.build_all(), None));
        *bench = left;
        built
    }

    /// Makes search find what the pages now say. None: it does already.
    pub fn finish(&self, bench: &mut Option<Bench>) -> Option<Built> {
        if bench.as_ref()?.found.is_empty() {
            return None;
        }
        let at_hand = bench.take()?;
        match self.exchange_index(at_hand) {
            Some((published, left)) => {
                let counted = Counted {
                    pages: left.memory.pages,
                    ..Counted::default()
                };
                let built = Built {
                    styles: left.memory.styles.clone(),
                    ..built(published, &counted)
                };
                *bench = built.counts.is_some().then_some(left);
                Some(built)
            }
            None => Some(self.build_all()),
        }
    }

    /// None: nothing is known of the index, or more than texts is different.
    fn exchange_index(&self, mut bench: Bench) -> Option<(Result<Published, Diagnostics>, Bench)> {
        let (digest, search): (Option<Digest>, SearchIndex) =
            cache_dir::read_value(&self.root, &self.note(SEARCH)?)?;
        if digest != bench.memory.search {
            return None;
        }
        let search = search.with(std::mem::take(&mut bench.found))?;
        let files = search.files();
        bench.memory.search = index_digest(&files);
        let published = exchange(&self.output, &self.root, search.folder(), files)?;
        if published.is_ok() {
            self.remember_search(&bench.memory, &search);
            self.remember(&bench.memory, None);
        }
        Some((published, bench))
    }

    /// With the help of what is remembered of the last build. None: that does not help.
    fn build_again(&self, bench: Option<Bench>) -> Option<(Built, Option<Bench>)> {
        let (memory, facts): (Memory, _) = match bench {
            // The index is behind, and nobody has finished it.
            Some(bench) if !bench.found.is_empty() => return None,
            Some(bench) => (bench.memory, Some(bench.facts)),
            None => (
                cache_dir::read_value(&self.root, &self.note(MEMORY)?)?,
                None,
            ),
        };
        let records = || String::from_utf8(cache_dir::read(&self.root, &self.note(RECORDS)?)?).ok();
        let (patch, again) = rayon::join(
            || Patch::open(&self.output, &self.root).filter(Patch::is_untouched),
            || memory.again(&self.root, &self.options, facts, records),
        );
        let (patch, again) = (patch?, again?);
        let Again {
            memory,
            facts,
            pages: changed,
            mistakes,
            looks_new,
        } = again;
        if self.strict && !mistakes.is_empty() {
            return None;
        }
        let mut counted = Counted {
            pages: memory.pages,
            ..Counted::default()
        };
        let mut found = Vec::new();
        let published = match changed {
            None => {
                if looks_new {
                    self.remember(&memory, None);
                }
                let unchanged = patch.count();
                let published = Published {
                    unchanged,
                    ..Published::default()
                };
                Ok(published)
            }
            Some(changed) => {
                if memory.search.is_some() {
                    found = changed.found_again();
                }
                counted.rendered = changed.count();
                counted.read = changed.read;
                let made = changed.rendered()?;
                self.forget();
                let published = patch.write(made);
                if published.is_ok() && found.is_empty() {
                    self.remember(&memory, None);
                }
                published
            }
        };
        let built = built(published, &counted);
        let built = Built {
            styles: memory.styles.clone(),
            mistakes: if built.is_of_disk {
                built.mistakes
            } else {
                mistakes
            },
            ..built
        };
        let bench = facts.filter(|_| built.counts.is_some());
        let bench = bench.map(|facts| Bench {
            memory,
            facts,
            found,
        });
        Some((built, bench))
    }

    fn build_all(&self) -> Built {
        let (mut publication, mut refused) = (None, None);
        let making = make(
            &self.root,
            &self.options,
            Some(&|| self.search()),
            |draft| {
                if !draft.may_be_written(self.strict) {
                    // All mistakes are to be told.
                    return Some(draft.render(|_, _| false, drop));
                }
                let index = draft.index_folder();
                let paths = draft.paths();
                match Publication::open(paths, index.as_deref(), &self.output, &self.root) {
                    Ok(opened) => {
                        let publication = publication.insert(opened);
                        Some(draft.render(
                            |path, made_of| publication.keep(path, made_of),
                            |file| publication.add(&file),
                        ))
                    }
                    Err(mistakes) => {
                        refused = Some(mistakes);
                        None
                    }
                }
            },
        );
        let Making {
            made,
            mistakes,
            texts,
        } = making;
        let failed = |mistakes, texts, is_of_disk| Built {
            counts: None,
            styles: Vec::new(),
            mistakes,
            texts,
            is_of_disk,
        };
        if let Some(refused) = refused {
            return failed(refused, texts, true);
        }
        let (Some(made), Some(publication)) = (made, publication) else {
            return failed(mistakes, texts, false);
        };
        if mistakes.has_errors() || self.strict && !mistakes.is_empty() {
            publication.abandon();
            return failed(mistakes, texts, false);
        }
        let counted = Counted::of(&made);
        self.forget();
        let published = publication.close_with(made.index);
        if let (Ok(_), Some(remembered)) = (&published, made.remembered) {
            let Remembered {
                memory,
                records,
                search,
            } = remembered;
            if let Some(search) = search {
                self.remember_search(&memory, &search);
            }
            self.remember(&memory, Some(&records));
        }
        let built = built(published, &counted);
        if built.is_of_disk {
            return Built { texts, ..built };
        }
        Built {
            styles: made.styles,
            mistakes,
            texts,
            ..built
        }
    }

    /// From here until [`Workshop::remember`] the folder is not what is remembered.
    fn forget(&self) {
        if let Some(note) = self.note(MEMORY) {
            cache_dir::forget(&self.root, &note);
        }
    }

    /// The memory last: it is what makes the records be asked for.
    fn remember(&self, memory: &Memory, records: Option<&Lines>) {
        let (Some(memory_note), Some(records_note)) = (self.note(MEMORY), self.note(RECORDS))
        else {
            return;
        };
        if let Some(records) = records {
            cache_dir::write(&self.root, &records_note, records.iter());
        }
        cache_dir::write_value(&self.root, &memory_note, memory);
    }

    fn remember_search(&self, memory: &Memory, search: &SearchIndex) {
        if let Some(note) = self.note(SEARCH) {
            cache_dir::write_value(&self.root, &note, &(memory.search, search));
        }
    }

    /// The index of the last build here.
    fn search(&self) -> Option<SearchIndex> {
        let noted: (Option<Digest>, SearchIndex) =
            cache_dir::read_value(&self.root, &self.note(SEARCH)?)?;
        Some(noted.1)
    }

    fn note(&self, name: &str) -> Option<String> {
        note_of(&self.output, &self.root, name)
    }
}
