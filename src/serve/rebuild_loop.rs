//! One round for each change: build, report to the terminal, update the browsers.

use super::Terminal;
use super::changed_paths::ChangedPaths;
use super::live_state::{Live, Mistakes};
use super::preview_build::PreviewBuild;
use crate::build::{BuildOutcome, BuiltSite, Outcome};
use crate::content::source::SourceTexts;
use crate::diagnostics::report::{ReportFormat, report};
use crate::diagnostics::{Diagnostic, Sentence, Severity, catalogue};
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Instant;

pub struct Rounds {
    builder: Box<dyn PreviewBuild>,
    live: Arc<Live>,
    terminal: Arc<dyn Terminal>,
    /// The build that browsers should show; 0: none has finished.
    number: usize,
    /// What has changed since the last good build.
    since_good: ChangedPaths,
    /// What was printed last, so that the same warnings are not printed at every save.
    printed: String,
}

impl Rounds {
    pub fn new(
        builder: Box<dyn PreviewBuild>,
        live: Arc<Live>,
        terminal: Arc<dyn Terminal>,
    ) -> Rounds {
        Rounds {
            builder,
            live,
            terminal,
            number: 0,
            since_good: ChangedPaths::Everything,
            printed: String::new(),
        }
    }

    pub fn round(&mut self, changes: ChangedPaths) {
        let start = Instant::now();
        self.since_good.append(&changes);
        let pages = self.guarded(|builder| Some(builder.build_pages()));
        let refused = (pages.iter()).find(|pages| pages.site().is_none());
        let mistakes = refused.map(|pages| pages.diagnostics.len());
        if let Some(pages) = pages {
            self.show(&changes, pages, start);
        }
        // Browsers show the pages already. Of the rest, only mistakes that were not shown yet are reported.
        let start = Instant::now();
        let rest = self.guarded(|builder| builder.build_rest());
        let is_news =
            |rest: &BuildOutcome| rest.site().is_none() && mistakes != Some(rest.diagnostics.len());
        if let Some(rest) = rest.filter(is_news) {
            self.show(&changes, rest, start);
        }
    }

    fn show(&mut self, changes: &ChangedPaths, build: BuildOutcome, start: Instant) {
        let BuildOutcome {
            outcome,
            diagnostics,
            texts,
            accessibility: _,
        } = build;
        let diagnostics = diagnostics.sorted();
        let site = match outcome {
            Outcome::Published(site) => Some(site),
            Outcome::Refused | Outcome::NotWritten => None,
        };
        let line = self
            .line(changes, site.as_ref(), &diagnostics)
            .text("milliseconds", start.elapsed().as_millis().to_string());
        match site {
            Some(site) => {
                // Browsers need not wait for the output to the terminal.
                let published = site.counts;
                let is_new = published.written + published.removed > 0;
                let is_first = !self.live.now().has_site;
                if is_first || (is_new && !self.since_good.only_styles()) {
                    self.number += 1;
                }
                self.since_good = ChangedPaths::none();
                let styles = site.styles.iter().map(|path| path.to_string());
                self.live.show_site(self.number, styles.collect());
                self.print(true, &diagnostics, &texts);
            }
            None => {
                let text = self.print(false, &diagnostics, &texts);
                let sentences = self.terminal.sentences();
                let mistakes = Mistakes {
                    lang: sentences.language().tag().to_owned(),
                    heading: sentences.word("preview-mistakes"),
                    text,
                    close: sentences.word("preview-close"),
                };
                if !self.live.now().has_site {
                    self.number += 1;
                }
                self.live.show_mistakes(self.number, mistakes);
            }
        }
        self.terminal.say(&line);
    }

