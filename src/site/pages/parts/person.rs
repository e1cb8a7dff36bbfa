use super::{ActorLink, DateView, Link, actor_link, known_date, link};
use crate::base::date::Date;
use crate::base::path::OutputPath;
use crate::content::model::{Appearance, Contribution};
use crate::content::schema::fields::{ContactRecord, Ref, SpeakerRecord};
use crate::content::schema::records::{ActorKind, AddressKind, GatheringKind, PersonKind};
use crate::site::pages::PageContext;
use serde::Serialize;

/// A person in a role, with the affiliation of that day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PersonView {
    /// None: removed at the person's own request.
    pub name: Option<String>,
    /// To the person's own page. None: there is none, or this is it.
    pub page: Option<String>,
    /// What the person was that day: "prosjektleder".
    pub role: Option<String>,
    /// The organisation that the person spoke for, where the archive knows it.
    pub actor: Option<ActorLink>,
    /// The organisation as the source names it.
    pub affiliation: Option<String>,
}

/// A speaker or sender on the page of the talk or letter, with other talks and letters of the same person.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SpeakerView {
    pub person: PersonView,
    /// Other talks and letters of the same person: the five newest, oldest first.
    pub elsewhere: Vec<AppearanceView>,
    /// How many there are beside these.
    pub more: usize,
}

/// A talk or letter of a person, as a line in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct AppearanceView {
    pub link: Link,
    /// The gathering's, or the letter's own. None: not known.
    pub date: Option<DateView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ContactView {
    pub person: PersonView,
    /// Only when it is to be shown.
    pub email: Option<String>,
    /// Only when it is to be shown.
    pub phone: Option<String>,
}

/// How many talks and letters a page lists for each of its speakers. An archive has people who speak at every
/// gathering: with all of them on every page it would grow with the square of its age.
const LISTED: usize = 5;

/// For how many years after an event its contacts are shown, when the site says nothing.
const CONTACT_YEARS: u8 = 2;

/// A speaker, chair or sender.
pub fn speaker_person(context: &PageContext<'_>, speaker: &SpeakerRecord) -> PersonView {
    person_view(
        context,
        &speaker.name,
        speaker.person.as_ref(),
        &speaker.role,
        speaker.actor.as_ref(),
        &speaker.affiliation,
    )
}

/// What people are contacts of.
#[derive(Clone, Copy, Debug)]
pub enum ContactOf {
    /// A place or network, which goes on.
    Standing,
    /// What has a time: the last day that it can have had. None: not known.
    Event(Option<Date>),
}

/// Contacts that have not expired.
pub fn contact_views(
    context: &PageContext<'_>,
    contacts: &[ContactRecord],
    of: ContactOf,
) -> Vec<ContactView> {
    contacts
        .iter()
        .filter(|contact| !has_expired(context, contact, of))
        .map(|contact| ContactView {
            person: person_view(
                context,
                &contact.name,
                contact.person.as_ref(),
                &contact.role,
                contact.actor.as_ref(),
                &contact.affiliation,
            ),
            email: contact.email.clone().filter(|_| contact.show_email),
            phone: contact.phone.clone().filter(|_| contact.show_phone),
        })
        .collect()
}

/// A contact of something whose time is not known is not shown: nobody could say when it is to end.
fn has_expired(context: &PageContext<'_>, contact: &ContactRecord, of: ContactOf) -> bool {
    let today = context.archive.today();
    if let Some(valid_to) = &contact.valid_to {
        return valid_to.is_before(today);
    }
    let end = match of {
        ContactOf::Standing => return false,
        ContactOf::Event(None) => return true,
        ContactOf::Event(Some(end)) => end,
    };
    let years = context.archive.site().privacy.contact_years;
    let years = i16::from(years.unwrap_or(CONTACT_YEARS));
    let birthday_passed = (today.month(), today.day()) > (end.month(), end.day());
    today.year() - end.year() - i16::from(!birthday_passed) >= years
}

fn person_view(
    context: &PageContext<'_>,
    name: &str,
    person: Option<&Ref<PersonKind>>,
    role: &Option<String>,
    actor: Option<&Ref<ActorKind>>,
    affiliation: &Option<String>,
) -> PersonView {
    let is_removed = context.archive.is_removed(name, person);
    let slug = context.archive.person_slug(name, person);
    let page = slug.map(|slug| context.addresses.one(AddressKind::People, slug));
    PersonView {
        page: (page.filter(|page| page != context.links.page))
            .map(|page| context.links.href(&page)),
        name: (!is_removed).then(|| name.to_owned()),
        role: role.clone(),
        actor: actor.map(|actor| actor_link(context, actor)),
        affiliation: affiliation.clone(),
    }
}

/// A speaker or sender of the page `here`, with the talks and letters of the same person on other pages.
pub fn speaker_view(
    context: &PageContext<'_>,
    speaker: &SpeakerRecord,
    here: &OutputPath,
) -> SpeakerView {
    let person = speaker_person(context, speaker);
    // Of a person who is not to be named nothing is listed either.
    let own = person.name.as_ref().map_or(&[][..], |name| {
        context.archive.appearances(name, speaker.person.as_ref())
    });
    let newest = own.iter().rev();
    let others = newest.filter_map(|appearance| appearance_view(context, appearance, here));
    let mut elsewhere: Vec<AppearanceView> = others.take(LISTED).collect();
    elsewhere.reverse();
    SpeakerView {
        // The page itself shows one of them.
        more: own.len().saturating_sub(elsewhere.len() + 1),
        person,
        elsewhere,
    }
}

/// None: it is the talk or letter of the page `here`.
fn appearance_view(
    context: &PageContext<'_>,
    appearance: &Appearance,
    here: &OutputPath,
) -> Option<AppearanceView> {
    let gathering = context.archive.at::<GatheringKind>(appearance.gathering);
    let (id, title, lang, date) = match appearance.of {
        Contribution::Talk(number) => {
            let talk = &gathering.presentations[number];
            let record = &talk.record;
            let date = record.date.as_ref().or(gathering.date());
            (&talk.id, &record.title, record.lang, date)
        }
        Contribution::Letter(number) => {
            let letter = &gathering.letters[number];
            let record = &letter.record;
            (&letter.id, &record.title, record.lang, record.date.value())
        }
    };
    let target = context.addresses.within_gathering(gathering.id(), id);
    (target != *here).then(|| AppearanceView {
        link: link(context, &target, title, lang),
        date: known_date(context, date),
    })
}
