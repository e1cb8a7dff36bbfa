//! Content that was added to a page after it was made: filled-in fields, stamps, notes that show their text.

use hayro::hayro_syntax::object::{Array, Dict, Name, Object, Rect, Stream};
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::{self, Affine};

/// The greatest number of annotations read on one page.
const MOST: usize = 5_000;
/// Flags of an annotation: hidden, and not to be viewed.
pub const UNSEEN: u32 = 1 << 1 | 1 << 5;

pub fn annotations<'a>(page: &Page<'a>) -> Vec<Dict<'a>> {
    let all = page.raw().get::<Array<'_>>(b"Annots");
    all.into_iter()
        .flat_map(|all| all.iter::<Dict<'_>>())
        .take(MOST)
        .collect()
}

/// The appearance of an annotation, and the transformation to its place on the page. `None`: it is not shown.
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

/// The transformation of a drawing that may be used many times (a form XObject).
pub fn matrix(form: &Dict<'_>) -> Affine {
    form.get::<[f64; 6]>(b"Matrix")
        .map_or(Affine::IDENTITY, Affine::new)
}
