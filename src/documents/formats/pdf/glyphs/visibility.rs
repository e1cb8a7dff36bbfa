//! Which letters of a page are visible: what is painted before and after each, and in which colour.
//!
//! A letter is hidden only if that is certain: an opaque rectangle over it, its own colour behind it, no ink at all, or a clip without area. Other
//! shapes and unknown colours hide nothing, and the words of a scan, beneath the image or over it, count as visible.

use super::path::{EVERYWHERE, Path};
use hayro::hayro_syntax::content::ops::TypedInstruction;
use hayro::hayro_syntax::object::{Dict, Name, Number, Object};
use hayro::hayro_syntax::page::Resources;
use hayro::kurbo::{Affine, Point, Rect};

/// The greatest number of painted areas of a page that are kept; later ones hide nothing.
const MOST_AREAS: usize = 4_000;
/// A page is a scan if images cover more than this share of it.
const SCAN: f64 = 0.4;
/// The middle of a letter that is further outside the clip is not seen, in points.
const CLIPPED: f64 = 2.0;
/// Colours that differ by less than this look the same.
const ALIKE: f64 = 0.03;

/// Red, green and blue, from 0 to 1.
type Colour = [f64; 3];

/// How the next shape or letter is painted.
#[derive(Clone, Copy, Debug)]
pub struct Paint {
    /// `None`: a pattern, or a colour that cannot be computed here.
    colour: Option<Colour>,
    alpha: f64,
    /// It is opaque: neither blended with what is beneath nor masked.
    covers: bool,
    /// The colour space is grey: a colour is one number.
    is_grey: bool,
    /// Letters are not painted, only placed; or only their outlines are, or they are a clip, in a colour that cannot be computed here.
    is_inkless: bool,
    is_outlined: bool,
    /// Nothing outside this rectangle is visible.
    clip: Option<Rect>,
    /// The clip is not a rectangle.
    is_cut_out: bool,
}

impl Default for Paint {
    fn default() -> Paint {
        Paint {
            colour: Some([0.0; 3]),
            alpha: 1.0,
            covers: true,
            is_grey: true,
            is_inkless: false,
            is_outlined: false,
            clip: None,
            is_cut_out: false,
        }
    }
}

impl Paint {
    /// Applies a named graphics state of the page.
    pub fn set_state(&mut self, state: &Dict<'_>) {
        if let Some(alpha) = state.get::<f64>(b"ca") {
            self.alpha = alpha;
        }
        match state.get::<Object<'_>>(b"BM") {
            Some(Object::Name(mode)) => {
                self.covers = matches!(mode.as_str(), "Normal" | "Compatible")
            }
            Some(Object::Array(_)) => self.covers = false,
            _ => {}
        }
        match state.get::<Object<'_>>(b"SMask") {
            Some(Object::Dict(_)) => self.covers = false,
            Some(Object::Name(_)) => self.covers = true,
            _ => {}
        }
    }

    /// Sets the colour space: `named` is its name on the page.
    fn set_colours(&mut self, named: &Name<'_>, resources: &Resources<'_>) {
        let is_grey = |name: &str| matches!(name, "DeviceGray" | "CalGray" | "G");
        self.is_grey = is_grey(named.as_str());
        if let Some(Object::Array(space)) = resources.get_color_space(named) {
            let mut parts = space.iter::<Object<'_>>();
            self.is_grey = match (parts.next(), parts.next()) {
                (Some(Object::Name(name)), Some(Object::Stream(profile))) => {
                    name.as_str() == "ICCBased" && profile.dict().get::<u32>(b"N") == Some(1)
                }
                (Some(Object::Name(name)), _) => is_grey(name.as_str()),
                _ => false,
            };
        }
        self.colour = None;
    }

    fn set_colour(&mut self, parts: &[Number]) {
        let part = |index: usize| {
            parts
                .get(index)
                .map_or(0.0, |part| part.as_f64().clamp(0.0, 1.0))
        };
        self.colour = match parts.len() {
            1 if self.is_grey => Some([part(0); 3]),
            3 => Some([part(0), part(1), part(2)]),
            4 => Some([0, 1, 2].map(|index| (1.0 - part(index)) * (1.0 - part(3)))),
            _ => None,
        };
    }
}

