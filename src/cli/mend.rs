//! `samling mend`: words that a machine has misread, and what was probably printed.

use super::Exit;
use super::arguments::MendArguments;
use super::context::CommandContext;
use super::print::{print_data, print_line, print_sentence};
use super::read_site::read_site;
use crate::base::options::Options;
use crate::diagnostics::Sentence;
use crate::diagnostics::catalogue::with_reason;
use crate::mend::{Misreading, MisreadingPlace, Written, misreadings, write};

pub fn mend(context: &CommandContext, options: &Options, arguments: &MendArguments) -> Exit {
    let site = match read_site(context, options) {
        Ok(site) => site,
        Err(exit) => return exit,
    };
    let found = misreadings(&site.archive, &site.texts, &site.files);
    if arguments.json {
        let json = serde_json::to_string(&found).unwrap_or_default();
        print_data(&format!("{json}\n"));
    } else {
        print_data(
            &found
                .iter()
                .map(|one| line(context, one))
                .collect::<String>(),
        );
    }
    if !arguments.write {
        let certain = found.iter().filter(|misreading| misreading.is_certain);
        let sentence = Sentence::new("mend-found").count("words", found.len());
        print_sentence(context, &sentence.count("certain", certain.count()));
        return Exit::Fine;
    }
    told(context, &found, &write(&context.root, &found))
}

/// Says what was written and what was not.
fn told(context: &CommandContext, found: &[Misreading], written: &Written) -> Exit {
    for (file, error) in &written.failed {
        let sentence = match error {
            Some(error) => with_reason(Sentence::new("mend-failed"), error),
            None => Sentence::new("mend-changed"),
        };
        let sentence = sentence.text("file", file.as_str());
        print_line(&context.sentences.say(&sentence));
    }
    let sentence = Sentence::new("mend-written").count("words", written.words);
    let sentence = sentence.count("files", written.files);
    print_sentence(
        context,
        &sentence.count("left", found.len() - written.words),
    );
    match written.failed.is_empty() {
        true => Exit::Fine,
        false => Exit::CouldNotRun,
    }
}

/// `content/…/index.md:12:5: «fgrste» → «første»`
fn line(context: &CommandContext, misreading: &Misreading) -> String {
    let Misreading {
        file,
        word,
        proposal,
        ..
    } = misreading;
    let (place, doubt) = match &misreading.place {
        MisreadingPlace::InText { line, column, .. } => {
            let doubt = (!misreading.is_certain).then_some("mend-uncertain");
            (format!("{file}:{line}:{column}"), doubt)
        }
        MisreadingPlace::OnPage { page } => {
            let sentence = Sentence::new("mend-page").count("page", *page as usize);
            let page = context.sentences.say(&sentence);
            (format!("{file}, {page}"), None)
        }
    };
    let doubt = doubt.map(|key| format!(" ({})", context.sentences.word(key)));
    format!(
        "{place}: «{word}» → «{proposal}»{}\n",
        doubt.unwrap_or_default()
    )
}
