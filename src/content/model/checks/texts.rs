//! Titles and names are not empty, and Word has not left its quotation marks around them.

use super::{Check, CheckInput, CheckRun};
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "texts",
    codes: &["S204", "S121"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, mistakes: &mut Diagnostics) {
    let archive = input.archive;
    let mut texts = TextCheck { mistakes };
    texts.check(&archive.site, "title", &archive.site.record.title);
    if let Some(programme) = &archive.programme {
        texts.check(programme, "name", &programme.record.name);
    }
    for goal in &archive.sub_goals {
        texts.check(goal, "text", &goal.record.text);
    }
    for effort in &archive.efforts {
        texts.check(effort, "title", &effort.record.title);
    }
    for actor in &archive.actors {
        texts.check(actor, "name", &actor.record.name);
    }
    for county in &archive.counties {
        let name = county.record.names.values().next();
        texts.check(county, "names", name.map_or("", String::as_str));
        texts.check(county, "number", &county.record.number);
    }
    for municipality in &archive.municipalities {
        let name = municipality.record.names.values().next();
        texts.check(municipality, "names", name.map_or("", String::as_str));
        texts.check(municipality, "number", &municipality.record.number);
    }
    for gathering in &archive.gatherings {
        texts.check(&gathering.entry, "title", &gathering.record().title);
        for talk in &gathering.presentations {
            texts.check(talk, "title", &talk.record.title);
        }
        for letter in &gathering.letters {
            texts.check(letter, "title", &letter.record.title);
        }
    }
    for project in &archive.projects {
        texts.check(project, "name", &project.record.name);
    }
    for resource in &archive.resources {
        texts.check(resource, "title", &resource.record.title);
    }
    for source in &archive.sources {
        texts.check(source, "title", &source.record.title);
    }
    for page in &archive.pages {
        texts.check(page, "title", &page.record.title);
    }
}

struct TextCheck<'d> {
    mistakes: &'d mut Diagnostics,
}

impl TextCheck<'_> {
    fn check<T>(&mut self, entry: &Entry<T>, field: &str, text: &str) {
        if text.trim().is_empty() {
            self.mistakes
                .add(catalogue::empty_text(entry.at(field), field));
        } else if catalogue::is_in_curly_quotes(text) {
            self.mistakes.add(catalogue::curly_quotes(entry.at(field)));
        }
    }
}
