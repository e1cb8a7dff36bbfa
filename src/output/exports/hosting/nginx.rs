//! `nginx-samling.conf`: a part of the configuration of nginx, for the `server` block that serves the site.

use super::Hosting;
use super::headers::{ASKED_FOR, HEADERS, KEPT, TEXT_TYPES};

/// The endings that the list of types of nginx itself has.
const KNOWN_TO_NGINX: [&str; 8] = ["atom", "css", "html", "js", "json", "svg", "txt", "xml"];

pub fn snippet(hosting: &Hosting) -> String {
    let base = &hosting.base;
    let mut text = "# Inside a server { } block whose root is the folder of the host:\n\
         #     include /path/of/the/site/nginx-samling.conf;\n"
        .to_owned();
    if hosting.has_copies {
        text.push_str(
            "gzip_static on;\ngzip_vary on;\n# With the module for Brotli (Debian: libnginx-mod-http-brotli-static):\n#     brotli_static on;\n",
        );
    }
    text.push_str(&location(base, ASKED_FOR, &[], base));
    for folder in &hosting.fingerprinted {
        text.push_str(&location(&format!("{base}{folder}"), KEPT, &[], base));
    }
    let open = ("Access-Control-Allow-Origin", "*");
    if let Some(data) = &hosting.data {
        text.push_str(&location(
            &format!("{base}{data}"),
            ASKED_FOR,
            &[open],
            base,
        ));
    }
    for redirect in &hosting.redirects {
        // nginx reads the address before it compares, and tells the present one as it stands here.
        let (from, to) = (&redirect.from, redirect.told());
        text.push_str(&format!("location = {from} {{ return 301 {to}; }}\n"));
        if let Some(folder) = from.strip_suffix('/') {
            text.push_str(&format!("location = {folder} {{ return 301 {to}; }}\n"));
        }
    }
    for name in super::NAMES {
        text.push_str(&format!("location = {base}{name} {{ return 404; }}\n"));
    }
    text
}

/// A part of the site. A location with headers of its own inherits none, so each has all of them. `base`: the path of the site.
fn location(path: &str, cache: &str, more: &[(&str, &str)], base: &str) -> String {
    let mut text = format!(
        "location ^~ {path} {{\n    index index.html;\n    error_page 404 {base}404.html;\n    charset utf-8;\n    \
         charset_types"
    );
    let types = TEXT_TYPES.iter().map(|(_, media_type)| *media_type);
    for media_type in types.filter(|media_type| *media_type != "text/html") {
        text.push_str(&format!(" {media_type}"));
    }
    text.push_str(";\n");
    for (name, value) in HEADERS.iter().chain(more) {
        text.push_str(&format!("    add_header {name} \"{value}\" always;\n"));
    }
    text.push_str(&format!("    add_header Cache-Control \"{cache}\";\n"));
    // A location inside has the headers of this one.
    for (ending, media_type) in TEXT_TYPES {
        if !KNOWN_TO_NGINX.contains(&ending) {
            text.push_str(&format!(
                "    location ~ \\.{ending}$ {{ default_type {media_type}; }}\n"
            ));
        }
    }
    text.push_str("}\n");
    text
}
