//! What is laid upon a page after it was made: filled-in fields, stamps, notes that show their text.

use hayro::hayro_syntax::object::{Array, Dict, Name, Object, Rect, Stream};
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::{self, Affine};

/// Annotations on one page that are looked at.
const MOST: usize = 5_000;
/// Bits of an annotation's flags: hidden, and not to be viewed.
pub const UNSEEN: u32 = 1 << 1 | 1 << 5;

pub fn annotations<'a>(page: &Page<'a>) -> Vec<Dict<'a>> {
    let all = page.raw().get::<Array<'_>>(b"Annots");
    all.into_iter()
        .flat_map(|all| all.iter::<Dict<'_>>())
        .take(MOST)
        .collect()
}

/// What an annotation looks like, and how that is fitted to its place on the page. `None` if it is not shown.
pub fn appearance<'a>(annotation: &Dict<'a>) -> Option<(Stream<'a>, Affine)> {
    if annotation.get::<u32>(b"F").unwrap_or(0) & UNSEEN != 0 {
        return None;
    }
    let stream = match annotation.get::<Dict<'_>>(b"AP")?.get::<Object<'_>>(b"N")? {
        Object::Stream(stream) => stream,
        Object::Dict(states) => annotation
            .get::<Name<'_>>(b"AS")
            .and_then(|state| states.get::<Stream<'_>>(state))
            .or_else(|| states.get::<Stream<'_>>(b"Off"))?,
        _ => return None,
    };
    let place = annotation.get::<Rect>(b"Rect")?;
    let [x0, y0, x1, y1] = stream.dict().get::<[f64; 4]>(b"BBox")?;
    let drawn = matrix(stream.dict()).transform_rect_bbox(kurbo::Rect::new(x0, y0, x1, y1));
    let (across, down) = (
        place.width() / drawn.width(),
        place.height() / drawn.height(),
    );
    let fit = Affine::new([
        across,
        0.0,
        0.0,
        down,
        place.x0 - across * drawn.x0,
        place.y0 - down * drawn.y0,
    ]);
    Some((stream, fit))
}

/// How a drawing that may be used many times is set in its place.
pub fn matrix(form: &Dict<'_>) -> Affine {
    form.get::<[f64; 6]>(b"Matrix")
        .map_or(Affine::IDENTITY, Affine::new)
}