    /// Runs a build step; a panic is caught and shown as a mistake.
    fn guarded(
        &mut self,
        work: impl FnOnce(&mut dyn PreviewBuild) -> Option<BuildOutcome>,
    ) -> Option<BuildOutcome> {
        catch_unwind(AssertUnwindSafe(|| work(&mut *self.builder))).unwrap_or_else(|fault| {
            Some(BuildOutcome {
                outcome: Outcome::Refused,
                diagnostics: [catalogue::build_broke(message(&*fault))]
                    .into_iter()
                    .collect(),
                texts: SourceTexts::new(),
                accessibility: None,
            })
        })
    }

    /// Prints the diagnostics, unless they are warnings that were printed before, and returns them as text without colours.
    fn print(&mut self, has_site: bool, diagnostics: &[Diagnostic], texts: &SourceTexts) -> String {
        let sentences = self.terminal.sentences();
        let text = report(diagnostics, ReportFormat::Human, false, sentences, texts);
        if !has_site || text != self.printed {
            self.terminal.report(diagnostics, texts);
        }
        self.printed.clone_from(&text);
        text
    }

    /// The line that reports the round, without its duration.
    fn line(
        &self,
        changes: &ChangedPaths,
        site: Option<&BuiltSite>,
        diagnostics: &[Diagnostic],
    ) -> Sentence {
        let sentences = self.terminal.sentences();
        let changed = match changes {
            ChangedPaths::Everything => sentences.word("changed-everything"),
            ChangedPaths::Paths(paths) => match paths.first() {
                Some(path) if paths.len() == 1 => path.to_string(),
                _ => sentences.say(&Sentence::new("changed-files").count("files", paths.len())),
            },
        };
        let count = |severity| count(severity, diagnostics);
        let line = match site {
            Some(site) => Sentence::new("rebuilt")
                .count("pages", site.counts.pages)
                .count("written", site.counts.written)
                .count("removed", site.counts.removed),
            None => Sentence::new("not-rebuilt").count("errors", count(Severity::Error)),
        };
        line.text("changed", changed)
            .count("warnings", count(Severity::Warning))
    }
}

fn count(severity: Severity, diagnostics: &[Diagnostic]) -> usize {
    let all = diagnostics.iter();
    all.filter(|diagnostic| diagnostic.severity == severity)
        .count()
}

