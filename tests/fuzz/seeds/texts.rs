//! Small files of the formats that are text.

use super::bytes;

pub const PDF: &str = "%PDF-1.7
1 0 obj
<</Type/Catalog/Pages 2 0 R/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>/Lang(nb)>>
endobj
2 0 obj
<</Type/Pages/Kids[3 0 R]/Count 1>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/StructParents 0/Resources<</Font<</F 5 0 R>>>>/Annots[9 0 R]>>
endobj
4 0 obj
<</Length 150>>stream
/H1 <</MCID 0>> BDC BT /F 24 Tf 20 150 Td (Tittel) Tj ET EMC
/P <</MCID 1>> BDC BT /F 12 Tf 1 0 0 1 20 100 Tm [(Litt)-300(tekst)] TJ T* (mer) ' ET EMC
endstream
endobj
5 0 obj
<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/FirstChar 32/Widths[250 333]/ToUnicode 10 0 R>>
endobj
6 0 obj
<</Type/StructTreeRoot/K[7 0 R 8 0 R]>>
endobj
7 0 obj
<</Type/StructElem/S/H1/P 6 0 R/Pg 3 0 R/K 0>>
endobj
8 0 obj
<</Type/StructElem/S/P/P 6 0 R/Pg 3 0 R/K[1]/Alt(Et bilde)/ActualText(Noe)>>
endobj
9 0 obj
<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.no/)>>/Contents(kommentar)/T(Kari)>>
endobj
10 0 obj
<</Length 90>>stream
1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <41> <5A> <0041> endbfrange
endstream
endobj
11 0 obj
<</Title(Hei)/Author(Kari)/CreationDate(D:20180116093000+01'00')>>
endobj
trailer
<</Root 1 0 R/Info 11 0 R>>
%%EOF";

pub const PDF_FORM: &str = "%PDF-1.4
1 0 obj
<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]>>/OCProperties<</OCGs[7 0 R]/D<</OFF[7 0 R]>>>>/Names<</EmbeddedFiles<</Names[(a.txt)8 0 R]>>>>>>
endobj
2 0 obj
<</Type/Pages/Kids[3 0 R]/Count 1>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Rotate 90/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/Properties<</L 7 0 R>>/XObject<</X 9 0 R>>/ExtGState<</G<</ca 0>>>>>>/Annots[6 0 R]>>
endobj
4 0 obj
<</Length 120>>stream
q 1 0 0 1 10 10 cm /X Do Q /OC /L BDC BT /F 12 Tf 3 Tr (skjult) Tj ET EMC 1 g 0 0 99 99 re f BT /G gs (x) Tj ET
endstream
endobj
5 0 obj
<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 500/W[1[200 300]]>>]>>
endobj
6 0 obj
<</Type/Annot/Subtype/Widget/FT/Tx/T(felt)/V(verdi)/Rect[0 0 9 9]>>
endobj
7 0 obj
<</Type/OCG/Name(Lag)>>
endobj
8 0 obj
<</Type/Filespec/F(a.txt)>>
endobj
9 0 obj
<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 20>>stream
BT <0001> Tj ET
endstream
endobj
trailer
<</Root 1 0 R>>
%%EOF";

pub const MAIL: &str = "From: Kari Nordmann <kari@example.no>\r\nTo: post@example.no\r\nSubject: =?utf-8?q?Velkommen_til_Bod=C3=B8?=\r\nDate: Tue, 16 Jan 2018 09:30:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nHei!\r\n\r\nVel m=F8tt.\r\n> sitat\r\n--x\r\nContent-Type: text/plain; name=program.txt\r\nContent-Disposition: attachment; filename*=utf-8''program%2Etxt\r\nContent-Transfer-Encoding: base64\r\n\r\nVGVrc3Q=\r\n--x--\r\n";

const HTML_MAIL: &str = "From: ola@example.no\r\nSubject: Brev\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<h2>Hei</h2><p>Takk for <a href=\"https://example.no/sist/\">sist</a>!</p>\r\n";

const EVENT: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Oslo:20180116T093000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nSUMMARY;LANGUAGE=nb:Samling\\, f\u{f8}rste\r\n  dag\r\nLOCATION:https://teams.example.no/l/meetup\r\nORGANIZER;CN=\"Kari Nordmann\":mailto:kari@example.no\r\nATTENDEE:mailto:ola@example.no\r\nDESCRIPTION:Ta med\\nniste.\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
const WHOLE_DAY: &str = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260429\nDTEND;VALUE=DATE:20260501\nSTATUS:CANCELLED\nEND:VEVENT\nEND:VCALENDAR\n";

pub fn eml() -> Vec<Vec<u8>> {
    bytes(&[MAIL, HTML_MAIL])
}

pub fn calendar() -> Vec<Vec<u8>> {
    bytes(&[EVENT, WHOLE_DAY])
}

