//! `samling serve`: the live preview, until Ctrl-C.
//!
//! In: a site's folder and what was asked for. Out: the site at an address of this machine, built again at every
//! change of its sources. A mistake is shown in the page, over the last site that was good.
//!
//! [`building`], in a thread of its own: [`watcher`] says what has changed, [`preview_build`] makes the site anew, [`rebuild_loop`]
//! tells the terminal and the browsers what came of it ([`live_state`]). [`server`] answers the browsers. The site stands in
//! a private folder below `.samling/preview/`; what was published in `output/` is never touched.

mod building;
mod changed_paths;
mod inject_script;
mod listen_address;
mod live_state;
mod placeholder_page;
mod preview_build;
mod rebuild_loop;
mod request_path;
mod server;
mod watcher;

pub use listen_address::Asked;

use crate::base::options::Options;
use crate::build::Builder;
use crate::content::source::SourceTexts;
use crate::diagnostics::{Diagnostic, Sentence, Sentences, catalogue};
use crate::output::publish::PREVIEWS;
use building::Building;
use listen_address::listen;
use live_state::Live;
use preview_build::BuilderWithState;
use rebuild_loop::Rounds;
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
    fn tell(&self, mistakes: &[Diagnostic], texts: &SourceTexts);
}

/// Shows the preview until it is stopped. Err: the address is taken or not allowed.
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
    let builder = Builder {
        root: preview.root.clone(),
        output: folder,
        options,
        strict: false,
    };
    let pages = BuilderWithState {
        builder,
        state: None,
    };
    let building = Building {
        rounds: Rounds::new(Box::new(pages), live, terminal.clone()),
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
