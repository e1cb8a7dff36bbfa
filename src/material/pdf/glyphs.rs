//! A page's letters and where they stand: what hayro would paint, written down instead.

use super::strings;
use hayro::hayro_interpret::font::{Glyph as FontGlyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, TransformExt, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::Dict;
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::{BezPath, Point, Rect, Vec2};

/// A letter, or a few that one glyph stands for. Lengths are in points; `y` grows downwards.
#[derive(Clone, Debug)]
pub struct Glyph {
    pub text: String,
    /// Where it begins and ends along its line, and the line's own place.
    pub x: f64,
    pub end: f64,
    pub y: f64,
    pub size: f64,
    /// The marked content it belongs to, by which the file's structure names it.
    pub tag: Option<i32>,
    /// The line runs upwards or downwards; `x` and `y` are turned with it.
    pub turned: bool,
}

/// What stands on a page.
#[derive(Default)]
pub struct Glyphs {
    pub all: Vec<Glyph>,
    pub pictures: usize,
}

/// More letters than these on one page are a trap.
const MOST_GLYPHS: usize = 400_000;

/// The page's letters in the order they are painted.
pub fn glyphs<'a>(
    page: &'a Page<'a>,
    pdf: &'a Pdf,
    cache: &InterpreterCache<'a>,
    settings: &InterpreterSettings,
) -> Glyphs {
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width), f64::from(height));
    let mut context = Context::new(
        page.initial_transform(true).to_kurbo(),
        Rect::new(0.0, 0.0, width, height),
        cache,
        pdf.xref(),
        settings.clone(),
    );
    let mut listener = Listener::default();
    interpret_page(page, &mut context, &mut listener);
    let mut glyphs = listener.glyphs;
    // What stands outside of the page is a drawing program's guides, and was never shown.
    glyphs.all.retain(|glyph| {
        let (x, y) = if glyph.turned {
            (glyph.y, -glyph.x)
        } else {
            (glyph.x, glyph.y)
        };
        x > -1.0 && x < width + 1.0 && y > -1.0 && y < height + 1.0
    });
    glyphs
}

#[derive(Default)]
struct Listener {
    glyphs: Glyphs,
    marks: Vec<Mark>,
    /// The last run's length and place: text that is filled and then stroked is drawn twice.
    last: Option<(usize, Point)>,
}

struct Mark {
    tag: Option<i32>,
    /// What is said instead of the letters within, once.
    instead: Option<Option<String>>,
}

impl Device<'_> for Listener {
    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}

    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {
        self.glyphs.pictures += 1;
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, mode: &DrawMode) {
        let glyphs = run.glyphs();
        let Some(first) = glyphs.first() else {
            return;
        };
        let place = props.transform * first.transform() * Point::ZERO;
        if matches!(mode, DrawMode::Stroke(_))
            && self
                .last
                .is_some_and(|(count, last)| count == glyphs.len() && (last - place).hypot() < 0.02)
        {
            return;
        }
        self.last = Some((glyphs.len(), place));
        let tag = self.marks.iter().rev().find_map(|mark| mark.tag);
        let unit = advance_unit(run, &props);
        let begin = self.glyphs.all.len();
        for glyph in glyphs {
            if self.glyphs.all.len() >= MOST_GLYPHS {
                break;
            }
            let transform = props.transform * glyph.transform();
            let [a, b, c, d, ..] = transform.as_coeffs();
            let along = Vec2::new(a, b);
            let length = along.hypot().max(1e-12);
            // A font that stands in for a missing one may be stretched: the run's own steps know better.
            let unit = unit
                .filter(|unit| *unit < length * 1.6)
                .map_or(length, |unit| unit.min(length));
            let from = transform * Point::ZERO;
            let to = from + along * (advance(glyph) * unit / length);
            let turned = (to.y - from.y).abs() > (to.x - from.x).abs();
            let text = match glyph.as_unicode() {
                Some(BfString::Char(letter)) => letter.to_string(),
                Some(BfString::String(letters)) => letters,
                None => String::new(),
            };
            let (x, end, y) = if turned {
                (-from.y, -to.y, from.x)
            } else {
                (from.x, to.x, from.y)
            };
            self.glyphs.all.push(Glyph {
                text,
                x,
                end,
                y,
                size: Vec2::new(c, d).hypot() * 1000.0,
                tag,
                turned,
            });
        }
        let instead = self
            .marks
            .iter_mut()
            .rev()
            .find_map(|mark| mark.instead.as_mut());
        if let Some(words) = instead {
            for (index, glyph) in self.glyphs.all[begin..].iter_mut().enumerate() {
                glyph.text.clear();
                if index == 0 {
                    glyph.text = words.take().unwrap_or_default();
                }
            }
        }
    }

    fn begin_marked_content(&mut self, _: &[u8], properties: Option<&Dict<'_>>) {
        let tag = properties.and_then(|dict| dict.get::<i32>(b"MCID"));
        let instead = properties
            .and_then(|dict| dict.get::<hayro::hayro_syntax::object::String<'_>>(b"ActualText"))
            .map(|text| strings::text(text.as_bytes()));
        self.marks.push(Mark { tag, instead });
    }

    fn end_marked_content(&mut self) {
        self.marks.pop();
    }
}

/// A glyph's width in thousandths of its size.
fn advance(glyph: &FontGlyph<'_>) -> f64 {
    let width = match glyph {
        FontGlyph::Outline(glyph) => glyph.advance_width(),
        FontGlyph::Type3(glyph) => glyph.advance_width(),
    };
    f64::from(width.unwrap_or(500.0))
}

/// How far a thousandth reaches on the page, by the steps between the run's glyphs: their median, if there are enough.
fn advance_unit(run: &GlyphRun<'_, '_>, props: &DrawProps<'_>) -> Option<f64> {
    let mut units: Vec<f64> = run
        .glyphs()
        .windows(2)
        .filter_map(|pair| {
            let width = advance(&pair[0]);
            let from = props.transform * pair[0].transform() * Point::ZERO;
            let to = props.transform * pair[1].transform() * Point::ZERO;
            (width > 1.0).then(|| (to - from).hypot() / width)
        })
        .collect();
    if units.len() < 3 {
        return None;
    }
    let middle = units.len() / 2;
    let (_, median, _) = units.select_nth_unstable_by(middle, f64::total_cmp);
    Some(*median)
}
