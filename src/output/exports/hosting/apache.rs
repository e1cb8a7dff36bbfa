//! `.htaccess` for Apache 2.4. Only directives that `AllowOverride FileInfo` permits: another would make every page an error.

use super::Hosting;
use super::headers::{ASKED_FOR, HEADERS, KEPT, TEXT_TYPES};

pub fn htaccess(hosting: &Hosting) -> String {
    let base = &hosting.base;
    let mut text = format!("ErrorDocument 404 {base}404.html\nAddDefaultCharset utf-8\n");
    text.push_str("<IfModule mod_mime.c>\n");
    for (ending, media_type) in TEXT_TYPES {
        text.push_str(&format!("AddType {media_type} .{ending}\n"));
    }
    let endings: Vec<String> = (TEXT_TYPES.iter())
        .map(|(ending, _)| format!(".{ending}"))
        .collect();
    text.push_str(&format!(
        "AddCharset utf-8 {}\n</IfModule>\n",
        endings.join(" ")
    ));
    text.push_str(&of_headers(hosting));
    if hosting.has_copies {
        text.push_str(&of_copies());
    }
    if !hosting.redirects.is_empty() {
        text.push_str("<IfModule mod_alias.c>\n");
        for redirect in &hosting.redirects {
            let from = redirect.from.replace('.', "\\.");
            // Apache reads addresses before it compares them, and writes the present one as browsers must be told it. A folder's
            // address, with or without its slash and its page.
            let pattern = match from.strip_suffix('/') {
                Some(folder) => format!("^{folder}(/|/index\\.html)?$"),
                None => format!("^{from}$"),
            };
            text.push_str(&format!("RedirectMatch 301 {pattern} {}\n", redirect.to));
        }
        text.push_str("</IfModule>\n");
    }
    text
}

fn of_headers(hosting: &Hosting) -> String {
    let mut text = "<IfModule mod_headers.c>\n".to_owned();
    for (name, value) in HEADERS {
        text.push_str(&format!("Header always set {name} \"{value}\"\n"));
    }
    text.push_str(&format!("Header set Cache-Control \"{ASKED_FOR}\"\n"));
    let base = hosting.base.replace('.', "\\.");
    let set = |folder: &str, variable: &str| {
        let folder = folder.replace('.', "\\.");
        format!("SetEnvIf Request_URI \"^{base}{folder}\" {variable}\n")
    };
    text.push_str("<IfModule mod_setenvif.c>\n");
    for folder in &hosting.fingerprinted {
        text.push_str(&set(folder, "samling_kept"));
    }
    if let Some(data) = &hosting.data {
        text.push_str(&set(data, "samling_data"));
    }
    text.push_str(&format!(
        "Header set Cache-Control \"{KEPT}\" env=samling_kept\n\
         Header set Access-Control-Allow-Origin \"*\" env=samling_data\n</IfModule>\n</IfModule>\n"
    ));
    text
}

/// Sends the compressed copy of a file to a browser that takes it.
fn of_copies() -> String {
    let mut text =
        "<IfModule mod_rewrite.c>\n<IfModule mod_headers.c>\nRewriteEngine On\n".to_owned();
    for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
        text.push_str(&format!(
            "AddEncoding {encoding} .{ending}\n\
             RewriteCond %{{HTTP:Accept-Encoding}} \\b{encoding}\\b\n\
             RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n\
             RewriteRule ^(.+)$ $1.{ending} [E=no-gzip:1,E=no-brotli:1,L]\n"
        ));
    }
    // Servers know the last ending as the type of an archive.
    for (ending, media_type) in TEXT_TYPES {
        text.push_str(&format!(
            "RewriteRule \\.{ending}\\.(br|gz)$ - \"[T={media_type}; charset=utf-8]\"\n"
        ));
    }
    text.push_str("Header append Vary Accept-Encoding\n</IfModule>\n</IfModule>\n");
    text
}
