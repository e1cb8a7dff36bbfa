//! Splits text into pieces of about equal size, each a file, so that a query reads only the pieces that it needs.

use super::varint::FrontCoder;

pub struct Chunk {
    /// The piece holds all entries from this word on, up to the next piece's first word. Empty for the first piece.
    pub first: String,
    pub text: String,
}

/// There is always at least one piece, which may be empty.
pub struct Pieces {
    size: usize,
    full: Vec<Chunk>,
    last: Chunk,
    words: FrontCoder,
}

impl Pieces {
    /// `size`: of one piece, in bytes; a piece may be a little larger.
    pub fn new(size: usize) -> Pieces {
        Pieces {
            size,
            full: Vec::new(),
            last: begun(""),
            words: FrontCoder::default(),
        }
    }

    /// Where to write the next entry, and the word encoder of that piece. `first`: the name of a piece that begins with this
    /// entry.
    pub fn next(&mut self, first: &str) -> (&mut String, &mut FrontCoder) {
        if self.last.text.len() >= self.size {
            self.words = FrontCoder::default();
            let Chunk { first, text } = std::mem::replace(&mut self.last, begun(first));
            // Copied to the exact size, since the buffer has room to spare.
            let text = text.as_str().to_owned();
            self.full.push(Chunk { first, text });
        }
        (&mut self.last.text, &mut self.words)
    }

    pub fn all(mut self) -> Vec<Chunk> {
        self.full.push(self.last);
        self.full
    }
}

fn begun(first: &str) -> Chunk {
    Chunk {
        first: first.to_owned(),
        text: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_piece_is_followed_by_another() {
        let mut pieces = Pieces::new(4);
        for word in ["ask", "ased", "asem", "b"] {
            let (text, words) = pieces.next(word);
            words.word(word, text);
        }
        let pieces = pieces.all().into_iter().map(|it| (it.first, it.text));
        let expected = [
            ("", "Aask"),
            ("ased", "Aased"),
            ("asem", "Aasem"),
            ("b", "Ab"),
        ];
        let expected = expected.map(|(first, text)| (first.to_owned(), text.to_owned()));
        assert_eq!(pieces.collect::<Vec<_>>(), expected);
        assert_eq!(Pieces::new(4).all().len(), 1);
    }
}
