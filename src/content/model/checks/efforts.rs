//! Efforts: the number of an effort begins with that of its sub-goal, «1.2» for sub-goal 1.

use super::{Check, CheckInput, CheckRun};
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "efforts",
    codes: &["S215"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, mistakes: &mut Diagnostics) {
    let archive = input.archive;
    for effort in &archive.efforts {
        let goal = effort.record.sub_goal.id();
        let number = effort.id.split('.').next().unwrap_or_default();
        let both_exist = archive.sub_goals.contains(number) && archive.sub_goals.contains(goal);
        if number != goal && both_exist {
            mistakes.add(catalogue::effort_of_another_goal(
                effort.at("id"),
                &effort.id,
                effort.at("sub_goal"),
            ));
        }
    }
}
