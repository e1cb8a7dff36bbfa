//! The colours that a site has chosen are colours, and links in them can be read.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::base::web_colour::WebColour;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "look",
    codes: &["S236", "S242"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    let site = &input.archive.site;
    let look = &site.record.look;
    for (field, text) in [("accent", &look.accent), ("band", &look.band)] {
        let Some(text) = text else { continue };
        let place = site.place(FieldPath::root().key("look").key(field));
        let Some(colour) = WebColour::parse(text) else {
            diagnostics.add(catalogue::bad_colour(place, text));
            continue;
        };
        let better = colour.readable_in_light();
        if field == "accent" && better != colour {
            let contrast = colour.contrast(WebColour::LIGHT_GROUND);
            let diagnostic = catalogue::low_contrast(place, text, contrast, &better.to_string());
            diagnostics.add(diagnostic);
        }
    }
}
