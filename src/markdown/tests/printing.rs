use super::*;

#[test]
fn paragraphs_and_words() {
    check("", "");
    check("  \n\n", "");
    check(
        "Hei *du* **der** ~~ikke~~ `a<b`",
        "<p>Hei <em>du</em> <strong>der</strong> <del>ikke</del> <code>a&lt;b</code></p>",
    );
    check("en  \nto\\\ntre\nfire", "<p>en<br>\nto<br>\ntre\nfire</p>");
    check(
        "\"så\" -- 'nei' ... & < >",
        "<p>&quot;så&quot; -- &#39;nei&#39; ... &amp; &lt; &gt;</p>",
    );
    check("- [ ] a", "<ul>\n<li>[ ] a</li>\n</ul>");
    check("a\u{0}b\u{b}c&#1;d\u{85}e", "<p>a b c d\u{a0}e</p>");
}

#[test]
fn blocks() {
    check(
        "> a\n>\n> b",
        "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>",
    );
    check("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>");
    check("3) a", "<ol start=\"3\">\n<li>a</li>\n</ol>");
    check(
        "- a\n  - b\n- c\n",
        "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>",
    );
    check(
        "- a\n\n- b",
        "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>",
    );
    check("***", "<hr>");
    check(
        "```rust\na <b> & KS\n```",
        "<pre tabindex=\"0\"><code>a &lt;b&gt; &amp; KS\n</code></pre>",
    );
    check(
        "    a\n    b",
        "<pre tabindex=\"0\"><code>a\nb</code></pre>",
    );
    check(
        "Ord\n: Forklaring av KS",
        "<dl>\n<dt>Ord</dt>\n<dd>Forklaring av [KS]</dd>\n</dl>",
    );
}

#[test]
fn headings_follow_without_a_gap() {
    let check = |text: &str, expected: &[(u8, &str)]| {
        let printed = printed(text);
        assert_eq!(headings(&printed), expected, "{text:?}");
        let ids: Vec<&str> = expected.iter().map(|(_, id)| *id).collect();
        assert_eq!(printed.ids, ids, "{text:?}");
    };
    check(
        "# A\n## B\n## C\n# D",
        &[(2, "a"), (3, "b"), (3, "c"), (2, "d")],
    );
    check(
        "## A\n## B\n#### C\n### D\n# E",
        &[(2, "a"), (2, "b"), (3, "c"), (3, "d"), (2, "e")],
    );
    check(
        "# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6",
        &[(2, "1"), (3, "2"), (4, "3"), (5, "4"), (6, "5"), (6, "6")],
    );
    check(
        "# A\n# A\n# A-2\n# A\n# ?\n# Main",
        &[
            (2, "a"),
            (2, "a-2"),
            (2, "a-2-2"),
            (2, "a-3"),
            (2, "avsnitt"),
            (2, "main-2"),
        ],
    );
    check("#\n# <!-- a -->\nÅ *gå*\n===", &[(2, "a-ga")]);
}

#[test]
fn headings_print() {
    check(
        "# Å *gå* & `se` KS",
        "<h2 id=\"a-ga-se-ks\">Å <em>gå</em> &amp; <code>se</code> [KS]</h2>",
    );
    check(
        "## ![Et bilde](b.jpg)",
        "<h2 id=\"et-bilde\"><img src=\"../b.jpg\" alt=\"Et bilde\" loading=\"lazy\" decoding=\"async\"></h2>",
    );
    check("#", "");
    let settings = Settings {
        id_prefix: "nn-",
        top_level: 3,
        ..SETTINGS
    };
    let printed = printed_as("# A\n# A", Language::Nn, settings);
    assert_eq!(
        printed.html.as_str(),
        "<h3 id=\"nn-a\">A</h3>\n<h3 id=\"nn-a-2\">A</h3>\n"
    );
}

#[test]
fn tables() {
    check(
        "| KS | Antall | |\n|:--|--:|:-:|\n| a | 1 | x |",
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"KS, Antall\"><table>\n<thead>\n\
         <tr><th scope=\"col\">[KS]</th><th scope=\"col\" class=\"right\">Antall</th><td class=\"center\"></td></tr>\n</thead>\n\
         <tbody>\n<tr><td>a</td><td class=\"right\">1</td><td class=\"center\">x</td></tr>\n</tbody>\n</table></div>",
    );
    // Where the first column has no heading and others have, its cells are the headings of their rows.
    check(
        "| | A |\n|--|--|\n| b | 1 |\n| | 2 |",
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"A\"><table>\n<thead>\n\
         <tr><td></td><th scope=\"col\">A</th></tr>\n</thead>\n\
         <tbody>\n<tr><th scope=\"row\">b</th><td>1</td></tr>\n<tr><td></td><td>2</td></tr>\n</tbody>\n</table></div>",
    );
    let labels = |text: &str, language| -> Vec<String> {
        let html = printed_as(text, language, SETTINGS).html;
        html.as_str()
            .split("aria-label=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(
        labels("||\n|-|\n\n|a|b|c|d|\n|-|-|-|-|\n\n||\n|-|", Language::Nn),
        ["Tabell", "a, b, c", "Tabell (2)"]
    );
    assert_eq!(labels("||\n|-|", Language::En), ["Table"]);
}

#[test]
fn images() {
    check(
        "![Et *bilde*](b.png \"Foto: KS\")",
        "<figure><img src=\"../b.png\" alt=\"Et bilde\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"><figcaption>Foto: [KS]</figcaption></figure>",
    );
    check(
        "![A](b.jpg)",
        "<figure><img src=\"../b.jpg\" alt=\"A\" loading=\"lazy\" decoding=\"async\"></figure>",
    );
    check(
        "se ![A](b.jpg \"T\")",
        "<p>se <img src=\"../b.jpg\" alt=\"A\" loading=\"lazy\" decoding=\"async\" title=\"T\"></p>",
    );
    check(
        "![A](b.jpg \"T\") se",
        "<p><img src=\"../b.jpg\" alt=\"A\" loading=\"lazy\" decoding=\"async\" title=\"T\"> se</p>",
    );
    check(
        "![a ![b](c) d](e.jpg)",
        "<figure><img src=\"../e.jpg\" alt=\"a b d\" loading=\"lazy\" decoding=\"async\"></figure>",
    );
    check_diagnostics(
        "a ![ ](b.jpg)",
        "<p>a <img src=\"../b.jpg\" alt=\"\" loading=\"lazy\" decoding=\"async\"></p>",
        &["S305 ![ ](b.jpg)"],
    );
    check_diagnostics("![KS](dead.jpg)", "<p>KS</p>", &["S302 ![KS](dead.jpg)"]);
    check_diagnostics(
        "![](https://x.no/b.jpg)",
        "",
        &[
            "S305 ![](https://x.no/b.jpg)",
            "S308 ![](https://x.no/b.jpg)",
        ],
    );
    check_diagnostics(
        "![A](//x.no/b.jpg) ![B](data:x)",
        "<p>A B</p>",
        &["S308 ![A](//x.no/b.jpg)", "S308 ![B](data:x)"],
    );
}
