//! The building side of a preview: a first build, and then one after each change, for ever.

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
    /// Where the site is shown.
    pub address: String,
    /// Whether a browser is to be opened there.
    pub open: bool,
}

impl Building {
    /// Ends with the program: a build that is cut short leaves nothing that the next one cannot mend.
    pub fn run(mut self) {
        // Before the first build, so that what changes while it runs is seen.
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
