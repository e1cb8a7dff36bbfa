//! `samling serve`: the live preview, until Ctrl-C.
//!
//! In: a site's folder and what was asked for. Out: the site at an address of this machine, built again at every
//! change of its sources. A mistake is shown in the page, over the last site that was good.
//!
//! [`building`], in a thread of its own: [`watch`] says what has changed, [`rebuild`] makes the site anew, [`rounds`]
//! tells the terminal and the browsers what came of it ([`live`]). [`server`] answers the browsers. The site stands in
//! a private folder below `.samling/preview/`; what was published in `output/` is never touched.

mod address;
mod bare_page;
mod building;
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
use crate::workshop::Workshop;
use address::listen;
use building::Building;
use live::Live;
use rebuild::Maker;
use rounds::Rounds;
use server::Server;
use std::path::PathBuf;
use std::sync::Arc;

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
    let listening = listen(&preview.asked)?;
    // Two previews of the same site do not stand in each other's way.
    let port = listening.port.to_string();
    let folder = preview.root.join(PREVIEWS).join(port);
    let live = Arc::new(Live::new());
    let server = Server {
        live: live.clone(),
        folder: folder.clone(),
        hosts: listening.hosts,
        sentences: Sentences::new(terminal.sentences().language()),
    };
    let options = Options {
        base_url: Some(listening.address.clone()),
        ..preview.options
    };
    let workshop = Workshop {
        root: preview.root.clone(),
        output: folder,
        options,
        strict: false,
    };
    let maker = Maker {
        workshop,
        bench: None,
    };
    let building = Building {
        rounds: Rounds::new(Box::new(maker), live, terminal.clone()),
        root: preview.root,
        terminal: terminal.clone(),
        address: listening.address,
        open: preview.open,
    };
    let begin = move || {
        std::thread::spawn(move || building.run());
    };
    server::run(server, listening.listener, begin).map_err(|error| {
        catalogue::cannot_listen(&preview.asked.to_string(), &error.to_string())
    })?;
    terminal.say(&Sentence::new("preview-ended"));
    Ok(())
}