/// The message of a panic.
fn message(fault: &(dyn Any + Send)) -> &str {
    let text = fault.downcast_ref::<&str>().copied();
    let text = text.or_else(|| fault.downcast_ref::<String>().map(String::as_str));
    text.unwrap_or("?")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::path::OutputPath;
    use crate::base::path::SourcePath;
    use crate::base::text::Language;
    use crate::build::BuildCounts;
    use crate::diagnostics::{Diagnostics, Sentences};
    use crate::serve::live_state::PreviewState;
    use std::sync::Mutex;

    struct Silent(Sentences);

    impl Terminal for Silent {
        fn sentences(&self) -> &Sentences {
            &self.0
        }
        fn say(&self, _: &Sentence) {}
        fn report(&self, _: &[Diagnostic], _: &SourceTexts) {}
    }

    /// The result of a test's build.
    #[derive(Clone, Copy, PartialEq)]
    enum Way {
        Written,
        Unchanged,
        Mistaken,
        /// The pages are built, but the index fails.
        Unfinished,
        Broken,
    }

    struct FakeBuild(Arc<Mutex<Way>>);

    impl PreviewBuild for FakeBuild {
        fn build_pages(&mut self) -> BuildOutcome {
            let way = *self.0.lock().expect("a way");
            assert!(way != Way::Broken, "a fault of ours");
            match way {
                Way::Unfinished => built(Way::Written),
                way => built(way),
            }
        }

        fn build_rest(&mut self) -> Option<BuildOutcome> {
            let way = *self.0.lock().expect("a way");
            (way == Way::Unfinished).then(|| built(Way::Mistaken))
        }
    }

    /// Rounds whose builds have the results that the test sets.
    struct TestRounds {
        rounds: Rounds,
        live: Arc<Live>,
        way: Arc<Mutex<Way>>,
    }

    impl TestRounds {
        fn new() -> TestRounds {
            let way = Arc::new(Mutex::new(Way::Written));
            let way_of = way.clone();
            let live = Arc::new(Live::new());
            let silent = Arc::new(Silent(Sentences::new(Language::Nb)));
            TestRounds {
                rounds: Rounds::new(Box::new(FakeBuild(way_of)), live.clone(), silent),
                live,
                way,
            }
        }

        /// The state that browsers get after a round.
        fn round(&mut self, path: &str, way: Way) -> PreviewState {
            *self.way.lock().expect("a way") = way;
            self.rounds.round(change(path));
            self.live.now()
        }
    }

    fn built(way: Way) -> BuildOutcome {
        let site = BuiltSite {
            counts: BuildCounts {
                pages: 1,
                rendered: 1,
                written: usize::from(way == Way::Written),
                ..BuildCounts::default()
            },
            styles: vec![OutputPath::file("tema-filer/stil.css")],
            doubts: 0,
            withheld: 0,
            cleaned: 0,
            needs_address: false,
        };
        BuildOutcome {
            outcome: match way {
                Way::Mistaken => Outcome::Refused,
                _ => Outcome::Published(site),
            },
            diagnostics: Diagnostics::new(),
            texts: SourceTexts::new(),
            accessibility: None,
        }
    }

    fn change(path: &str) -> ChangedPaths {
        ChangedPaths::Paths([SourcePath::new(path)].into())
    }

    #[test]
    fn a_fault_of_our_own_is_shown_and_the_next_build_is_as_any() {
        let mut rounds = TestRounds::new();
        rounds.round("content/a.md", Way::Written);
        let broken = rounds.round("content/b.md", Way::Broken);
        let text = broken.mistakes.expect("a mistake").text;
        assert!(
            text.contains("S603") && text.contains("a fault of ours"),
            "{text}"
        );
        assert!(broken.has_site, "the last good one");
        let mended = rounds.round("content/c.md", Way::Written);
        assert_eq!(mended.mistakes, None);
    }

    #[test]
    fn a_page_is_loaded_again_when_more_than_its_style_changed() {
        let mut rounds = TestRounds::new();
        let mut page = rounds.live.now().page;
        let mut check = |path, way, expected| {
            let now = rounds.round(path, way).page;
            assert_eq!(now != page, expected, "{path}");
            page = now;
        };
        check("content/a.md", Way::Written, true);
        check("content/a.md", Way::Written, true);
        check("content/a.md", Way::Unchanged, false);
        check("themes/mitt/styles/base.css", Way::Written, false);
        check("content/a.md", Way::Mistaken, false);
        // The change that was not shown before is shown with it.
        check("themes/mitt/styles/base.css", Way::Written, true);
        check("themes/mitt/styles/base.css", Way::Written, false);
    }

    #[test]
    fn what_goes_wrong_after_the_pages_is_told_over_them() {
        let mut rounds = TestRounds::new();
        let unfinished = rounds.round("content/a.md", Way::Unfinished);
        assert!(unfinished.has_site && unfinished.mistakes.is_some());
        let finished = rounds.round("content/a.md", Way::Written);
        assert_eq!(finished.mistakes, None);
    }

    #[test]
    fn without_a_site_each_round_has_a_page_of_its_own() {
        let mut rounds = TestRounds::new();
        let waiting = rounds.live.now();
        let first = rounds.round("content/a.md", Way::Mistaken);
        let second = rounds.round("content/a.md", Way::Mistaken);
        assert!(!first.has_site && !second.has_site);
        assert_ne!(first.page, waiting.page);
        assert_ne!(second.page, first.page);
        // A build that changes nothing still is the first site of this run.
        let third = rounds.round("content/a.md", Way::Unchanged);
        assert!(third.has_site);
        assert_ne!(third.page, second.page);
    }
}
