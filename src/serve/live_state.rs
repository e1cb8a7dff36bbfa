//! What the browsers may know: which build they ought to show, and which mistakes to show over it.

use serde::Serialize;
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

pub struct Live {
    /// When this run began: pages of an earlier one are not ours.
    run: u128,
    state: watch::Sender<PreviewState>,
}

/// Sent whole to every browser each time it changes, so a browser that missed earlier ones lacks nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PreviewState {
    /// Which build a page of now belongs to; a page of another one loads itself again. Never the same in two runs.
    pub page: String,
    /// The style sheets' addresses from the site's root, for pages that differ in nothing else.
    pub styles: Vec<String>,
    /// What keeps the site from being newer.
    pub mistakes: Option<Mistakes>,
    /// Whether there is any site to show.
    #[serde(skip)]
    pub has_site: bool,
    #[serde(skip)]
    has_ended: bool,
}

/// Mistakes as they are shown in a page, in the editor's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mistakes {
    pub lang: String,
    pub heading: String,
    /// The same as in the terminal, without colours.
    pub text: String,
    /// What stands on the button that takes them away.
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

    /// A site stands in the folder. `number`: that of the last build that changed more than styles.
    pub fn show_site(&self, number: usize, styles: Vec<String>) {
        self.state.send_modify(|state| {
            state.page = page(self.run, number);
            state.styles = styles;
            state.mistakes = None;
            state.has_site = true;
        });
    }

    /// The site is as it was. `number`: where there is none, that of the page that shows the mistakes.
    pub fn show_mistakes(&self, number: usize, mistakes: Mistakes) {
        self.state.send_modify(|state| {
            if !state.has_site {
                state.page = page(self.run, number);
            }
            state.mistakes = Some(mistakes);
        });
    }

    /// Lets every browser go.
    pub fn end(&self) {
        self.state.send_modify(|state| state.has_ended = true);
    }

    /// The state as it is, and then as it becomes; one who is slow misses what was only for a moment.
    pub fn states(&self) -> impl Stream<Item = PreviewState> + Send + use<> {
        WatchStream::new(self.state.subscribe()).take_while(|state| !state.has_ended)
    }
}

/// The name of a build.
fn page(run: u128, number: usize) -> String {
    format!("{run:x}-{number}")
}
