//! What runs or loads something when a browser opens the file: in the site's own origin it could do whatever the site's scripts can.

/// Elements that run, load or send something, and elements whose content browsers parse by other rules.
const ELEMENTS: [&str; 24] = [
    "script",
    "iframe",
    "frame",
    "frameset",
    "object",
    "embed",
    "applet",
    "form",
    "base",
    "portal",
    "foreignobject",
    "handler",
    "listener",
    "noscript",
    "noembed",
    "noframes",
    "xmp",
    "plaintext",
    "template",
    "textarea",
    "math",
    "animate",
    "set",
    "use",
];

/// Is the element or one of its attributes active? Names may have prefixes and upper-case letters.
pub fn is_active<'a>(
    element: &str,
    attributes: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> bool {
    let local = |name: &str| {
        let name = name.rsplit_once(':').map_or(name, |(_, local)| local);
        name.to_ascii_lowercase()
    };
    let element = local(element);
    let mut attributes = attributes
        .into_iter()
        .map(|(name, value)| (local(name), value));
    let is_attribute = |(name, value): (String, &str)| {
        name.starts_with("on") || name == "srcdoc" || name == "http-equiv" || runs(&name, value)
    };
    match element.as_str() {
        // A reference to a part of the same picture is harmless.
        "use" => attributes.any(|(name, value)| name == "href" && !value.trim().starts_with('#')),
        // Animating a style or a position is harmless; animating the target of a link is not.
        "animate" | "set" => attributes.any(|(name, value)| {
            name.starts_with("on") || name == "attributename" && local(value.trim()) == "href"
        }),
        name => ELEMENTS.contains(&name) || attributes.any(is_attribute),
    }
}

/// Is it an attribute for an address, with an address that runs a script?
fn runs(name: &str, value: &str) -> bool {
    let leads = [
        "href",
        "src",
        "action",
        "formaction",
        "data",
        "poster",
        "background",
        "to",
    ];
    if !leads.contains(&name) {
        return false;
    }
    let letters = value
        .chars()
        .filter(|letter| !letter.is_control() && !letter.is_whitespace());
    let start: String = letters.take(16).collect();
    let start = start.to_ascii_lowercase();
    let is_picture = ["png", "jpeg", "jpg", "gif", "webp"]
        .iter()
        .any(|format| start.starts_with(&format!("data:image/{format}")));
    let scripts = ["javascript:", "vbscript:", "data:"];
    !is_picture && scripts.iter().any(|scheme| start.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::is_active;

    #[test]
    fn what_runs_and_what_only_shows() {
        let check = |element: &str, attributes: &[(&str, &str)], expected: bool| {
            let found = is_active(element, attributes.iter().copied());
            assert_eq!(found, expected, "{element} {attributes:?}");
        };
        check("p", &[("class", "one")], false);
        check("a", &[("href", "https://example.no/")], false);
        check("img", &[("src", "data:image/png;base64,AA")], false);
        check("use", &[("xlink:href", "#a")], false);
        check("animate", &[("attributeName", "opacity")], false);
        check("SCRIPT", &[], true);
        check("svg:script", &[], true);
        check("img", &[("OnError", "x()")], true);
        check("a", &[("href", " java\nscript:x()")], true);
        check("a", &[("xlink:href", "data:text/html,x")], true);
        check("meta", &[("http-equiv", "refresh")], true);
        check("use", &[("href", "https://example.no/a.svg#x")], true);
        check("set", &[("attributeName", "xlink:href")], true);
        check("foreignObject", &[], true);
    }
}
