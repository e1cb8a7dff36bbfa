//! What stands at an earlier address: the way to the new one.

use crate::base::path::OutputPath;
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::parts::Label;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct RedirectView {
    pub page: Frame,
    pub href: String,
}

pub fn redirect_view(context: &PageContext<'_>, to: &OutputPath) -> RedirectView {
    let frame = Frame::new(context, "redirect", Label::word("moved"));
    RedirectView {
        href: context.links.href(to),
        page: Frame {
            canonical: context.links.canonical(to),
            ..frame
        },
    }
}
