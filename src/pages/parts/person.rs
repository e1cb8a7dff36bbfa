use super::{ActorLink, Link};
use crate::date::{Date, Edtf};
use crate::model::{Appearance, AppearanceRole};
use crate::pages::Composer;
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
    /// Where else in the archive the same person appears.
    pub elsewhere: Vec<Link>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ContactView {
    pub person: PersonView,
    /// Only when it is to be shown.
    pub email: Option<String>,
    pub phone: Option<String>,
}

/// For how many years after an event its contacts are shown, when the site says nothing.
const CONTACT_YEARS: u8 = 2;

impl Composer<'_> {
    /// A speaker, chair or sender. Links to the person's other appearances leave out this page.
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
        let removed = self
            .archive
            .people
            .find(&key)
            .is_some_and(|p| p.record.removed);
        PersonView {
            name: (!removed).then(|| name.to_owned()),
            role: role.clone(),
            actor: actor.map(|actor| self.actor(actor)),
            affiliation: affiliation.clone(),
            elsewhere: if removed {
                Vec::new()
            } else {
                self.elsewhere(&key)
            },
        }
    }

    /// The talks and letters with this person's name on them, other than on this page.
    fn elsewhere(&self, key: &str) -> Vec<Link> {
        let appearances = self.archive.relations.appearances.get(key);
        appearances
            .into_iter()
            .flatten()
            .filter_map(|appearance| self.appearance(appearance))
            .collect()
    }

    fn appearance(&self, appearance: &Appearance) -> Option<Link> {
        let speaks = matches!(
            appearance.role,
            AppearanceRole::Speaker | AppearanceRole::Sender
        );
        let id = appearance.within.as_deref().filter(|_| speaks)?;
        let gathering = &self.archive.gatherings.as_slice()[appearance.gathering];
        let target = self.addresses.within_gathering(gathering.id(), id);
        if target == self.path || self.path == self.addresses.gathering(gathering.id()) {
            return None;
        }
        let (title, lang) = match gathering.presentation(id) {
            Some(talk) => (&talk.record.title, talk.record.lang),
            None => {
                let letter = gathering.letters.iter().find(|letter| letter.id == id)?;
                (&letter.record.title, letter.record.lang)
            }
        };
        Some(self.link(&target, title, lang))
    }
}
