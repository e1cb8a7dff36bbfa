//! Numbers of gatherings that could also begin an interval: "samling 2 - 3. april" is of the 3rd where the same document says so.

use super::dating::DatedMention;
use crate::base::date::Edtf;
use crate::import::extract::counted_numbers::ends_in_counted;
use crate::import::extract::dates::WrittenDate;

/// An interval whose first number may count the gathering is its last day, if another sentence of the document has that day alone.
pub fn settle_numbers(dated: &mut [DatedMention]) {
    for at in 0..dated.len() {
        let Some((written, last)) = without_number(&dated[at]) else {
            continue;
        };
        let is_stated = dated.iter().any(|other| {
            other.document == dated[at].document && other.date.as_ref() == Some(&last)
        });
        if is_stated {
            dated[at].mention.date = Some(written);
            dated[at].date = Some(last);
        }
    }
}

/// The last day of an interval after a word such as "samling". None: no number can be meant.
fn without_number(dated: &DatedMention) -> Option<(WrittenDate, Edtf)> {
    let written = dated.mention.date.as_ref()?;
    let (day, month) = written.last?;
    let before = dated.mention.text.get(..written.range.start)?;
    let last = WrittenDate {
        day: Some(day),
        month,
        last: None,
        ..written.clone()
    };
    let year = dated.date.as_ref()?.year()?;
    let date = last.edtf(year)?;
    ends_in_counted(before).then_some((last, date))
}