/// How a letter is painted, and when.
#[derive(Clone, Copy, Debug)]
pub struct Ink {
    paint: Paint,
    /// The middle of the letter on the page.
    middle: Point,
    /// The number of areas painted before it.
    after: usize,
}

struct PaintedArea {
    area: Rect,
    colour: Option<Colour>,
    kind: AreaKind,
    covers: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum AreaKind {
    Rectangle,
    Shape,
    Picture,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    Seen,
    /// Without ink, or in the colour of its background.
    Hidden,
    /// Beneath something painted later.
    Covered,
    /// Outside the clip: what does not fit into its box.
    Outside,
}

/// The painted areas of a page, without its letters.
#[derive(Default)]
pub struct PaintedAreas {
    areas: Vec<PaintedArea>,
    path: Path,
}

impl PaintedAreas {
    /// How many areas have been painted.
    pub fn count(&self) -> usize {
        self.areas.len()
    }

    /// Forgets the areas after the first `count`: they are not painted after all.
    pub fn keep(&mut self, count: usize) {
        self.areas.truncate(count);
    }

    /// Executes an operator that draws, paints or sets the colour.
    pub fn follow(
        &mut self,
        operator: &TypedInstruction<'_, '_>,
        paint: &mut Paint,
        place: Affine,
        resources: &Resources<'_>,
    ) {
        use TypedInstruction as Operator;
        match operator {
            Operator::NonStrokeColorDeviceGray(grey) => {
                paint.is_grey = true;
                paint.set_colour(&[grey.0]);
            }
            Operator::NonStrokeColorDeviceRgb(rgb) => paint.set_colour(&[rgb.0, rgb.1, rgb.2]),
            Operator::NonStrokeColorCmyk(ink) => {
                paint.set_colour(&[ink.0, ink.1, ink.2, ink.3]);
            }
            Operator::NonStrokeColor(colour) => paint.set_colour(&colour.0),
            Operator::NonStrokeColorNamed(colour) => match &colour.1 {
                None => paint.set_colour(&colour.0),
                Some(_) => paint.colour = None,
            },
            Operator::ColorSpaceNonStroke(space) => paint.set_colours(space.0, resources),
            Operator::TextRenderingMode(mode) => {
                let mode = mode.0.as_f64() as i64;
                paint.is_inkless = mode == 3;
                paint.is_outlined = matches!(mode, 1 | 5 | 7);
            }
            operator => self.draw(operator, paint, place),
        }
    }

    /// Executes an operator that draws or paints shapes.
    fn draw(&mut self, operator: &TypedInstruction<'_, '_>, paint: &mut Paint, place: Affine) {
        use TypedInstruction as Operator;
        match operator {
            Operator::RectPath(rect) => self.path.rectangle(place, rect),
            Operator::MoveTo(to) => self.path.point(place, to.0, to.1),
            Operator::LineTo(to) => self.path.point(place, to.0, to.1),
            Operator::CubicTo(by) => {
                let points = [(by.0, by.1), (by.2, by.3), (by.4, by.5)];
                self.path.curve(place, &points);
            }
            Operator::CubicStartTo(by) => {
                self.path.curve(place, &[(by.0, by.1), (by.2, by.3)]);
            }
            Operator::CubicEndTo(by) => {
                self.path.curve(place, &[(by.0, by.1), (by.2, by.3)]);
            }
            Operator::ClipNonZero(_) | Operator::ClipEvenOdd(_) => self.path.is_clip = true,
            Operator::FillPathNonZero(_)
            | Operator::FillPathNonZeroCompatibility(_)
            | Operator::FillPathEvenOdd(_)
            | Operator::FillAndStrokeNonZero(_)
            | Operator::FillAndStrokeEvenOdd(_)
            | Operator::CloseFillAndStrokeNonZero(_)
            | Operator::CloseFillAndStrokeEvenOdd(_) => self.fill(paint),
            Operator::StrokePath(_) | Operator::CloseAndStrokePath(_) | Operator::EndPath(_) => {
                self.end_path(paint);
            }
            Operator::Shading(_) => {
                let area = paint.clip.unwrap_or(EVERYWHERE);
                self.add(area, None, AreaKind::Shape, false);
            }
            _ => {}
        }
    }

