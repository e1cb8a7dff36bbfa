//! What search may find on each kind of page.
//!
//! Lists, redirects and the page of what does not exist are not found: they say nothing of their own.

use super::areas::county::CountyView;
use super::areas::municipality::MunicipalityView;
use super::document::DocumentView;
use super::gatherings::gathering::GatheringView;
use super::gatherings::letter::LetterView;
use super::gatherings::presentation::PresentationView;
use super::programme::actor::ActorView;
use super::programme::effort::ActivityView;
use super::programme::efforts::EffortsView;
use super::programme::sub_goal::SubGoalView;
use super::projects::project::ProjectView;
use super::projects::resources::ResourcesView;
use super::text_page::TextPageView;
use super::view::View;
use crate::base::text::Html;
use crate::site::pages::frame::Frame;
use crate::site::pages::parts::{ActorLink, CountyThenNow, DateView, Edition, Link, SpeakerView};
use crate::site::pages::search_entry::{EntryFacets, FindingKind, Passage, SearchEntry};

/// What search may find on the page; None: nothing.
pub fn finding(view: &View) -> Option<SearchEntry> {
    Some(match view {
        View::Presentation(view) => presentation(view),
        View::Gathering(view) => gathering(view),
        View::Letter(view) => letter(view),
        View::Project(view) => project(view),
        View::Resources(view) => resources(view),
        View::County(view) => county(view),
        View::Municipality(view) => municipality(view),
        View::Actor(view) => actor(view),
        View::Efforts(view) => efforts(view),
        View::SubGoal(view) => sub_goal(view),
        View::TextPage(view) => text_page(view),
        // The talk's page says the same.
        View::Document(view) if view.talk.is_some() => return None,
        View::Document(view) => document(view),
        View::Programme(view) => {
            let text = plain([view.summary_html.as_ref(), Some(&view.about_html)]);
            let also = names(view.owners.iter().map(actor_name));
            page(&view.page, FindingKind::Page, text, also)
        }
        _ => return None,
    })
}

fn page(frame: &Frame, kind: FindingKind, text: String, also: String) -> SearchEntry {
    SearchEntry {
        title: frame.title.text.clone().unwrap_or_default(),
        kind,
        facts: EntryFacets::default(),
        passages: vec![Passage {
            anchor: String::new(),
            title: String::new(),
            text,
            also,
            picture: None,
        }],
    }
}

fn presentation(view: &PresentationView) -> SearchEntry {
    let text = plain([view.summary_html.as_ref(), Some(&view.body_html)]);
    let people = view.speakers.iter().flat_map(person_names);
    let also = names(people.chain(view.topics.iter().map(link_name)));
    let mut found = page(&view.page, FindingKind::Talk, text, also);
    found.facts.inherits = true;
    found.facts.date = date(view.date.as_ref());
    let of_slides = view.edition.as_ref().and_then(|edition| edition.lang);
    found.facts.language = view.record_lang.or(of_slides);
    found
        .passages
        .extend(view.slides.iter().map(|slide| Passage {
            anchor: slide.anchor.clone(),
            title: slide.title.clone().unwrap_or_default(),
            text: plain([slide.text_html.as_ref()]),
            also: slide.photo.join(" "),
            picture: slide.picture.as_ref().map(|picture| picture.src.clone()),
        }));
    found.passages.extend(view.edition.iter().flat_map(pages));
    found
}

fn document(view: &DocumentView) -> SearchEntry {
    let note = view.note.clone().unwrap_or_default();
    let mut found = page(&view.page, FindingKind::Document, note, String::new());
    found.facts.inherits = true;
    found.facts.language = view.edition.lang;
    found.passages.extend(pages(&view.edition));
    found
}

/// The slides or pages of a document that have words, if only a photographer's name.
fn pages(edition: &Edition) -> impl Iterator<Item = Passage> {
    let with_words = edition.pages.iter().filter(|page| {
        let of_pictures = page.alt_texts.len() + page.credits.len();
        page.title.is_some() || page.text_html.is_some() || of_pictures > 0
    });
    with_words.map(|page| Passage {
        anchor: page.anchor.clone(),
        title: page.title.clone().unwrap_or_default(),
        text: plain([page.text_html.as_ref()]),
        also: names(
            page.alt_texts
                .iter()
                .chain(&page.credits)
                .map(String::as_str),
        ),
        picture: page.picture.as_ref().map(|picture| picture.src.clone()),
    })
}

