//! The parts that a slide is made of.

/// The role of a part for a slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartRole {
    Slide,
    Layout,
    Master,
    Theme,
    /// The styles of tables.
    Styles,
    /// The content of a diagram, and the shapes of its last drawing.
    Diagram,
    Drawing,
    Picture,
    /// A picture in the background of many slides.
    Backdrop,
}

impl PartRole {
    /// The relations that a slide's appearance depends on.
    pub fn leads_to(self) -> &'static [(&'static str, PartRole)] {
        match self {
            PartRole::Slide => &[
                ("slideLayout", PartRole::Layout),
                ("diagramData", PartRole::Diagram),
                ("diagramDrawing", PartRole::Drawing),
                ("image", PartRole::Picture),
            ],
            PartRole::Layout => &[
                ("slideMaster", PartRole::Master),
                ("image", PartRole::Backdrop),
            ],
            PartRole::Master => &[("theme", PartRole::Theme), ("image", PartRole::Backdrop)],
            PartRole::Drawing => &[("image", PartRole::Picture)],
            PartRole::Theme
            | PartRole::Styles
            | PartRole::Diagram
            | PartRole::Picture
            | PartRole::Backdrop => &[],
        }
    }

    pub fn is_shared(self) -> bool {
        use PartRole::{Backdrop, Layout, Master, Styles, Theme};
        matches!(self, Layout | Master | Theme | Styles | Backdrop)
    }

    pub fn is_image(self) -> bool {
        matches!(self, PartRole::Picture | PartRole::Backdrop)
    }
}
