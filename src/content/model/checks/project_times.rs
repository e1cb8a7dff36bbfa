//! The status of a project and what happened in it fit its period.

use super::{Check, CheckInput, CheckRun};
use crate::base::date::Edtf;
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
        let of_programme = input.archive.programme.as_ref();
        let of_programme = of_programme.map(|programme| &programme.record.period);
        for (index, milestone) in record.milestones.iter().enumerate() {
            let date = milestone.date.value();
            let times = [Some(period), of_programme];
            let is_near = |date: &Edtf| times.into_iter().flatten().any(|time| is_near(date, time));
            let Some(date) = date.filter(|date| !is_near(date)) else {
                continue;
            };
            let item = FieldPath::root().key("milestones").index(index);
            let place = project.place(item.key("date"));
            let date = date.to_string();
            diagnostics.add(catalogue::milestone_outside(place, &date, at("period")));
        }
    }
}

/// Projects are applied for before they begin, and evaluated when they are over.
const YEARS_AROUND: i16 = 2;

/// Whether the date is in the time, or at most some years before or after it.
fn is_near(date: &Edtf, time: &Edtf) -> bool {
    let is_far = |earlier: &Edtf, later: &Edtf| {
        let years = earlier.latest().zip(later.earliest());
        years.is_some_and(|(last, first)| first.year() - last.year() > YEARS_AROUND)
    };
    !is_far(date, time) && !is_far(time, date)
}