fn gathering(view: &GatheringView) -> SearchEntry {
    let text = plain([
        view.summary_html.as_ref(),
        Some(&view.body_html),
        view.follow_up_html.as_ref(),
    ]);
    let place = view.place.as_ref();
    let place = place.into_iter().flat_map(|place| {
        let details = [&place.venue, &place.address];
        let details = details.into_iter().flatten().map(String::as_str);
        std::iter::once(place.name.as_str()).chain(details)
    });
    let organisers = || view.organisers.iter().chain(&view.co_organisers);
    let short = organisers().filter_map(|actor| actor.abbr.as_deref());
    let also = place
        .chain(organisers().map(actor_name))
        .chain(short)
        .chain(view.also_called.iter().map(String::as_str))
        .chain(view.topics.iter().map(link_name))
        .chain(view.network.iter().map(link_name))
        .chain(view.municipality.iter().map(link_name));
    let mut found = page(&view.page, FindingKind::Gathering, text, names(also));
    found.facts = EntryFacets {
        counties: view.county.as_ref().map(county_names).unwrap_or_default(),
        date: date(view.date.as_ref()),
        sub_goals: texts(&view.sub_goals),
        organisations: organisers()
            .map(|actor| actor_name(actor).to_owned())
            .collect(),
        language: None,
        inherits: false,
    };
    found
}

fn letter(view: &LetterView) -> SearchEntry {
    let text = plain([view.summary_html.as_ref(), Some(&view.body_html)]);
    let people = view.from.iter().flat_map(person_names);
    let also = names(people.chain(view.to.as_deref()));
    let mut found = page(&view.page, FindingKind::Letter, text, also);
    found.facts.inherits = true;
    found.facts.date = date(view.date.as_ref());
    let sender = view.sender.iter().map(|actor| actor_name(actor).to_owned());
    found.facts.organisations = sender.collect();
    found
}

fn project(view: &ProjectView) -> SearchEntry {
    let html = plain([
        view.summary_html.as_ref(),
        view.need_html.as_ref(),
        Some(&view.body_html),
        view.evaluation_html.as_ref(),
    ]);
    let lines = [&view.target_group, &view.system_goal, &view.individual_goal];
    let text = lines
        .into_iter()
        .flatten()
        .chain(&view.measures)
        .chain(&view.success_factors);
    let text = names(std::iter::once(html.as_str()).chain(text.map(String::as_str)));
    let former = view
        .former_names
        .iter()
        .chain(&view.later_names)
        .map(|name| name.name.as_str());
    let also = former
        .chain(view.partners.iter().map(actor_name))
        .chain(view.municipalities.iter().map(link_name))
        .chain(view.topics.iter().map(link_name));
    let mut found = page(&view.page, FindingKind::Project, text, names(also));
    found.facts = EntryFacets {
        counties: county_names(&view.county),
        date: date(view.period.as_ref()),
        sub_goals: texts(&view.sub_goals),
        organisations: view
            .partners
            .iter()
            .map(|actor| actor_name(actor).to_owned())
            .collect(),
        language: None,
        inherits: false,
    };
    found
}

fn resources(view: &ResourcesView) -> SearchEntry {
    let mut found = page(
        &view.page,
        FindingKind::Resource,
        String::new(),
        String::new(),
    );
    let all = view.kinds.iter().flat_map(|kind| &kind.resources);
    found.passages.extend(all.map(|resource| {
        Passage {
            anchor: resource.anchor.clone(),
            title: resource.title.clone(),
            text: plain([resource.summary_html.as_ref()]),
            also: names(
                resource
                    .publisher
                    .iter()
                    .map(actor_name)
                    .chain(resource.topics.iter().map(link_name)),
            ),
            picture: None,
        }
    }));
    found
}

