//! Values by group, in one array: a vector for each of many small groups would take more memory than the values.

use std::iter;

/// A list of values for each group, in the order in which they were given.
#[derive(Debug, Default)]
pub struct GroupedLists<T> {
    /// The end of each group in `values`.
    ends: Vec<u32>,
    values: Box<[T]>,
}

impl<T: Copy + Default> GroupedLists<T> {
    /// `values`: each with the number of its group, below `groups`. `group_of_each`: the same numbers, in any order.
    pub fn new(
        groups: usize,
        group_of_each: impl Iterator<Item = u32>,
        values: impl Iterator<Item = (u32, T)>,
    ) -> GroupedLists<T> {
        let mut ends = vec![0; groups];
        for group in group_of_each {
            ends[group as usize] += 1;
        }
        // First the beginning of each group; its end, when all its values are in place.
        let mut count = 0;
        for end in &mut ends {
            count += std::mem::replace(end, count);
        }
        let mut all: Box<[T]> = iter::repeat_n(T::default(), count as usize).collect();
        for (group, value) in values {
            let place = &mut ends[group as usize];
            all[*place as usize] = value;
            *place += 1;
        }
        GroupedLists { ends, values: all }
    }

    /// The values of a group; empty for a group that was not known at construction.
    pub fn get(&self, group: u32) -> &[T] {
        let end = |group: usize| self.ends.get(group).map(|end| *end as usize);
        let begin = (group as usize).checked_sub(1).and_then(end).unwrap_or(0);
        let end = end(group as usize).unwrap_or(begin);
        &self.values[begin..end]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_with_their_group_in_the_order_in_which_they_came() {
        let values = [(2, 'a'), (0, 'b'), (2, 'c'), (0, 'd'), (3, 'e')];
        let grouped = GroupedLists::new(4, values.iter().map(|of| of.0), values.into_iter());
        let groups: Vec<&[char]> = (0..6).map(|group| grouped.get(group)).collect();
        assert_eq!(
            groups,
            [&['b', 'd'][..], &[], &['a', 'c'], &['e'], &[], &[]]
        );
    }

    #[test]
    fn nothing_is_in_no_group() {
        let grouped = GroupedLists::<u32>::new(0, iter::empty(), iter::empty());
        assert!(grouped.get(0).is_empty());
    }
}
