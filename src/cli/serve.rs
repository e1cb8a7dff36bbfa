//! `samling serve`: the preview.

use super::Exit;
use super::arguments::Serve;
use super::context::{CommandContext, this_program};
use super::print::{print_diagnostics, print_sentence};
use crate::base::date::Date;
use crate::base::options::Options;
use crate::content::source::{SourceTexts, no_site};
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Diagnostic, Sentence, Sentences};
use crate::serve::{self, ListenArguments, Preview, Terminal};
use std::sync::Arc;

impl Terminal for CommandContext {
    fn sentences(&self) -> &Sentences {
        &self.sentences
    }

    fn say(&self, sentence: &Sentence) {
        print_sentence(self, sentence);
    }

    fn report(&self, mistakes: &[Diagnostic], texts: &SourceTexts) {
        print_diagnostics(self, mistakes, texts, ReportFormat::Human);
    }
}

pub fn serve(context: CommandContext, today: Date, arguments: &Serve) -> Exit {
    let root = context.root.clone();
    let terminal = Arc::new(context);
    // While the preview runs, samling.yaml may disappear and return; if it is missing at the start, this is the wrong folder.
    let result = if root.join("samling.yaml").is_file() {
        let preview = Preview {
            root,
            options: Options {
                today,
                base_url: None,
                drafts: arguments.drafts,
                from_disk: false,
                is_preview: true,
                precompress: false,
                program: Some(this_program()),
            },
            listen: ListenArguments {
                port: arguments.port,
                host: arguments.host.clone(),
            },
            open: arguments.open,
        };
        serve::serve(preview, terminal.clone())
    } else {
        Err(no_site(&root))
    };
    match result {
        Ok(()) => Exit::Fine,
        Err(mistake) => {
            terminal.report(&[mistake], &SourceTexts::new());
            Exit::CouldNotRun
        }
    }
}
