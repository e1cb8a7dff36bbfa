//! The entries in files of about equal size: a question reads only the files that its words stand in.
//!
//! One entry a line: its key, then `+part`, `=same key`, `>linked key`, `~related key`; after a space `heads.modifiers.close`; then for
//! each word `|word few.often.repaired`.

use super::encode::{Front, records};
use super::postings::{Entry, Surface};

/// Of the text in one file, in bytes; about 7 kB when compressed.
const SIZE: usize = 12_000;

pub struct Shard {
    pub first: String,
    pub text: String,
}

pub fn shards(entries: &[Entry]) -> Vec<Shard> {
    let mut shards: Vec<Shard> = Vec::new();
    let mut keys = Front::default();
    let mut words = Front::default();
    for entry in entries {
        if shards.last().is_none_or(|shard| shard.text.len() >= SIZE) {
            (keys, words) = (Front::default(), Front::default());
            shards.push(Shard {
                first: entry.key.clone(),
                text: String::new(),
            });
        }
        let Some(shard) = shards.last_mut() else {
            break;
        };
        if !shard.text.is_empty() {
            shard.text.push('\n');
        }
        write(entry, &mut keys, &mut words, &mut shard.text);
    }
    shards
}

fn write(entry: &Entry, keys: &mut Front, words: &mut Front, out: &mut String) {
    keys.word(&entry.key, out);
    for (sign, list) in [
        ('+', &entry.parts),
        ('=', &entry.same),
        ('>', &entry.linked),
        ('~', &entry.related),
    ] {
        for key in list {
            out.push(sign);
            out.push_str(key);
        }
    }
    if !(entry.heads.is_empty() && entry.modifiers.is_empty() && entry.close.is_empty()) {
        out.push(' ');
        lists(
            [&entry.heads, &entry.modifiers, &entry.close].map(|list| list.iter().copied()),
            out,
        );
    }
    for Surface {
        text,
        uses,
        repaired,
    } in &entry.surfaces
    {
        out.push('|');
        words.word(text, out);
        out.push(' ');
        let few: Vec<u32> = uses
            .iter()
            .filter(|at| !at.is_often())
            .map(|at| at.record())
            .collect();
        let often: Vec<u32> = uses
            .iter()
            .filter(|at| at.is_often())
            .map(|at| at.record())
            .collect();
        lists(
            [
                few.into_iter(),
                often.into_iter(),
                repaired.clone().into_iter(),
            ],
            out,
        );
    }
}

/// Three lists of records with full stops between them, none at the end.
fn lists<I: Iterator<Item = u32>>(lists: [I; 3], out: &mut String) {
    for (index, list) in lists.into_iter().enumerate() {
        if index > 0 {
            out.push('.');
        }
        records(list, out);
    }
    out.truncate(out.trim_end_matches('.').len());
}
