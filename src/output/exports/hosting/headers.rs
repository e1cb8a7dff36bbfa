//! The headers that every file of the site is sent with, and for how long a browser may keep it.

/// What a page may load, and what may be done with it: only what stands on the site itself. All of the standard theme works under it.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
     media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'; require-trusted-types-for 'script'";

/// Names and values, for every file.
pub const HEADERS: [(&str, &str); 6] = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
];

/// A year: with another content, the file would have another address.
pub const KEPT: &str = "public, max-age=31536000, immutable";

/// Asked for anew each time; the answer is short when nothing has changed.
pub const ASKED_FOR: &str = "no-cache";

/// The endings of text files, which are in UTF-8, with their types where servers do not know them.
pub const TEXT_TYPES: [(&str, &str); 16] = [
    ("atom", "application/atom+xml"),
    ("bib", "application/x-bibtex"),
    ("css", "text/css"),
    ("csv", "text/csv"),
    ("html", "text/html"),
    ("ics", "text/calendar"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("jsonld", "application/ld+json"),
    ("md", "text/markdown"),
    ("ris", "application/x-research-info-systems"),
    ("srt", "application/x-subrip"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain"),
    ("vtt", "text/vtt"),
    ("xml", "application/xml"),
];
