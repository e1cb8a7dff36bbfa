//! Sums without small groups: each that would tell of fewer than [`FEWEST`] people is added to others, or left out.

use super::columns::Counts;
use super::{ChoiceSum, FEWEST};

/// None: nothing is left to show, as when all groups had to be added together.
///
/// A group of nobody is no group, and is shown. One small group alone could be calculated from the total: the smallest of the
/// others goes with it.
pub fn without_small_groups(counts: &Counts) -> Option<Vec<ChoiceSum>> {
    if counts.answered < FEWEST {
        return None;
    }
    if counts.is_multiple {
        return choices_of_many(counts);
    }
    let all: Vec<u32> = counts.choices.iter().map(|(_, count)| *count).collect();
    let all: Vec<u32> = all.into_iter().chain([counts.others]).collect();
    let mut is_joined: Vec<bool> = (all.iter())
        .map(|count| (1..FEWEST).contains(count))
        .collect();
    loop {
        let joined = all.iter().zip(&is_joined).filter(|(_, joined)| **joined);
        let (groups, people) = joined.fold((0, 0), |(groups, people), (count, _)| {
            (groups + 1, people + count)
        });
        if groups == 0 || groups > 1 && people >= FEWEST {
            break;
        }
        let left = (0..all.len()).filter(|at| !is_joined[*at] && all[*at] > 0);
        let smallest = left.min_by_key(|at| all[*at])?;
        is_joined[smallest] = true;
    }
    let has_choice_alone = (0..counts.choices.len()).any(|at| !is_joined[at] && all[at] > 0);
    has_choice_alone.then(|| sums(counts, &is_joined))
}

/// Where one could choose several, groups overlap, and their sum tells nothing of how many people they are: a choice is left out that
/// few have chosen, or that few have not.
fn choices_of_many(counts: &Counts) -> Option<Vec<ChoiceSum>> {
    let is_few = |count: u32| (1..FEWEST).contains(&count);
    let is_shown = |count: u32| !is_few(count) && !is_few(counts.answered - count);
    let choices = counts.choices.iter();
    let mut sums: Vec<ChoiceSum> = choices
        .filter(|(_, count)| is_shown(*count))
        .map(|(choice, count)| ChoiceSum {
            choices: vec![choice.clone()],
            count: *count,
        })
        .collect();
    if counts.others > 0 && is_shown(counts.others) {
        sums.push(ChoiceSum {
            choices: Vec::new(),
            count: counts.others,
        });
    }
    sums.iter().any(|sum| sum.count > 0).then_some(sums)
}

/// The joined groups stand where the first of them stood.
fn sums(counts: &Counts, is_joined: &[bool]) -> Vec<ChoiceSum> {
    let mut sums: Vec<ChoiceSum> = Vec::new();
    let mut joined_at = None;
    let others = (counts.others > 0).then_some((None, counts.others));
    let choices = counts.choices.iter();
    let groups = choices.map(|(choice, count)| (Some(choice), *count));
    // The unnamed answers are the last of the groups.
    for ((choice, count), is_joined) in groups.chain(others).zip(is_joined) {
        let named = choice.into_iter().cloned();
        if !is_joined {
            sums.push(ChoiceSum {
                choices: named.collect(),
                count,
            });
            continue;
        }
        let at = *joined_at.get_or_insert_with(|| {
            sums.push(ChoiceSum {
                choices: Vec::new(),
                count: 0,
            });
            sums.len() - 1
        });
        sums[at].count += count;
        sums[at].choices.extend(named);
    }
    // A group with unnamed answers, or one whose choices people may have written themselves, has no name.
    let is_unnamed = !counts.names_rare || is_joined.last() == Some(&true);
    if let Some(at) = joined_at.filter(|_| is_unnamed) {
        sums[at].choices.clear();
        let last = sums.remove(at);
        sums.push(last);
    }
    sums
}
