//! The preview's script element, added to a page when it is sent. The files of the site stay unchanged.

use crate::base::text::Html;

/// The page with the script before `</body>`, or at its end. `page`: the build that the page belongs to.
pub fn with_script(mut html: Vec<u8>, page: &str) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let at = html
        .windows(END.len())
        .rposition(|window| window.eq_ignore_ascii_case(END))
        .unwrap_or(html.len());
    html.splice(at..at, script(page, "").into_bytes());
    html
}

/// The script element; `more`: further attributes.
pub fn script(page: &str, more: &str) -> String {
    let page = Html::escaped(page);
    format!("<script src=\"/_samling/live.js\" data-page=\"{page}\"{more} defer></script>\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_last_in_the_body() {
        let check = |html: &str, before: &str, after: &str| {
            let found = with_script(html.as_bytes().to_vec(), "a-1");
            let expected = format!("{before}{}{after}", script("a-1", ""));
            assert_eq!(String::from_utf8(found).expect("UTF-8"), expected);
        };
        check("<p>a</body></html>", "<p>a", "</body></html>");
        check("<p>a</BODY>", "<p>a", "</BODY>");
        check("<pre></body></pre></body>", "<pre></body></pre>", "</body>");
        check("<p>a", "<p>a", "");
        check("", "", "");
    }
}
