//! `_headers` and `_redirects`, as Netlify, Cloudflare Pages and others read them in the root of a host.

use super::Hosting;
use super::headers::{HEADERS, KEPT};

pub fn headers(hosting: &Hosting) -> String {
    let base = &hosting.base;
    let mut text = format!("{base}*\n");
    for (name, value) in HEADERS {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    // The hosts themselves ask for all others anew.
    for folder in &hosting.fingerprinted {
        text.push_str(&format!("{base}{folder}*\n  Cache-Control: {KEPT}\n"));
    }
    if let Some(data) = &hosting.data {
        text.push_str(&format!(
            "{base}{data}*\n  Access-Control-Allow-Origin: *\n"
        ));
    }
    text
}

pub fn redirects(hosting: &Hosting) -> String {
    let lines = hosting.redirects.iter();
    lines
        .map(|redirect| format!("{} {} 301\n", redirect.sent(), redirect.told()))
        .collect()
}
