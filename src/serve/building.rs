//! The building thread of a preview: a first build, then one after each change, without end.

use super::Terminal;
use super::changed_paths::ChangedPaths;
use super::rebuild_loop::Rounds;
use super::watcher::Watch;
use crate::diagnostics::Sentence;
use std::path::PathBuf;
use std::sync::Arc;

pub struct Building {
    pub root: PathBuf,
    pub rounds: Rounds,
    pub terminal: Arc<dyn Terminal>,
    /// The address of the preview.
    pub address: String,
    /// Whether to open a browser there.
    pub open: bool,
}

impl Building {
    /// Runs until the process ends. A build that is cut short leaves nothing that the next build cannot repair.
    pub fn run(mut self) {
        // Before the first build, so that changes during it are noticed.
        let watch = Watch::new(&self.root);
        self.rounds.round(ChangedPaths::Everything);
        self.say("serving", "address", self.address.clone());
        if self.open
            && let Err(error) = open::that_detached(&self.address)
        {
            self.say("cannot-open", "reason", error.to_string());
        }
        match watch {
            Err(reason) => self.say("cannot-watch", "reason", reason),
            Ok(mut watch) => loop {
                if let Some(reason) = watch.trouble() {
                    self.say("cannot-watch", "reason", reason);
                }
                let changes = watch.wait();
                self.rounds.round(changes);
            },
        }
    }

    fn say(&self, sentence: &'static str, name: &'static str, value: String) {
        self.terminal
            .say(&Sentence::new(sentence).text(name, value));
    }
}
