//! The status of a project and what happened in it fit its period.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::content::schema::records::ProjectStatus;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "project_times",
    codes: &["S250"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    for project in &input.archive.projects {
        let record = &project.record;
        let Some(period) = record.period.value() else {
            continue;
        };
        let (written, at) = (period.to_string(), |field| project.at(field));
        match record.status {
            ProjectStatus::Ongoing if period.is_before(input.today) => {
                let warning =
                    catalogue::ongoing_after_its_period(at("status"), &written, at("period"));
                diagnostics.add(warning);
            }
            ProjectStatus::Completed if written.ends_with("/..") => {
                let warning =
                    catalogue::completed_without_end(at("period"), &written, at("status"));
                diagnostics.add(warning);
            }
            _ => {}
        }
        for (index, milestone) in record.milestones.iter().enumerate() {
            let date = milestone.date.value();
            let Some(date) = date.filter(|date| !period.overlaps(date)) else {
                continue;
            };
            let item = FieldPath::root().key("milestones").index(index);
            let place = project.place(item.key("date"));
            let date = date.to_string();
            diagnostics.add(catalogue::milestone_outside(place, &date, at("period")));
        }
    }
}
