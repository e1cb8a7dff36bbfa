//! A page's letters and where they stand: what hayro would paint, written down instead.

use super::letters::Letters;
use super::strings;
use hayro::hayro_interpret::font::{Glyph as FontGlyph, GlyphRun, PositionedGlyph};
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, TransformExt, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::Dict;
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::{BezPath, Point, Rect, Vec2};
use std::rc::Rc;

/// A letter, or a few that one glyph stands for. Lengths are in points, along and across the line it stands on: `y` grows downwards
/// as the reader of the line sees it.
#[derive(Clone, Debug)]
pub struct Glyph {
    pub text: Rc<str>,
    /// Where it begins and ends along its line, and the line's own place.
    pub x: f64,
    pub end: f64,
    pub y: f64,
    pub size: f64,
    pub tag: Option<Tag>,
    /// How the line is turned, in degrees clockwise.
    pub turn: i16,
}

/// The marked content that a letter belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// The number by which the file's structure names it.
    Content(i32),
    /// What the file says is not its text: running headers, page numbers.
    Artifact,
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
    letters: &mut Letters,
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
    let mut listener = Listener {
        page: Rect::new(-1.0, -1.0, width + 1.0, height + 1.0),
        glyphs: Glyphs::default(),
        marks: Vec::new(),
        last: None,
        stretches: false,
        widest_drawn: 0.0,
        letters,
    };
    interpret_page(page, &mut context, &mut listener);
    listener.glyphs
}

struct Listener<'a> {
    /// What stands outside of the page is a drawing program's guides, and was never shown.
    page: Rect,
    glyphs: Glyphs,
    marks: Vec<Mark>,
    /// The last run's length and place: text that is filled and then stroked is drawn twice.
    last: Option<(usize, Point)>,
    /// A font on the page is missing, and another stands in for it.
    stretches: bool,
    /// Of the letters that are small drawings (Type 3), in thousandths of what the page calls their size.
    widest_drawn: f64,
    letters: &'a mut Letters,
}

struct Mark {
    tag: Option<Tag>,
    /// What is said instead of the letters within, once.
    instead: Option<Option<String>>,
}

impl Device<'_> for Listener<'_> {
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
        let steps = Steps::of(run, &props);
        self.stretches |= steps.stretched;
        let begin = self.glyphs.all.len();
        for glyph in glyphs {
            if self.glyphs.all.len() >= MOST_GLYPHS {
                break;
            }
            let transform = props.transform * glyph.transform();
            let from = transform * Point::ZERO;
            if !self.page.contains(from) {
                continue;
            }
            let [a, b, c, d, ..] = transform.as_coeffs();
            let (degrees, along) = direction(a, b);
            let across = Vec2::new(-along.y, along.x);
            let size = Vec2::new(c, d).hypot();
            let advance = advance(glyph);
            let height = self.height(glyph, advance);
            let unit = steps.unit(Vec2::new(a, b).hypot(), size, self.stretches);
            let x = from.to_vec2().dot(along);
            self.glyphs.all.push(Glyph {
                text: self.letters.of(glyph),
                x,
                end: x + advance * unit,
                y: from.to_vec2().dot(across),
                size: size * height,
                tag,
                turn: degrees as i16,
            });
        }
        let instead = self
            .marks
            .iter_mut()
            .rev()
            .find_map(|mark| mark.instead.as_mut());
        if let Some(words) = instead {
            // The first letter says it all.
            for glyph in &mut self.glyphs.all[begin..] {
                glyph.text = words.take().unwrap_or_default().into();
            }
        }
    }

    fn begin_marked_content(&mut self, name: &[u8], properties: Option<&Dict<'_>>) {
        let tag = properties
            .and_then(|dict| dict.get::<i32>(b"MCID"))
            .map(Tag::Content)
            .or_else(|| (name == b"Artifact").then_some(Tag::Artifact));
        let instead = properties
            .and_then(|dict| dict.get::<hayro::hayro_syntax::object::String<'_>>(b"ActualText"))
            .map(|text| strings::text(text.as_bytes()));
        self.marks.push(Mark { tag, instead });
    }

    fn end_marked_content(&mut self) {
        self.marks.pop();
    }
}

impl Listener<'_> {
    /// A glyph's height in thousandths of what the page calls its size. Of letters that are drawn that may be anything; but the widest
    /// are about as wide as they are high.
    fn height(&mut self, glyph: &FontGlyph<'_>, advance: f64) -> f64 {
        const UNIT: f64 = 1000.0;
        if matches!(glyph, FontGlyph::Type3(_)) {
            self.widest_drawn = self.widest_drawn.max(advance);
            return self.widest_drawn.max(UNIT);
        }
        UNIT
    }
}

/// Of a line, in whole degrees clockwise and as a vector of length 1. Most lines are level.
fn direction(a: f64, b: f64) -> (f64, Vec2) {
    if b == 0.0 && a > 0.0 {
        return (0.0, Vec2::new(1.0, 0.0));
    }
    let degrees = b.atan2(a).to_degrees().round();
    (degrees, Vec2::from_angle(degrees.to_radians()))
}

/// A glyph's width in thousandths of its size.
fn advance(glyph: &FontGlyph<'_>) -> f64 {
    let width = match glyph {
        FontGlyph::Outline(glyph) => glyph.advance_width(),
        FontGlyph::Type3(glyph) => glyph.advance_width(),
    };
    f64::from(width.unwrap_or(500.0))
}

/// How far a run's thousandths reach on the page.
///
/// A font that stands in for a missing one has each of its glyphs stretched to the width that the missing one had: the glyphs' own
/// widths then say nothing of the steps between them, but their heights do.
struct Steps {
    stretched: bool,
    /// By the steps between the run's glyphs: their median, if there are enough.
    median: Option<f64>,
}

impl Steps {
    fn of(run: &GlyphRun<'_, '_>, props: &DrawProps<'_>) -> Steps {
        let glyphs = run.glyphs();
        let ratio = |glyph: &PositionedGlyph<'_>| {
            let [a, b, c, d, ..] = glyph.transform().as_coeffs();
            Vec2::new(a, b).hypot() / Vec2::new(c, d).hypot().max(1e-12)
        };
        let first = glyphs.first().map_or(1.0, ratio);
        let stretched = glyphs
            .iter()
            .any(|glyph| (ratio(glyph) / first - 1.0).abs() > 0.01);
        let median = if stretched { median(run, props) } else { None };
        Steps { stretched, median }
    }

    /// `width` and `height`: of a thousandth, as the glyph is painted. `stretches`: some font on the page is stretched.
    fn unit(&self, width: f64, height: f64, stretches: bool) -> f64 {
        let is_own = (width / height.max(1e-12) - 1.0).abs() < 0.005;
        if is_own || !(self.stretched || stretches) {
            return width;
        }
        // A text that is set narrow has steps shorter than its height tells.
        self.median
            .filter(|median| *median < 0.9 * height)
            .unwrap_or(height)
    }
}

fn median(run: &GlyphRun<'_, '_>, props: &DrawProps<'_>) -> Option<f64> {
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
