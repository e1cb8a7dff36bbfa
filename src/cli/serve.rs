//! `samling serve`.

use super::Exit;
use super::arguments::Serve;
use super::context::CommandContext;
use super::print::{print_mistakes, say};
use crate::base::date::Date;
use crate::base::options::Options;
use crate::content::source::SourceTexts;
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Diagnostic, Sentence, Sentences, catalogue};
use crate::serve::{self, Asked, Preview, Terminal};
use std::sync::Arc;

impl Terminal for CommandContext {
    fn sentences(&self) -> &Sentences {
        &self.sentences
    }

    fn say(&self, sentence: &Sentence) {
        say(self, sentence);
    }

    fn tell(&self, mistakes: &[Diagnostic], texts: &SourceTexts) {
        print_mistakes(self, mistakes, texts, ReportFormat::Human);
    }
}

pub fn serve(setting: CommandContext, today: Date, arguments: &Serve) -> Exit {
    let root = setting.root.clone();
    let terminal = Arc::new(setting);
    // Later it may go and come back; from the beginning it is the wrong folder.
    let begun = if root.join("samling.yaml").is_file() {
        let preview = Preview {
            root,
            options: Options {
                today,
                base_url: None,
                drafts: arguments.drafts,
                from_disk: false,
                program: std::env::current_exe().ok(),
            },
            asked: Asked {
                port: arguments.port,
                host: arguments.host.clone(),
            },
            open: arguments.open,
        };
        serve::serve(preview, terminal.clone())
    } else {
        Err(catalogue::no_site(&root.display().to_string()))
    };
    match begun {
        Ok(()) => Exit::Fine,
        Err(mistake) => {
            terminal.tell(&[mistake], &SourceTexts::new());
            Exit::CouldNotRun
        }
    }
}
