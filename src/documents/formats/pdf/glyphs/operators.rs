//! Executes a page's operators as far as they concern text: fonts, positions, marks, and drawings that contain text.
//!
//! Painting operators (paths, colours, patterns, clips) are mostly skipped, and no image is unpacked, which keeps it cheap.

use super::fonts::Fonts;
use super::marked_content::Marks;
use super::text_state::{GlyphRun, Pen};
use super::{GlyphCollector, Glyphs};
use crate::documents::formats::pdf::annotations::{appearance, matrix};
use crate::documents::formats::pdf::layers::Layers;
use crate::documents::formats::pdf::layout::letter_spacing::Spaced;
use hayro::hayro_interpret::TransformExt;
use hayro::hayro_syntax::content::TypedIter;
use hayro::hayro_syntax::content::ops::TypedInstruction;
use hayro::hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use hayro::hayro_syntax::page::{Page, Resources};
use hayro::kurbo::Affine;

/// The greatest depth of drawings within drawings.
const DEEPEST: usize = 50;
/// The greatest number of saved states within one drawing.
const MOST_SAVED: usize = 4_000;

/// The letters of the page and of its annotations.
pub fn glyphs<'a>(
    page: &Page<'a>,
    annotations: &[Dict<'a>],
    fonts: &mut Fonts<'a>,
    layers: &Layers,
) -> Glyphs {
    let (width, height) = page.render_dimensions();
    let mut follower = Follower {
        fonts,
        layers,
        writer: GlyphCollector::new(width, height),
        marks: Marks::default(),
        spaced: Spaced::default(),
        depth: 0,
    };
    let pen = Pen::new(page.initial_transform(true).to_kurbo());
    let resources = page.resources();
    let (drawing, is_whole) = operators(page);
    follower.writer.glyphs.is_broken = !is_whole;
    follower.follow(TypedIter::new(&drawing), resources, pen.clone());
    for annotation in annotations {
        let first = follower.writer.glyphs.all.len();
        if let Some((drawing, fit)) = appearance(annotation) {
            let mut pen = pen.clone();
            pen.place *= fit;
            follower.drawing(&drawing, resources, pen);
        }
        follower.writer.glyphs.lay(first);
    }
    let alternatives = follower.marks.alternatives;
    Glyphs {
        alternatives,
        ..follower.writer.finish()
    }
}

struct Follower<'a, 'r> {
    fonts: &'r mut Fonts<'a>,
    layers: &'r Layers,
    writer: GlyphCollector,
    marks: Marks,
    /// A buffer for the operands of one operator.
    spaced: Spaced,
    depth: usize,
}

