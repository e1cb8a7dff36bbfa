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
    /// Its first key.
    pub first: String,
    pub text: String,
}

/// The shards so far.
#[derive(Default)]
pub struct Shards {
    pub all: Vec<Shard>,
    keys: Front,
    words: Front,
}

impl Shards {
    /// `entry`: its key comes after all before.
    pub fn add(&mut self, entry: &Entry<'_>) {
        if self.all.last().is_none_or(|shard| shard.text.len() >= SIZE) {
            (self.keys, self.words) = (Front::default(), Front::default());
            self.all.push(Shard {
                first: entry.key.to_owned(),
                text: String::new(),
            });
        }
        let Some(Shard { text, .. }) = self.all.last_mut() else {
            return;
        };
        if !text.is_empty() {
            text.push('\n');
        }
        write(entry, &mut self.keys, &mut self.words, text);
    }
}

fn write(entry: &Entry<'_>, keys: &mut Front, words: &mut Front, out: &mut String) {
    keys.word(entry.key, out);
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
