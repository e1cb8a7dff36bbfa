//! What stands at an earlier address: the way to the new one.

use super::Composer;
use super::frame::{Frame, Label};
use crate::path::OutputPath;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct RedirectView {
    pub page: Frame,
    pub href: String,
}

pub fn redirect_view(composer: &Composer<'_>, to: &OutputPath) -> RedirectView {
    let frame = composer.frame("redirect", Label::word("moved"));
    RedirectView {
        href: composer.href(to),
        page: Frame {
            canonical: composer.canonical(to),
            ..frame
        },
    }
}