fn county(view: &CountyView) -> SearchEntry {
    let text = plain([view.summary_html.as_ref(), Some(&view.body_html)]);
    let others = view
        .predecessors
        .iter()
        .chain(&view.successors)
        .map(|step| &step.link);
    let also = view
        .other_names
        .iter()
        .map(|name| name.name.as_str())
        .chain(others.map(link_name))
        .chain(view.networks.iter().map(|network| network.name.as_str()))
        .chain(view.municipalities.iter().map(link_name));
    let mut found = page(&view.page, FindingKind::County, text, names(also));
    found.facts.counties = vec![found.title.clone()];
    found
}

fn municipality(view: &MunicipalityView) -> SearchEntry {
    page(
        &view.page,
        FindingKind::Municipality,
        String::new(),
        String::new(),
    )
}

fn actor(view: &ActorView) -> SearchEntry {
    let text = plain([view.note_html.as_ref()]);
    let former = view.former_names.iter().map(|name| name.name.as_str());
    let also = former
        .chain(view.abbr.as_deref())
        .chain(view.variants.iter().map(String::as_str))
        .chain(view.predecessors.iter().map(actor_name));
    let mut found = page(&view.page, FindingKind::Actor, text, names(also));
    found.facts.organisations = vec![found.title.clone()];
    found
}

fn efforts(view: &EffortsView) -> SearchEntry {
    let text = plain([view.introduction_html.as_ref()]);
    let mut found = page(&view.page, FindingKind::Effort, text, String::new());
    found.facts.date = date(view.date.as_ref());
    for goal in &view.sub_goals {
        for effort in &goal.efforts {
            found.passages.push(Passage {
                anchor: effort.anchor.clone(),
                title: format!("{} {}", effort.number, effort.title),
                text: effort.second_line.clone().unwrap_or_default(),
                also: String::new(),
                picture: None,
            });
            found
                .passages
                .extend(effort.activities.iter().map(activity));
        }
    }
    found
}

fn activity(activity: &ActivityView) -> Passage {
    let actors = activity.roles.iter().flat_map(|role| &role.actors);
    let also = actors
        .map(actor_name)
        .chain(activity.target_groups.iter().map(String::as_str));
    Passage {
        anchor: activity.anchor.clone(),
        title: activity.number.clone(),
        text: plain(
            std::iter::once(&activity.text_html)
                .chain(&activity.items_html)
                .map(Some),
        ),
        also: names(also),
        picture: None,
    }
}

fn sub_goal(view: &SubGoalView) -> SearchEntry {
    let text = plain([view.text_html.as_ref()]);
    let mut found = page(&view.page, FindingKind::SubGoal, text, view.number.clone());
    found.facts.sub_goals = vec![found.title.clone()];
    found
}

fn text_page(view: &TextPageView) -> SearchEntry {
    let text = plain([view.summary_html.as_ref(), Some(&view.body_html)]);
    page(&view.page, FindingKind::Page, text, String::new())
}

fn plain<'h>(parts: impl IntoIterator<Item = Option<&'h Html>>) -> String {
    let texts: Vec<String> = parts.into_iter().flatten().map(Html::plain).collect();
    names(texts.iter().map(String::as_str))
}

fn names<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    names.join(" ")
}

fn texts(links: &[Link]) -> Vec<String> {
    links.iter().map(|link| link.text.clone()).collect()
}

fn link_name(link: &Link) -> &str {
    &link.text
}

fn actor_name(actor: &ActorLink) -> &str {
    &actor.link.text
}

fn person_names(speaker: &SpeakerView) -> impl Iterator<Item = &str> {
    let person = &speaker.person;
    let texts = [&person.name, &person.role, &person.affiliation];
    let actor = person.actor.iter().map(actor_name);
    texts.into_iter().flatten().map(String::as_str).chain(actor)
}

fn county_names(county: &CountyThenNow) -> Vec<String> {
    let all = std::iter::once(&county.then).chain(&county.now);
    all.map(|link| link.text.clone()).collect()
}

/// The beginning of a period, as far as it is known.
fn date(date: Option<&DateView>) -> Option<String> {
    let date = date?;
    let whole = date.datetime.as_ref().filter(|text| text.len() <= 10);
    whole
        .cloned()
        .or_else(|| date.year.map(|year| year.to_string()))
}
