//! What is sent to browsers: the current build, and the mistakes to show over it.

use serde::Serialize;
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

pub struct Live {
    /// When this run began, in nanoseconds since 1970: pages of an earlier run must reload.
    run: u128,
    state: watch::Sender<PreviewState>,
}

/// Sent whole to every browser at each change, so that a browser that missed some lacks nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PreviewState {
    /// The build that pages should belong to; a page of another build reloads. Unique over all runs.
    pub page: String,
    /// The style sheets' addresses from the site's root, for a change that needs no reload.
    pub styles: Vec<String>,
    /// What keeps the site from being up to date.
    pub mistakes: Option<Mistakes>,
    /// Whether there is a site to show.
    #[serde(skip)]
    pub has_site: bool,
    #[serde(skip)]
    has_ended: bool,
}

/// Mistakes to be shown in a page, in the editor's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mistakes {
    pub lang: String,
    pub heading: String,
    /// The same as in the terminal, without colours.
    pub text: String,
    /// The label of the button that closes them.
    pub close: String,
}

impl Live {
    pub fn new() -> Live {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let run = since.map_or(0, |since| since.as_nanos());
        let state = PreviewState {
            page: page(run, 0),
            styles: Vec::new(),
            mistakes: None,
            has_site: false,
            has_ended: false,
        };
        Live {
            run,
            state: watch::Sender::new(state),
        }
    }

    pub fn now(&self) -> PreviewState {
        self.state.borrow().clone()
    }

    /// There is a site in the folder. `number`: that of the last build that changed more than styles.
    pub fn show_site(&self, number: usize, styles: Vec<String>) {
        self.state.send_modify(|state| {
            state.page = page(self.run, number);
            state.styles = styles;
            state.mistakes = None;
            state.has_site = true;
        });
    }

    /// The site has not changed. `number`: when there is no site, that of the placeholder page with the mistakes.
    pub fn show_mistakes(&self, number: usize, mistakes: Mistakes) {
        self.state.send_modify(|state| {
            if !state.has_site {
                state.page = page(self.run, number);
            }
            state.mistakes = Some(mistakes);
        });
    }

    /// Ends the event stream of every browser.
    pub fn end(&self) {
        self.state.send_modify(|state| state.has_ended = true);
    }

    /// The present state, then each later one; a slow receiver skips states in between.
    pub fn states(&self) -> impl Stream<Item = PreviewState> + Send + use<> {
        WatchStream::new(self.state.subscribe()).take_while(|state| !state.has_ended)
    }
}

/// The name of a build.
fn page(run: u128, number: usize) -> String {
    format!("{run:x}-{number}")
}
