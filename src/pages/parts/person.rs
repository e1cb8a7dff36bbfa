use super::{ActorLink, DateView, Link};
use crate::date::{Date, Edtf};
use crate::model::{Appearance, AppearanceRole};
use crate::pages::Composer;
use crate::path::OutputPath;
use crate::source::records::{ActorKind, ContactRecord, PersonKind, Ref, SpeakerRecord};
use serde::Serialize;

/// Somebody in a role, with the affiliation of that day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PersonView {
    /// None: removed at the person's own request.
    pub name: Option<String>,
    pub role: Option<String>,
    pub actor: Option<ActorLink>,
    pub affiliation: Option<String>,
}

/// Somebody on the page of their own talk or letter: with what else bears their name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SpeakerView {
    pub person: PersonView,
    /// The five newest.
    pub elsewhere: Vec<AppearanceView>,
    /// How many there are before those.
    pub more: usize,
}

/// A talk or letter of somebody's, as a line in a list.
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
    pub phone: Option<String>,
}

/// How many talks and letters a page lists for each of its speakers. An archive has people who speak at every
/// gathering: with all of them on every page it would grow with the square of its age.
const LISTED: usize = 5;

/// For how many years after an event its contacts are shown, when the site says nothing.
const CONTACT_YEARS: u8 = 2;

impl Composer<'_> {
    /// A speaker, chair or sender.
    pub fn person(&self, speaker: &SpeakerRecord) -> PersonView {
        self.person_view(
            &speaker.name,
            speaker.person.as_ref(),
            &speaker.role,
            speaker.actor.as_ref(),
            &speaker.affiliation,
        )
    }

    /// Contacts that have not expired. `event`: what they are contacts of.
    pub fn contacts(&self, contacts: &[ContactRecord], event: Option<&Edtf>) -> Vec<ContactView> {
        contacts
            .iter()
            .filter(|contact| !self.is_over(contact, event))
            .map(|contact| ContactView {
                person: self.person_view(
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

    fn is_over(&self, contact: &ContactRecord, event: Option<&Edtf>) -> bool {
        let today = self.site.options.today;
        if let Some(valid_to) = &contact.valid_to {
            return valid_to.is_before(today);
        }
        let years = self.archive.site.record.privacy.contact_years;
        let years = i16::from(years.unwrap_or(CONTACT_YEARS));
        let end: Option<Date> = event.and_then(Edtf::latest);
        let age = |end: Date| {
            let birthday_passed = (today.month(), today.day()) > (end.month(), end.day());
            today.year() - end.year() - i16::from(!birthday_passed)
        };
        end.is_some_and(|end| age(end) >= years)
    }

    fn person_view(
        &self,
        name: &str,
        person: Option<&Ref<PersonKind>>,
        role: &Option<String>,
        actor: Option<&Ref<ActorKind>>,
        affiliation: &Option<String>,
    ) -> PersonView {
        let key = self.archive.relations.person(name, person);
        PersonView {
            name: (!self.is_removed(&key)).then(|| name.to_owned()),
            role: role.clone(),
            actor: actor.map(|actor| self.actor(actor)),
            affiliation: affiliation.clone(),
        }
    }

    fn is_removed(&self, person: &str) -> bool {
        let person = self.archive.people.find(person);
        person.is_some_and(|person| person.record.removed)
    }

    /// A speaker or sender of `here`, with the talks and letters of the same person other than `here`.
    pub fn speaker(&self, speaker: &SpeakerRecord, here: &OutputPath) -> SpeakerView {
        let relations = &self.archive.relations;
        let key = relations.person(&speaker.name, speaker.person.as_ref());
        let appearances = relations
            .appearances
            .get(&key)
            .filter(|_| !self.is_removed(&key));
        let others: Vec<&Appearance> = appearances
            .into_iter()
            .flatten()
            .filter(|appearance| self.is_other(appearance, here))
            .collect();
        let more = others.len().saturating_sub(LISTED);
        SpeakerView {
            person: self.person(speaker),
            elsewhere: others[more..]
                .iter()
                .filter_map(|appearance| self.appearance(appearance))
                .collect(),
            more,
        }
    }

    /// A talk or letter of the person's own, on another page than `here`.
    fn is_other(&self, appearance: &Appearance, here: &OutputPath) -> bool {
        let speaks = matches!(
            appearance.role,
            AppearanceRole::Speaker | AppearanceRole::Sender
        );
        let Some(id) = appearance.within.as_deref().filter(|_| speaks) else {
            return false;
        };
        let gathering = &self.archive.gatherings.as_slice()[appearance.gathering];
        // As `Addresses::within_gathering` makes it, without making it for each.
        let address = here.address().trim_end_matches('/');
        let is_here = address
            .strip_suffix(id)
            .and_then(|rest| rest.strip_suffix('/'))
            .and_then(|rest| rest.strip_suffix(gathering.id()))
            .is_some_and(|rest| rest.ends_with('/'));
        !is_here
    }

    fn appearance(&self, appearance: &Appearance) -> Option<AppearanceView> {
        let id = appearance.within.as_deref()?;
        let gathering = &self.archive.gatherings.as_slice()[appearance.gathering];
        let target = self.addresses.within_gathering(gathering.id(), id);
        let (title, lang, date) = if appearance.role == AppearanceRole::Sender {
            let letter = gathering.letters.iter().find(|letter| letter.id == id)?;
            let record = &letter.record;
            (&record.title, record.lang, record.date.value())
        } else {
            let record = &gathering.presentation(id)?.record;
            let date = record.date.as_ref().or(gathering.date());
            (&record.title, record.lang, date)
        };
        Some(AppearanceView {
            link: self.link(&target, title, lang),
            date: date.map(|date| self.date(date)),
        })
    }
}