pub fn subtitles() -> Vec<Vec<u8>> {
    bytes(&[
        "WEBVTT\n\nNOTE laget for h\u{e5}nd\n\n1\n00:00.000 --> 00:02.000\n<v Kari>God dag,</v>\n",
        "1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<i>Hei</i> p\u{e5} deg.\r\n\r\n2\r\n",
    ])
}

pub fn html() -> Vec<Vec<u8>> {
    bytes(&[
        "<!doctype html><html lang=nb><head><title>Referat</title><meta name=author content=\"Kari Nordmann\"><style>p{display:none}</style></head><body><nav><a href=\"/\">Hjem</a></nav><h1>Referat</h1><p hidden>skjult<p>Vi snakket &amp; <a href=\"https://example.no/liv/\">livskvalitet</a>.<script>x('<p>')</script><ul><li>Ett<ul><li>Under</ul><li>To</ul><table><tr><th>Tid<th>Hva<tr><td>09.00<td><p>Kaffe</table><img src=a.png alt=\"En bl\u{e5} flate\"><!-- kommentar --><p>Slutt",
    ])
}

pub fn text() -> Vec<Vec<u8>> {
    bytes(&[
        "Folkehelse i Fjordfylket. Kari Nordmann\n\nTranskript\n\n1 Folkehelse\n\n2 Foto: Ola Nordmann\n\n3\n\n4 Hva n\u{e5}? Vi fort- setter. Tlf. 900 00 000, kari (at) example.no, f. 1.1.1980, konto 1234.56.78903\n",
    ])
}

pub fn csv() -> Vec<Vec<u8>> {
    bytes(&[
        "Navn;Andel\n\u{d8}yv\u{e6}r;1,5\n\"\u{c5}s; s\u{f8}r\";2\n",
        "a\tb\n1\t2\n",
    ])
}

pub fn svg() -> Vec<Vec<u8>> {
    bytes(&[
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 60' width='12cm'><title>Vekst</title><desc>En strek</desc><text x='1'>2018</text><a href='#x' onclick='y'/></svg>",
    ])
}

pub fn markdown() -> Vec<Vec<u8>> {
    bytes(&[
        "# Tittel\n\nTekst med *trykk*, **fet**, `kode`, ~~ut~~ og KS.\n\n> sitat\n\n1. en\n   - to\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n![bilde](x.png \"t\") [lenke](../a.md#b) <https://x.no/> www.x.no[^1]\n\n[^1]: Note.\n",
        "<details open><summary>Mer <b>her</b></summary>\n\n<p lang=en>x <abbr title=\"a\">b</abbr><br>\n</details>\n\n<div><span dir=rtl>y</span>&amp;&#1;<script>z</script></div>\n<a href=\"javascript:x\" onclick=y>q</a> <!-- c -->\n",
        "---\n\n```\nkode\n```\n\na  \nb\\\nc\n***\n[a]: /x/ 'y'\n[a] [b](javascript:x)\n",
    ])
}

pub fn dates() -> Vec<Vec<u8>> {
    bytes(&[
        "2018-01-16",
        "2018-10",
        "2018-21?",
        "201X",
        "2018-01-16/2018-01-17",
        "2018~/..",
        "16. januar 2018",
        "18.\u{2013}19. april 2018",
        "h\u{f8}sten 2018",
        "kl. 09.30",
        "1 t 30 min",
        "09:30",
    ])
}

/// In the order of the files of the tried sites.
pub const RECORDS: [&str; 8] = [
    "title: Samling\nlanguages: [nb, en]\nbase_url: https://example.no/\nlints:\n  S101: error\n",
    "---\ntitle: Samling i Oslo\ndate: 2018-01-16/2018-01-17\nplace:\n  name: Fjordbyen\nsessions:\n  - start: \"09:00\"\n    title: &a Kaffe\n    speakers:\n      - name: Kari Nordmann\n  - {start: 09.30, title: *a}\nprovenance:\n  - source: brev\n---\n\nTekst.\n",
    "\n---  \ntitle: Programmet\nsummary: >-\n  Noe\n  mer\nperiod: 2017/2027\n---\n# Om\n",
    "main:\n  text: M\u{e5}l\nsub_goals:\n  - number: 1\n    text: Delm\u{e5}l\ncounty_goals: []\n",
    "efforts:\n  - id: a\n    title: Innsats\n    activities:\n      - id: a1\n        title: Aktivitet\n",
    "- id: kommunen\n  name: Kommunen\n  # en merknad\n- id: fylket\n  name: \"Fylket\"\n",
    "---\nname: Oslo\nnumber: \"03\"\nnetworks:\n  - id: n\n    name: Nettverk\n\u{2014}\nTekst\n",
    "---\ntitle: Tiltak\n---\nNynorsk\n",
];
