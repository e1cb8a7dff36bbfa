//! What an element of HTML is, by its name.

pub fn is_unshown(name: &str) -> bool {
    matches!(
        name,
        "script" | "style" | "noscript" | "template" | "iframe" | "svg"
    )
}

pub fn heading(name: &str) -> Option<u8> {
    name.strip_prefix('h')?.parse().ok()
}

pub fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "main"
            | "nav"
            | "aside"
            | "body"
            | "blockquote"
            | "pre"
            | "figure"
            | "figcaption"
            | "address"
            | "dl"
            | "dt"
            | "dd"
            | "hr"
            | "form"
            | "fieldset"
            | "details"
            | "summary"
            | "tbody"
            | "thead"
            | "tfoot"
            | "caption"
            | "head"
    )
}
