//! A talk's slides as a `PresentationDigitalDocument`, and recordings of it as `VideoObject` and `AudioObject`.

use super::{Node, iri};
use crate::base::path::{SourcePath, is_web_address};
use crate::content::model::{Gathering, Presentation};
use crate::content::schema::records::RecordingRecord;
use crate::site::pages::PageContext;
use crate::site::pages::head_links::media_type;
use crate::site::pages::parts::{DateView, MaterialView, Player, recording_views};
use serde_json::{Value, json};

/// `date`: when the talk was held. `materials`: as the page shows them.
pub fn presentation(
    context: &PageContext<'_>,
    (gathering, talk): (&Gathering, &Presentation),
    date: Option<&DateView>,
    materials: &[MaterialView],
) -> Value {
    let record = &talk.record;
    let page = context.addresses.within_gathering(gathering.id(), &talk.id);
    let named = record.speakers.iter();
    let named = named.filter(|speaker| {
        let person = speaker.person.as_ref();
        !context.archive.is_removed(&speaker.name, person)
    });
    let authors =
        named.map(|speaker| Value::from(Node::new("Person").with("name", speaker.name.as_str())));
    let files = materials.iter().filter(|material| !material.external);
    let files = files.filter_map(|material| {
        let href = material.href.as_ref()?;
        let node = Node::new("MediaObject")
            .with("name", &material.title)
            .with("contentUrl", whole(context, href))
            .with("encodingFormat", media_type(href));
        Some(Value::from(node))
    });
    Node::new("PresentationDigitalDocument")
        .with("@id", iri(context, &page))
        .with("url", context.links.canonical(&page))
        .with("name", record.title.as_str())
        .with("description", &record.summary)
        .with("inLanguage", record.lang.unwrap_or(context.language.site))
        .with(
            "datePublished",
            date.and_then(|date| date.datetime.as_ref()),
        )
        .with("author", authors.collect::<Vec<Value>>())
        .about(&record.topics)
        .with(
            "license",
            record.licence.as_deref().filter(|of| is_web_address(of)),
        )
        .with("encoding", files.collect::<Vec<Value>>())
        .into()
}

/// The address on the web, where the site's is known.
fn whole(context: &PageContext<'_>, href: &str) -> String {
    let is_own = !is_web_address(href);
    let whole = is_own.then(|| context.links.whole(href)).flatten();
    whole.unwrap_or_else(|| href.to_owned())
}

/// What recordings are of.
pub struct Recorded<'r> {
    pub gathering: &'r Gathering,
    pub title: &'r str,
    /// A picture of it on the web. None: not known.
    pub picture: Option<String>,
}

/// The recordings of a record in the file `base` that can be seen or heard. On which day one was put out, no record says.
pub fn recordings(
    context: &PageContext<'_>,
    base: &SourcePath,
    records: &[RecordingRecord],
    of: &Recorded<'_>,
) -> Vec<Value> {
    let event = context.addresses.gathering(of.gathering.id());
    let views = recording_views(context, base, records);
    let both = records.iter().zip(&views);
    let nodes = both.filter_map(|(record, view)| {
        let href = view.href.as_ref()?;
        let kind = match view.player {
            Some(Player::Audio) => "AudioObject",
            _ => "VideoObject",
        };
        let address = match record.file {
            Some(_) => "contentUrl",
            None => "url",
        };
        let duration = record.duration.as_ref();
        let duration = duration.map(|duration| format!("PT{}M", duration.minutes()));
        let node = Node::new(kind)
            .with("name", view.title.as_deref().unwrap_or(of.title))
            .with(address, whole(context, href))
            .with("thumbnailUrl", &of.picture)
            .with("recordedIn", json!({"@id": iri(context, &event)}))
            .with("duration", duration)
            .with(
                "encodingFormat",
                record.file.as_ref().and_then(|_| media_type(href)),
            );
        Some(Value::from(node))
    });
    nodes.collect()
}
