//! The entries in files of about equal size: a question reads only the files that its words stand in.
//!
//! One entry a line: its key, then `+part`, `=same key`, `>linked key`, `~related key`; after a space `heads.modifiers.close`; then for
//! each word `|word few.often.repaired`.

use super::encode::{Front, records};
use super::lexicon::Use;
use super::postings::{Entry, Surface};

/// Of the text in one file, in bytes; about 7 kB when compressed.
const SIZE: usize = 12_000;

pub struct Shard {
    pub first: String,
    pub text: String,
}

pub fn shards(entries: &[Entry<'_>]) -> Vec<Shard> {
    let mut shards: Vec<Shard> = Vec::new();
    let mut keys = Front::default();
    let mut words = Front::default();
    for entry in entries {
        if shards.last().is_none_or(|shard| shard.text.len() >= SIZE) {
            (keys, words) = (Front::default(), Front::default());
            shards.push(Shard {
                first: entry.key.to_owned(),
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

fn write(entry: &Entry<'_>, keys: &mut Front, words: &mut Front, out: &mut String) {
    keys.word(entry.key, out);
    for part in entry.parts {
        out.push('+');
        out.push_str(part);
    }
    for (sign, list) in [
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
        for (index, list) in [&entry.heads, &entry.modifiers, &entry.close]
            .into_iter()
            .enumerate()
        {
            if index > 0 {
                out.push('.');
            }
            records(list.iter().copied(), out);
        }
        trim(out);
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
        records(used(uses, false), out);
        out.push('.');
        records(used(uses, true), out);
        out.push('.');
        records(repaired.iter().copied(), out);
        trim(out);
    }
}

fn used(uses: &[Use], often: bool) -> impl Iterator<Item = u32> {
    let uses = uses.iter().filter(move |at| at.is_often() == often);
    uses.map(|at| at.record())
}

/// Full stops at the end say nothing.
fn trim(out: &mut String) {
    out.truncate(out.trim_end_matches('.').len());
}
