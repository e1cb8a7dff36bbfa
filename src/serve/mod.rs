//! `samling serve`: the live preview, until Ctrl-C.
//!
//! In: a site's folder and what was asked for. Out: the site at an address of this machine, built again at every
//! change of its sources. A mistake is shown in the page, over the last site that was good.
//!
//! [`watch`] says what has changed, [`rebuild`] makes the site anew, [`rounds`] tells the terminal and the browsers
//! what came of it ([`live`]), and [`server`] answers the browsers. The site stands in a private folder below
//! `.samling/preview/`; what was published in `output/` is never touched.

mod address;
mod bare_page;
mod changes;
mod inject;
mod live;
mod place;
mod rebuild;
mod rounds;
mod server;
mod watch;

pub use address::Asked;

use crate::diagnostics::{Diagnostic, Sentence, Sentences, catalogue};
use crate::options::Options;
use crate::publish::PREVIEWS;
use crate::source::Texts;
use address::{Listening, listen};
use changes::Changes;
use live::Live;
use rebuild::Workshop;
use rounds::Rounds;
use server::Server;
use std::path::PathBuf;
use std::sync::Arc;
use watch::Watch;

/// What is to be shown, and where.
pub struct Preview {
    pub root: PathBuf,
    /// `base_url` is the preview's own, whatever stands here.
    pub options: Options,
    pub asked: Asked,
    /// Whether a browser is to be opened.
    pub open: bool,
}

/// The one who watches the preview from outside of the browser.
pub trait Terminal: Send + Sync {
    fn sentences(&self) -> &Sentences;
    fn say(&self, sentence: &Sentence);
    fn tell(&self, mistakes: &[Diagnostic], texts: &Texts);
}

/// Shows the preview until it is told to end. Err: the address could not be had.
pub fn serve(preview: Preview, terminal: Arc<dyn Terminal>) -> Result<(), Diagnostic> {
    let Listening {
        listener,
        address,
        port,
        hosts,
    } = listen(&preview.asked)?;
    let live = Arc::new(Live::new());
    // Two previews of the same site do not stand in each other's way.
    let folder = preview.root.join(PREVIEWS).join(port.to_string());
    let server = Server {
        live: live.clone(),
        folder: folder.clone(),
        hosts,
        sentences: Sentences::new(terminal.sentences().language()),
    };
    let options = Options {
        base_url: Some(address.clone()),
        ..preview.options
    };
    let root = preview.root;
    let workshop_root = root.clone();
    let fresh = move || {
        let mut workshop = Workshop::new(&workshop_root, &folder, &options);
        Box::new(move |changes: &Changes| workshop.rebuild(changes)) as rounds::Rebuild
    };
    let rounds = Rounds::new(Box::new(fresh), live.clone(), terminal.clone());
    let browse = preview.open.then(|| address.clone());
    let opening = Opening { address, browse };
    let watching = terminal.clone();
    let begin = move || {
        // Ends with the program: a build that is cut short leaves nothing that the next one cannot mend.
        std::thread::spawn(move || build_for_ever(root, rounds, opening, &*watching));
    };
    server::run(server, listener, begin).map_err(|error| {
        catalogue::cannot_listen(&preview.asked.to_string(), &error.to_string())
    })?;
    terminal.say(&Sentence::new("preview-ended"));
    Ok(())
}

/// What is said, and opened, when the first build is done.
struct Opening {
    address: String,
    browse: Option<String>,
}

fn build_for_ever(root: PathBuf, mut rounds: Rounds, opening: Opening, terminal: &dyn Terminal) {
    // Before the first build, so that what changes while it runs is seen.
    let watch = Watch::new(&root);
    rounds.round(Changes::Everything);
    terminal.say(&Sentence::new("serving").text("address", opening.address));
    if let Some(Err(error)) = opening.browse.map(open::that_detached) {
        terminal.say(&Sentence::new("cannot-open").text("reason", error.to_string()));
    }
    let unwatched =
        |reason: String| terminal.say(&Sentence::new("cannot-watch").text("reason", reason));
    match watch {
        Err(reason) => unwatched(reason),
        Ok(mut watch) => loop {
            if let Some(reason) = watch.trouble() {
                unwatched(reason);
            }
            let changes = watch.wait();
            rounds.round(changes);
        },
    }
}
