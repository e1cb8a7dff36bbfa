//! Text in pieces of about equal size, each a file: a question reads only those that it needs.

use super::text_codes::Front;

pub struct Chunk {
    /// Nothing of it comes before this, and all of the piece before it does. The first begins with nothing.
    pub first: String,
    pub text: String,
}

/// There is always one, if only an empty one.
pub struct Pieces {
    size: usize,
    full: Vec<Chunk>,
    last: Chunk,
    words: Front,
}

impl Pieces {
    /// `size`: of the text of one, in bytes, or a little more.
    pub fn new(size: usize) -> Pieces {
        Pieces {
            size,
            full: Vec::new(),
            last: begun(""),
            words: Front::default(),
        }
    }

    /// Where to write what comes next, and the words of that piece. `first`: what a piece that begins with it is known by.
    pub fn next(&mut self, first: &str) -> (&mut String, &mut Front) {
        if self.last.text.len() >= self.size {
            self.words = Front::default();
            let Chunk { first, text } = std::mem::replace(&mut self.last, begun(first));
            // Copied: what has grown has room to spare.
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
