//! A colour of the web, and how well two of them stand out from each other (WCAG 2.2, contrast ratio).

use std::fmt;

/// sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WebColour([u8; 3]);

impl WebColour {
    pub const WHITE: WebColour = WebColour([255; 3]);
    pub const BLACK: WebColour = WebColour([0; 3]);
    /// What text must stand out by (WCAG 2.2, success criterion 1.4.3).
    pub const READABLE: f64 = 4.5;
    /// The darkest ground of a light page: `--wash` of the standard theme.
    pub const LIGHT_GROUND: WebColour = WebColour::new(0xf2, 0xf6, 0xf6);

    pub const fn new(red: u8, green: u8, blue: u8) -> WebColour {
        WebColour([red, green, blue])
    }

    /// As a regular expression (ECMA-262).
    pub const PATTERN: &str = r"^\s*#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\s*$";

    /// "#0b5563" or "#056". None: something else.
    pub fn parse(text: &str) -> Option<WebColour> {
        let digits = text.trim().strip_prefix('#')?;
        let digits: Option<Vec<u8>> = (digits.chars())
            .map(|digit| u8::try_from(digit.to_digit(16)?).ok())
            .collect();
        match digits?.as_slice() {
            [r, g, b] => Some(WebColour([r * 17, g * 17, b * 17])),
            [r, s, g, h, b, c] => Some(WebColour([r * 16 + s, g * 16 + h, b * 16 + c])),
            _ => None,
        }
    }

    /// From 1 to 21.
    pub fn contrast(self, other: WebColour) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            match part <= 0.04045 {
                true => part / 12.92,
                false => ((part + 0.055) / 1.055).powf(2.4),
            }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// So much of `other` in a hundred parts.
    pub fn mixed(self, other: WebColour, percent: u16) -> WebColour {
        let mix = |at: usize| {
            let (own, other) = (u16::from(self.0[at]), u16::from(other.0[at]));
            u8::try_from((own * (100 - percent) + other * percent + 50) / 100).unwrap_or(u8::MAX)
        };
        WebColour([mix(0), mix(1), mix(2)])
    }

    /// With as little of `other` as gives it this contrast against `ground`.
    pub fn until_contrast(self, ground: WebColour, least: f64, other: WebColour) -> WebColour {
        let mut mixes = (0..=100).map(|percent| self.mixed(other, percent));
        let enough = mixes.find(|mixed| mixed.contrast(ground) >= least);
        enough.unwrap_or(other)
    }

    /// The colour as links are shown in on a light page: darker where it could not be read.
    pub fn readable_in_light(self) -> WebColour {
        self.until_contrast(
            WebColour::LIGHT_GROUND,
            WebColour::READABLE,
            WebColour::BLACK,
        )
    }

    /// Black or white, whichever can be read on it.
    pub fn text_on(self) -> WebColour {
        match self.contrast(WebColour::WHITE) >= self.contrast(WebColour::BLACK) {
            true => WebColour::WHITE,
            false => WebColour::BLACK,
        }
    }
}

impl fmt::Display for WebColour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests;
