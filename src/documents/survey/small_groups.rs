//! Sums without small groups: each that would tell of fewer than [`FEWEST`] people is added to others.

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
