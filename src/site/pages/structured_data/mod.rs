//! What a page says for machines, as JSON-LD with the words of schema.org. It says nothing that the page does not show, and names no
//! person but those who spoke.
//!
//! In a page it stands in a data block, which browsers do not run: a strict content security policy has nothing to say of it.

mod data_catalogue;
mod event;
mod presentation;

pub use data_catalogue::data_catalogue;
pub use event::{event, event_series};
pub use presentation::{Recorded, presentation, recordings};

use super::PageContext;
use crate::base::path::OutputPath;
use crate::base::text::in_data_block;
use crate::content::schema::fields::Name;
use crate::content::schema::records::{ActorRecord, ActorType, AddressKind, SiteRecord};
use crate::content::source::Entry;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// Some objects, with commas between them; safe inside `<script>`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct JsonLd(String);

impl JsonLd {
    pub fn new(nodes: impl IntoIterator<Item = Value>) -> JsonLd {
        let nodes = nodes.into_iter().map(|node| node.to_string());
        JsonLd(in_data_block(&nodes.collect::<Vec<String>>().join(",")))
    }
}

/// An object in the making: what is not known is left out.
struct Node(Map<String, Value>);

impl Node {
    fn new(kind: &str) -> Node {
        Node(Map::from_iter([("@type".to_owned(), json!(kind))]))
    }

    fn with(mut self, name: &str, value: impl Serialize) -> Node {
        let value = json!(value);
        let is_known = match &value {
            Value::Null => false,
            Value::Array(items) => !items.is_empty(),
            Value::String(text) => !text.is_empty(),
            _ => true,
        };
        if is_known {
            self.0.insert(name.to_owned(), value);
        }
        self
    }

    fn about(self, topics: &[Name]) -> Node {
        let topics: Vec<&str> = topics.iter().map(Name::as_str).collect();
        self.with("keywords", topics)
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Value {
        Value::Object(node.0)
    }
}

/// The address that identifies what a page is about: whole where the site's is known, else relative to this page.
fn iri(context: &PageContext<'_>, page: &OutputPath) -> String {
    let whole = context.links.canonical(page);
    whole.unwrap_or_else(|| context.links.href(page))
}

/// A name in schema.org's list.
fn schema(name: &str) -> String {
    format!("https://schema.org/{name}")
}

pub fn organization(context: &PageContext<'_>, actor: &Entry<ActorRecord>) -> Value {
    let record = &actor.record;
    let page = context.addresses.one(AddressKind::Actors, &actor.id);
    Node::new(organization_type(record.actor_type))
        .with("@id", iri(context, &page))
        .with("name", record.name.as_str())
        .with("alternateName", context.archive.short_name(&actor.id))
        .with("url", record.url.as_ref().map(String::from))
        .into()
}

fn organization_type(actor: ActorType) -> &'static str {
    match actor {
        ActorType::Ministry
        | ActorType::Directorate
        | ActorType::Agency
        | ActorType::StateRegional
        | ActorType::CountyAuthority
        | ActorType::Municipality => "GovernmentOrganization",
        ActorType::University => "CollegeOrUniversity",
        ActorType::ResearchInstitute => "ResearchOrganization",
        ActorType::Ngo => "NGO",
        ActorType::MembershipOrganisation
        | ActorType::CompetenceCentre
        | ActorType::ProfessionalAssociation
        | ActorType::Network
        | ActorType::Initiative
        | ActorType::Body
        | ActorType::ActorClass => "Organization",
    }
}

/// The site itself, and who publishes it.
pub fn web_site(context: &PageContext<'_>, site: &SiteRecord) -> Value {
    let publisher = site.publisher.as_ref().map(|publisher| {
        let actor = publisher.actor.as_ref();
        let known = actor.map(|actor| organization(context, context.archive.record(actor)));
        known.unwrap_or_else(|| {
            let url = publisher.url.as_ref().map(String::from);
            Node::new("Organization")
                .with("name", publisher.name.as_str())
                .with("url", url)
                .into()
        })
    });
    Node::new("WebSite")
        .with("url", context.links.canonical(&context.addresses.home()))
        .with("name", site.title.as_str())
        .with("description", &site.description)
        .with("inLanguage", site.language)
        .with("license", site.licence.as_ref().map(String::from))
        .with("publisher", publisher)
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_end_the_data_block() {
        let node = Node::new("Event").with("name", "</script><!-- <script>");
        let JsonLd(text) = JsonLd::new([node.into()]);
        assert!(!text.contains('<'), "{text}");
        let read: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(read["name"], "</script><!-- <script>");
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let node = Node::new("Event")
            .with("url", None::<&str>)
            .with("organizer", Vec::<Value>::new())
            .with("description", "")
            .with("name", "Samling");
        assert_eq!(
            Value::from(node),
            json!({"@type": "Event", "name": "Samling"})
        );
    }
}