impl<'a> Follower<'a, '_> {
    /// Executes all operators. States left open are closed; states closed without having been opened are ignored.
    fn follow(&mut self, mut operators: TypedIter<'_>, resources: &Resources<'a>, start: Pen<'a>) {
        use TypedInstruction as Operator;
        let open = self.marks.open();
        let mut saved: Vec<Pen<'a>> = Vec::new();
        let mut pen = start.clone();
        while let Some(operator) = operators.next() {
            match operator {
                Operator::SaveState(_) if saved.len() < MOST_SAVED => saved.push(pen.clone()),
                Operator::RestoreState(_) => pen = saved.pop().unwrap_or_else(|| start.clone()),
                Operator::Transform(to) => {
                    pen.place *= affine([to.0, to.1, to.2, to.3, to.4, to.5]);
                }
                Operator::TextFont(font) => {
                    pen.font = self.fonts.named(&resources.fonts, font.0);
                    pen.size = font.1.as_f64();
                }
                Operator::SetGraphicsState(named) => {
                    let state = resources.get_ext_g_state(named.0);
                    if let Some(state) = &state {
                        pen.paint.set_state(state);
                    }
                    self.set_font(state.and_then(|state| state.get(b"Font")), &mut pen);
                }
                Operator::BeginMarkedContent(mark) => self.marks.begin(mark.0),
                Operator::BeginMarkedContentWithProperties(mark) => {
                    let known = &resources.properties;
                    self.marks.begin_with(mark.0, mark.1, known, self.layers);
                }
                Operator::EndMarkedContent(_) if self.marks.open() > open => self.marks.end(),
                Operator::XObject(called) => {
                    if let Some(stream) = resources.get_x_object(called.0) {
                        self.picture_or_drawing(&stream, resources, &pen);
                    }
                }
                Operator::InlineImage(_) if self.marks.is_shown() => {
                    self.writer.glyphs.pictures += 1;
                    self.writer.areas.picture(&pen.paint, pen.place, false);
                }
                operator => {
                    if let Some(operator) = self.text_operator(operator, &mut pen) {
                        let areas = &mut self.writer.areas;
                        let painted = areas.count();
                        areas.follow(&operator, &mut pen.paint, pen.place, resources);
                        if !self.marks.is_shown() {
                            areas.keep(painted);
                        }
                    }
                }
            }
        }
        self.marks.close(open);
    }

    /// Executes an operator that moves the pen or shows a text; returns any other operator.
    fn text_operator<'b, 'o>(
        &mut self,
        operator: TypedInstruction<'b, 'o>,
        pen: &mut Pen<'a>,
    ) -> Option<TypedInstruction<'b, 'o>> {
        use TypedInstruction as Operator;
        match operator {
            Operator::BeginText(_) => pen.put(Affine::IDENTITY),
            Operator::SetTextMatrix(to) => pen.put(affine([to.0, to.1, to.2, to.3, to.4, to.5])),
            Operator::CharacterSpacing(to) => pen.spacing = to.0.as_f64(),
            Operator::WordSpacing(to) => pen.word_spacing = to.0.as_f64(),
            Operator::HorizontalScaling(to) => pen.stretch = to.0.as_f64() / 100.0,
            Operator::TextLeading(to) => pen.leading = to.0.as_f64(),
            Operator::TextRise(to) => pen.rise = to.0.as_f64(),
            Operator::NextLine(by) => pen.next_line(by.0.as_f64(), by.1.as_f64()),
            Operator::NextLineAndSetLeading(by) => {
                pen.leading = -by.1.as_f64();
                pen.next_line(by.0.as_f64(), by.1.as_f64());
            }
            Operator::NextLineUsingLeading(_) => pen.next_line(0.0, -pen.leading),
            Operator::ShowText(text) => self.show(text.0.as_bytes(), pen),
            Operator::ShowTexts(texts) => self.show_spaced(texts.0, pen),
            Operator::NextLineAndShowText(text) => {
                pen.next_line(0.0, -pen.leading);
                self.show(text.0.as_bytes(), pen);
            }
            Operator::ShowTextWithParameters(text) => {
                pen.word_spacing = text.0.as_f64();
                pen.spacing = text.1.as_f64();
                pen.next_line(0.0, -pen.leading);
                self.show(text.2.as_bytes(), pen);
            }
            operator => return Some(operator),
        }
        None
    }

    fn picture_or_drawing(
        &mut self,
        stream: &Stream<'a>,
        resources: &Resources<'a>,
        pen: &Pen<'a>,
    ) {
        let kind = stream.dict().get::<Name<'_>>(b"Subtype");
        match kind.as_ref().map(|kind| kind.as_str()) {
            Some("Form") => self.drawing(stream, resources, pen.clone()),
            Some("Image") => {
                let is_shown = self.marks.is_shown() && self.layers.show(stream.dict(), b"OC");
                self.writer.glyphs.pictures += usize::from(is_shown);
                if is_shown {
                    let masks: [&[u8]; 3] = [b"SMask", b"Mask", b"ImageMask"];
                    let is_whole = !masks.iter().any(|mask| stream.dict().contains_key(mask));
                    self.writer.areas.picture(&pen.paint, pen.place, is_whole);
                }
            }
            _ => {}
        }
    }

    fn drawing(&mut self, stream: &Stream<'a>, resources: &Resources<'a>, mut pen: Pen<'a>) {
        let dict = stream.dict();
        let is_drawn = dict.contains_key(b"BBox") && self.depth < DEEPEST;
        let open = self.marks.open();
        self.marks.begin_drawing(dict, self.layers);
        // Also in a layer that is off: its words are hidden ones.
        let content = is_drawn.then(|| stream.decoded_data().ok());
        self.writer.glyphs.is_broken |= matches!(content, Some(None));
        if let Some(Some(content)) = content {
            self.depth += 1;
            pen.place *= matrix(dict);
            let own = dict.get::<Dict<'_>>(b"Resources").map(Resources::new);
            let resources = own.as_ref().unwrap_or(resources);
            self.follow(TypedIter::new(&content), resources, pen);
            self.depth -= 1;
        }
        self.marks.close(open);
    }

    /// Sets a font and its size from a graphics state.
    fn set_font(&mut self, font: Option<Array<'a>>, pen: &mut Pen<'a>) {
        let mut said = font.into_iter().flat_map(|font| font.iter::<Object<'_>>());
        if let (Some(Object::Dict(font)), Some(Object::Number(size))) = (said.next(), said.next()) {
            pen.font = self.fonts.face(&font);
            pen.size = size.as_f64();
        }
    }

    fn show(&mut self, text: &[u8], pen: &mut Pen<'a>) {
        if let Some(mut run) = self.run(pen) {
            self.write(text, &mut run, pen);
            pen.follow(&run);
        }
    }

    /// Shows texts, with corrections of the position between them.
    fn show_spaced(&mut self, texts: &Array<'_>, pen: &mut Pen<'a>) {
        let Some(mut run) = self.run(pen) else {
            return;
        };
        let mut spaced = std::mem::take(&mut self.spaced);
        spaced.hold(texts);
        spaced.each(|text, back| {
            self.write(text, &mut run, pen);
            run.back(back, pen);
        });
        self.spaced = spaced;
        pen.follow(&run);
    }

    fn run(&mut self, pen: &mut Pen<'a>) -> Option<GlyphRun<'a>> {
        if pen.font.is_none() {
            pen.font = self.fonts.standing_in();
        }
        pen.run()
    }

    fn write(&mut self, text: &[u8], run: &mut GlyphRun<'a>, pen: &Pen<'a>) {
        let is_shown = run.face.can_show(text);
        let mut rest = text;
        while !rest.is_empty() {
            let (letter, length) = run.face.letter(rest);
            rest = rest.get(length..).unwrap_or_default();
            if is_shown {
                let ink = self.writer.areas.ink(&pen.paint, run.middle(&letter));
                self.writer.write(&letter, run, ink, &mut self.marks);
            }
            run.step(&letter, pen);
        }
    }
}

/// The page's operators, unpacked, and whether all of them could be. (hayro's own accessor would keep them in memory as long as the file is
/// open.)
fn operators(page: &Page<'_>) -> (Vec<u8>, bool) {
    let parts: Vec<Stream<'_>> = match page.raw().get::<Object<'_>>(b"Contents") {
        Some(Object::Stream(whole)) => vec![whole],
        Some(Object::Array(parts)) => parts.iter().collect(),
        _ => Vec::new(),
    };
    let mut operators = Vec::new();
    let mut is_whole = true;
    for part in parts {
        match part.decoded_data() {
            Ok(unpacked) => {
                operators.extend_from_slice(&unpacked);
                operators.push(b' ');
            }
            Err(_) => is_whole = false,
        }
    }
    (operators, is_whole)
}

fn affine(coefficients: [Number; 6]) -> Affine {
    Affine::new(coefficients.map(|number| number.as_f64()))
}
