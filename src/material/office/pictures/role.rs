//! The parts that a slide is made of.

/// What a part is to a slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Slide,
    Layout,
    Master,
    Theme,
    /// How tables look.
    Styles,
    /// What a diagram says, and the shapes that it was last drawn with.
    Diagram,
    Drawing,
    Picture,
    /// A picture behind many slides.
    Backdrop,
}

impl Role {
    /// The relations that a slide's looks hang on.
    pub fn leads_to(self) -> &'static [(&'static str, Role)] {
        match self {
            Role::Slide => &[
                ("slideLayout", Role::Layout),
                ("diagramData", Role::Diagram),
                ("diagramDrawing", Role::Drawing),
                ("image", Role::Picture),
            ],
            Role::Layout => &[("slideMaster", Role::Master), ("image", Role::Backdrop)],
            Role::Master => &[("theme", Role::Theme), ("image", Role::Backdrop)],
            Role::Drawing => &[("image", Role::Picture)],
            Role::Theme | Role::Styles | Role::Diagram | Role::Picture | Role::Backdrop => &[],
        }
    }

    pub fn is_shared(self) -> bool {
        use Role::{Backdrop, Layout, Master, Styles, Theme};
        matches!(self, Layout | Master | Theme | Styles | Backdrop)
    }

    pub fn is_image(self) -> bool {
        matches!(self, Role::Picture | Role::Backdrop)
    }
}
