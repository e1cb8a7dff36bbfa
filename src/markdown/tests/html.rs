use super::*;

#[test]
fn harmless_html_is_kept() {
    check(
        "H<sub>2</sub>O, <span lang=\"en\">well *done*</span><br/>b",
        "<p>H<sub>2</sub>O, <span lang=\"en\">well <em>done</em></span><br>b</p>",
    );
    check(
        "<abbr title='a &amp; \"b\"'>x</abbr> &amp; y",
        "<p><abbr title=\"a &amp; &quot;b&quot;\">x</abbr> &amp; y</p>",
    );
    check(
        "<details open>\n<summary>Mer &lt;her&gt;</summary>\n\nTekst *her*.\n\n</details>\n\nEtter",
        "<details open=\"\">\n<summary>Mer &lt;her&gt;</summary>\n<p>Tekst <em>her</em>.</p>\n</details>\n<p>Etter</p>",
    );
    check(
        "<div lang=\"en\">\n\nHello\n\n</div>",
        "<div lang=\"en\">\n<p>Hello</p>\n</div>",
    );
    check("<p>En</p>\n<p>To</p>", "<p>En</p>\n<p>To</p>");
}

#[test]
fn comments_vanish() {
    check("<!-- a -->", "");
    check("a <!-- <b> --> b", "<p>a  b</p>");
    check("a\n\n<!-- a\n\nb -->\n\nb", "<p>a</p>\n<p>b</p>");
    check_diagnostics("a\n\n<!-- a\n\nb", "<p>a</p>", &["S306 <!-- a\n\nb"]);
}

#[test]
fn what_html_leaves_open_is_closed() {
    check("<b>a *b</b> c*", "<p><b>a <em>b c</em></b></p>");
    check("a</b> <i>b\n\nc", "<p>a <i>b</i></p>\n<p>c</p>");
    check(
        "- <b>a\n  - b",
        "<ul>\n<li><b>a</b><ul>\n<li>b</li>\n</ul>\n</li>\n</ul>",
    );
    check(
        "> <details>\n\na",
        "<blockquote>\n<details>\n</details></blockquote>\n<p>a</p>",
    );
    check("</div>\n\na", "<p>a</p>");
}

#[test]
fn the_rest_is_taken_away_and_told_once() {
    check_diagnostics("a <script>x</script> b", "<p>a  b</p>", &["S306 <script>"]);
    check_diagnostics(
        "<script>\nx\n</script>\n\nb",
        "<p>b</p>",
        &["S306 <script>"],
    );
    check_diagnostics(
        "<span style=\"x\" class=y lang=en onclick=z>a</span>",
        "<p><span lang=\"en\">a</span></p>",
        &["S306 <span style=\"x\" class=y lang=en onclick=z>"],
    );
    check_diagnostics(
        "<a href=\"javascript:x\">a</a>",
        "<p>a</p>",
        &["S306 <a href=\"javascript:x\">"],
    );
    check_diagnostics(
        "> <table>\n> <tr><td>a\n> <font>b\n> </table>",
        "<blockquote>\n<p>a\nb\n</p></blockquote>",
        &["S306 <table>"],
    );
    check_diagnostics(
        "æ <img src=x onerror=y> <details>",
        "<p>æ  </p>",
        &["S306 <img src=x onerror=y>", "S306 <details>"],
    );
    check_diagnostics(
        "<abbr\nid=x>a",
        "<p><abbr>a</abbr></p>",
        &["S306 <abbr\nid=x>"],
    );
    check_diagnostics(
        "a <?php ?> b <!DOCTYPE c>",
        "<p>a  b </p>",
        &["S306 <?php ?>", "S306 <!DOCTYPE c>"],
    );
    check_diagnostics(
        "<iframe src=\"https://x.no\"></iframe>\n\nKS < b",
        "<p><abbr title=\"Kommunenes organisasjon\">KS</abbr> &lt; b</p>",
        &["S306 <iframe src=\"https://x.no\">"],
    );
}
