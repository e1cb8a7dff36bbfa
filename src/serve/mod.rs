//! `samling serve`: the live preview, until Ctrl-C.
//!
//! In: a site's folder and the arguments. Out: the site at an address of this machine, rebuilt at every
//! change of its sources. Mistakes are shown in the page, over the last good site.
//!
//! [`building`], in a thread of its own: [`watcher`] waits for changes, [`preview_build`] builds the site, [`rebuild_loop`]
//! reports the result to the terminal and the browsers ([`live_state`]). [`server`] answers the browsers. The site is written to
//! a private folder below `.samling/preview/`; the published site in `output/` is never touched.

mod building;
mod changed_paths;
mod connections;
mod inject_script;
mod listen_address;
mod live_state;
mod placeholder_page;
mod preview_build;
mod rebuild_loop;
mod request_path;
mod server;
mod watcher;

pub use listen_address::ListenArguments;

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
use server::{MOST_EVENT_STREAMS, Server};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// The arguments of a preview.
pub struct Preview {
    pub root: PathBuf,
    /// Its `base_url` is replaced by the preview's own.
    pub options: Options,
    pub listen: ListenArguments,
    /// Whether to open a browser.
    pub open: bool,
}

/// The terminal in which the preview was started.
pub trait Terminal: Send + Sync {
    fn sentences(&self) -> &Sentences;
    fn say(&self, sentence: &Sentence);
    fn report(&self, mistakes: &[Diagnostic], texts: &SourceTexts);
}

/// Shows the preview until it is stopped. Err: the address is taken or not allowed.
pub fn serve(preview: Preview, terminal: Arc<dyn Terminal>) -> Result<(), Diagnostic> {
    let listening = listen(&preview.listen)?;
    // One folder for each port: two previews of the same site do not disturb each other.
    let port = listening.port.to_string();
    let folder = preview.root.join(PREVIEWS).join(port);
    let live = Arc::new(Live::new());
    let server = Server {
        live: live.clone(),
        folder: folder.clone(),
        hosts: listening.hosts,
        sentences: Sentences::new(terminal.sentences().language()),
        free_streams: Arc::new(Semaphore::new(MOST_EVENT_STREAMS)),
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
    server::run(server, listening.listener, begin)
        .map_err(|error| catalogue::cannot_listen(&preview.listen.to_string(), &error))?;
    terminal.say(&Sentence::new("preview-ended"));
    Ok(())
}
