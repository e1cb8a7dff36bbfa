//! No more people can have answered than came.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "answers",
    codes: &["S251"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    for gathering in &input.archive.gatherings {
        let record = gathering.record();
        let answers = record.evaluation.as_ref().and_then(|of| of.responses);
        let people = record.participants.as_ref().and_then(|of| of.count);
        let (Some(answers), Some(people)) = (answers, people) else {
            continue;
        };
        // Where nobody counted, some write 0.
        if people > 0 && answers > people {
            let place = |block: &str, field: &str| {
                gathering
                    .entry
                    .place(FieldPath::root().key(block).key(field))
            };
            diagnostics.add(catalogue::more_answers_than_people(
                place("evaluation", "responses"),
                answers as usize,
                people as usize,
                place("participants", "count"),
            ));
        }
    }
}
