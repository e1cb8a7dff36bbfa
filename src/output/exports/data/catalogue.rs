//! `catalogue.jsonld`: the tables for catalogues of data, as DCAT-AP-NO 2 has them. Its addresses must be absolute, so a site without a
//! known address has none.

use crate::base::text::Language;
use crate::output::exports::ExportInput;
use crate::site::data::{TableDescription, published_tables};
use serde_json::{Value, json};

/// "Government and public sector" in the European Union's list of themes: what a public programme is at least.
const THEME: &str = "http://publications.europa.eu/resource/authority/data-theme/GOVE";
const NORWAY: &str = "http://publications.europa.eu/resource/authority/country/NOR";
const PUBLIC: &str = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
const LANGUAGES: &str = "http://publications.europa.eu/resource/authority/language/";
const FILE_TYPES: &str = "http://publications.europa.eu/resource/authority/file-type/";
const MEDIA_TYPES: &str = "https://www.iana.org/assignments/media-types/";

/// `folder`: of the data, from the site's root, with a slash at its end.
pub fn catalogue(input: &ExportInput<'_>, base_url: &str, folder: &str) -> Value {
    let site = &input.archive.site.record;
    let base = base_url.trim_end_matches('/');
    let page = format!("{base}/{folder}");
    let language = site.language.interface();
    let text = |text: &str| json!({"@language": language.tag(), "@value": text});
    let datasets: Vec<Value> = published_tables(site)
        .map(|table| dataset(input, table, base, &page))
        .collect();
    json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "vcard": "http://www.w3.org/2006/vcard/ns#",
        },
        "@graph": [
            {
                "@id": page,
                "@type": "dcat:Catalog",
                "dct:identifier": page,
                "dct:title": text(site.title.as_str()),
                "dct:description": text(&site.description),
                "dct:publisher": {"@id": publisher_id(input, base)},
                "dct:language": {"@id": language_id(language)},
                "foaf:homepage": {"@id": format!("{base}/")},
                "dcat:contactPoint": {"@id": format!("{page}#kontakt")},
                "dcat:dataset": datasets,
            },
            {
                "@id": publisher_id(input, base),
                "@type": "foaf:Agent",
                "foaf:name": publisher_name(input),
            },
            contact(input, &page),
        ],
    })
}

fn dataset(input: &ExportInput<'_>, table: &TableDescription, base: &str, page: &str) -> Value {
    let site = &input.archive.site.record;
    let language = site.language.interface();
    let text = |text: &str| json!({"@language": language.tag(), "@value": text});
    let title = table.title.in_language(site.language);
    let id = format!("{page}#{}", table.name);
    json!({
        "@id": id,
        "@type": "dcat:Dataset",
        "dct:title": text(&format!("{} – {title}", site.title.as_str())),
        "dct:description": text(&format!("{title}. {}", site.description)),
        "dct:identifier": id,
        "dct:publisher": {"@id": publisher_id(input, base)},
        "dct:accessRights": {"@id": PUBLIC},
        "dct:language": {"@id": language_id(language)},
        "dct:spatial": {"@id": NORWAY},
        "dcat:theme": {"@id": THEME},
        "dcat:contactPoint": {"@id": format!("{page}#kontakt")},
        "dcat:landingPage": {"@id": page},
        "dcat:distribution": [
            distribution(input, page, table.name, "csv", "text/csv", "CSV"),
            distribution(input, page, table.name, "json", "application/json", "JSON"),
        ],
    })
}

fn distribution(
    input: &ExportInput<'_>,
    page: &str,
    name: &str,
    ending: &str,
    media_type: &str,
    file_type: &str,
) -> Value {
    let mut distribution = json!({
        "@id": format!("{page}{name}.{ending}"),
        "@type": "dcat:Distribution",
        "dcat:accessURL": {"@id": page},
        "dcat:downloadURL": {"@id": format!("{page}{name}.{ending}")},
        "dcat:mediaType": {"@id": format!("{MEDIA_TYPES}{media_type}")},
        "dct:format": {"@id": format!("{FILE_TYPES}{file_type}")},
    });
    if let Some(licence) = &input.archive.site.record.licence {
        distribution["dct:license"] = json!({"@id": licence.as_str()});
    }
    distribution
}

fn publisher_id(input: &ExportInput<'_>, base: &str) -> String {
    let publisher = input.archive.site.record.publisher.as_ref();
    let url = publisher.and_then(|publisher| publisher.url.as_ref());
    url.map_or_else(|| format!("{base}/#utgiver"), |url| url.as_str().to_owned())
}

fn publisher_name<'i>(input: &'i ExportInput<'_>) -> &'i str {
    let site = &input.archive.site.record;
    let publisher = site.publisher.as_ref();
    publisher.map_or(site.title.as_str(), |publisher| publisher.name.as_str())
}

/// Whom to ask: the address that the site shows, or the page itself.
fn contact(input: &ExportInput<'_>, page: &str) -> Value {
    let contact = input.archive.site.record.contact.as_ref();
    let shown = contact.filter(|contact| contact.show_email);
    let email = shown.and_then(|contact| contact.email.as_ref());
    let mut card = json!({
        "@id": format!("{page}#kontakt"),
        "@type": "vcard:Organization",
        "vcard:fn": publisher_name(input),
    });
    match email {
        Some(email) => card["vcard:hasEmail"] = json!({"@id": format!("mailto:{email}")}),
        None => card["vcard:hasURL"] = json!({"@id": page}),
    }
    card
}

fn language_id(language: Language) -> String {
    let code = match language {
        Language::Nn => "NNO",
        Language::En => "ENG",
        _ => "NOB",
    };
    format!("{LANGUAGES}{code}")
}
