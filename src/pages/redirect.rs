//! What stands at an earlier address: the way to the new one.

use super::Composer;
use super::frame::Frame;
use super::parts::Label;
use crate::path::OutputPath;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct RedirectView {
    pub page: Frame,
    pub href: String,
}

pub fn redirect_view(context: &Composer<'_>, to: &OutputPath) -> RedirectView {
    let frame = Frame::new(context, "redirect", Label::word("moved"));
    RedirectView {
        href: context.links.href(to),
        page: Frame {
            canonical: context.links.canonical(to),
            ..frame
        },
    }
}
