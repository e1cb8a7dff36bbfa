use super::*;

#[test]
fn links_go_through_the_resolver() {
    check("[a](../b.md#c)", "<p><a href=\"../b.md#c\">a</a></p>");
    check(
        "[KS *a*](https://ks.no/?a&b \"T\")",
        "<p><a href=\"https://ks.no/?a&amp;b\" rel=\"external\" title=\"T\">[KS] <em>a</em></a></p>",
    );
    check("[a]\n\n[a]: /b/", "<p><a href=\"/b/\">a</a></p>");
    check(
        "<https://ks.no> <ola@ks.no>",
        "<p><a href=\"https://ks.no\" rel=\"external\">https://ks.no</a> <a href=\"mailto:ola@ks.no\">ola@ks.no</a></p>",
    );
    check("[](/b/)", "<p><a href=\"/b/\">/b/</a></p>");
    check_diagnostics("a [b](dead.md) c", "<p>a b c</p>", &["S302 [b](dead.md)"]);
    check_diagnostics(
        "[a](javascript:x) [b](<java\tscript:x>) <file:x>",
        "<p>a b file:x</p>",
        &[
            "S307 [a](javascript:x)",
            "S307 [b](<java\tscript:x>)",
            "S127 <file:x>",
        ],
    );
    check_diagnostics(
        "[a](java&#115;cript&colon;x)",
        "<p>a</p>",
        &["S307 [a](java&#115;cript&colon;x)"],
    );
}

#[test]
fn bare_addresses() {
    check(
        "Se https://ks.no/a_b_c?d=1&e=2.",
        "<p>Se <a href=\"https://ks.no/a_b_c?d=1&amp;e=2\" rel=\"external\">https://ks.no/a_b_c?d=1&amp;e=2</a>.</p>",
    );
    check(
        "KS (www.ks.no) KS",
        "<p>[KS] (<a href=\"https://www.ks.no\" rel=\"external\">www.ks.no</a>) KS</p>",
    );
    check(
        "[https://ks.no](/a/) `https://ks.no`",
        "<p><a href=\"/a/\">https://ks.no</a> <code>https://ks.no</code></p>",
    );
    check_diagnostics(
        "æ \\*\n*å* https://dead.no/&amp;a, b",
        "<p>æ *\n<em>å</em> https://dead.no/&amp;a, b</p>",
        &["S302 https://dead.no/&amp;a"],
    );
    // Addresses whose text differs from the source.
    let address = "<a href=\"https://ks.no\" rel=\"external\">https://ks.no</a>";
    check("https:\\//ks.no", &format!("<p>{address}</p>"));
    check("https&#58;//ks.no", &format!("<p>{address}</p>"));
}

#[test]
fn abbreviations_across_the_line() {
    check("KS, KS", "<p>[KS], KS</p>");
    check(
        "*Kommunenes\norganisasjon* (KS), KS",
        "<p><em>Kommunenes\norganisasjon</em> (KS), KS</p>",
    );
    check(
        "`KS` K*KS* <abbr title=\"K\">KS</abbr> KS",
        "<p><code>KS</code> K<em>KS</em> <abbr title=\"K\">KS</abbr> KS</p>",
    );
    check(
        "> KS\n\nKS",
        "<blockquote>\n<p>[KS]</p>\n</blockquote>\n<p>KS</p>",
    );
}
