//! The colours that a site has chosen, as the tokens of the theme: in the light and in the dark.

use crate::base::web_colour::WebColour;
use crate::content::schema::records::LookRecord;

/// Panels in the dark, where links have the least contrast: `--wash` of the theme.
const DARK_WASH: WebColour = WebColour::new(0x17, 0x25, 0x2a);

/// A style in the theme's layer of tokens. Empty: the site has chosen none.
pub fn look_style(look: &LookRecord) -> String {
    let colour = |text: &Option<String>| WebColour::parse(text.as_deref()?);
    let mut light = String::new();
    let mut dark = String::new();
    if let Some(accent) = colour(&look.accent) {
        let in_light = accent.readable_in_light();
        let in_dark = accent.until_contrast(DARK_WASH, WebColour::READABLE, WebColour::WHITE);
        light.push_str(&accent_tokens(in_light));
        dark.push_str(&accent_tokens(in_dark));
    }
    if let Some(band) = colour(&look.band) {
        let text = band.text_on();
        let soft = band
            .mixed(text, 75)
            .until_contrast(band, WebColour::READABLE, text);
        let tokens = format!("--band:{band};--on-band:{text};--band-soft:{soft};");
        light.push_str(&tokens);
        dark.push_str(&tokens);
    }
    match light.is_empty() {
        true => String::new(),
        false => format!(
            "@layer tokens{{:root{{{light}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}}}\n"
        ),
    }
}

fn accent_tokens(accent: WebColour) -> String {
    format!("--accent:{accent};--on-accent:{};", accent.text_on())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(accent: Option<&str>, band: Option<&str>) -> LookRecord {
        LookRecord {
            accent: accent.map(str::to_owned),
            band: band.map(str::to_owned),
            ..LookRecord::default()
        }
    }

    #[test]
    fn without_colours_the_theme_keeps_its_own() {
        assert_eq!(look_style(&look(None, None)), "");
    }

    #[test]
    fn chosen_colours_can_be_read_in_light_and_dark() {
        let style = look_style(&look(Some("#005f3b"), Some("#ffcc00")));
        assert!(style.starts_with("@layer tokens{:root{--accent:#005f3b;--on-accent:#ffffff;"));
        assert!(
            style.contains("--band:#ffcc00;--on-band:#000000;"),
            "{style}"
        );
        let (_, dark) = style
            .split_once("dark){:root{--accent:")
            .expect("dark tokens");
        let accent = WebColour::parse(&dark[..7]).expect("a colour");
        assert!(
            accent.contrast(DARK_WASH) >= WebColour::READABLE,
            "{accent}"
        );
    }
}