    /// An image that fills its unit square. `is_whole`: no mask shows what is beneath it.
    pub fn picture(&mut self, paint: &Paint, place: Affine, is_whole: bool) {
        let area = place.transform_rect_bbox(Rect::new(0.0, 0.0, 1.0, 1.0));
        let area = paint.clip.map_or(area, |clip| clip.intersect(area));
        let covers = is_whole && paint.covers && paint.alpha >= 1.0;
        self.add(area, None, AreaKind::Picture, covers);
    }

    pub fn ink(&self, paint: &Paint, middle: Point) -> Ink {
        Ink {
            paint: *paint,
            middle,
            after: self.areas.len(),
        }
    }

    fn fill(&mut self, paint: &mut Paint) {
        let shown = |area: Rect| paint.clip.map_or(area, |clip| clip.intersect(area));
        let covers = paint.covers && paint.alpha >= 1.0 && !paint.is_cut_out;
        for rectangle in std::mem::take(&mut self.path.rectangles) {
            self.add(shown(rectangle), paint.colour, AreaKind::Rectangle, covers);
        }
        if let Some((area, is_rectangle)) = self.path.drawn() {
            let kind = if is_rectangle {
                AreaKind::Rectangle
            } else {
                AreaKind::Shape
            };
            self.add(shown(area), paint.colour, kind, covers && is_rectangle);
        }
        self.end_path(paint);
    }

    fn end_path(&mut self, paint: &mut Paint) {
        let path = std::mem::take(&mut self.path);
        if !path.is_clip {
            return;
        }
        let drawn = path.drawn();
        paint.is_cut_out |= drawn.is_some_and(|(_, is_rectangle)| !is_rectangle);
        paint.is_cut_out |= path.rectangles.len() > 1;
        let areas = path
            .rectangles
            .into_iter()
            .chain(drawn.map(|(area, _)| area));
        if let Some(area) = areas.reduce(|all, area| all.union(area)) {
            paint.clip = Some(paint.clip.map_or(area, |clip| clip.intersect(area)));
        }
    }

    fn add(&mut self, area: Rect, colour: Option<Colour>, kind: AreaKind, covers: bool) {
        if self.areas.len() < MOST_AREAS && area.area() > 0.0 {
            self.areas.push(PaintedArea {
                area,
                colour,
                kind,
                covers,
            });
        }
    }

    /// Is the page a scan, with its words beneath the image or over it?
    pub fn is_scan(&self, page: Rect) -> bool {
        let pictures = self
            .areas
            .iter()
            .filter(|area| area.kind == AreaKind::Picture);
        let covered: f64 = pictures.map(|own| own.area.intersect(page).area()).sum();
        covered >= SCAN * page.area()
    }

    pub fn visibility(&self, ink: &Ink, is_scan: bool) -> Visibility {
        let around = |own: &&PaintedArea| own.area.contains(ink.middle);
        let (before, after) = self.areas.split_at(ink.after.min(self.areas.len()));
        if ink.paint.is_inkless || ink.paint.alpha <= 0.0 {
            let is_read = is_scan
                || self
                    .areas
                    .iter()
                    .filter(around)
                    .any(|own| own.kind == AreaKind::Picture);
            return if is_read {
                Visibility::Seen
            } else {
                Visibility::Hidden
            };
        }
        if let Some(clip) = ink.paint.clip {
            if clip.area() <= 0.0 {
                return Visibility::Hidden;
            }
            if !clip.inflate(CLIPPED, CLIPPED).contains(ink.middle) {
                return Visibility::Outside;
            }
        }
        let covers = |own: &PaintedArea| {
            own.covers
                && (own.kind == AreaKind::Rectangle || (own.kind == AreaKind::Picture && !is_scan))
        };
        if after.iter().filter(around).any(covers) {
            return Visibility::Covered;
        }
        let behind = match before.iter().rev().find(around) {
            None if self.areas.len() >= MOST_AREAS => None,
            None => Some([1.0; 3]),
            Some(own) => own.colour.filter(|_| own.covers),
        };
        let colour = ink.paint.colour.filter(|_| !ink.paint.is_outlined);
        match (colour, behind) {
            (Some(own), Some(behind)) if is_alike(own, behind) => Visibility::Hidden,
            _ => Visibility::Seen,
        }
    }
}

fn is_alike(a: Colour, b: Colour) -> bool {
    a.iter().zip(b).all(|(a, b)| (a - b).abs() < ALIKE)
}
