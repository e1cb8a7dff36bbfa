//! Links to the pages of records, by reference.

use super::Link;
use crate::pages::Composer;
use crate::source::Entry;
use crate::source::records::*;
use crate::text::Slug;

impl Composer<'_> {
    /// A network stands on the page of its county.
    pub fn network_link(&self, network: &Ref<NetworkKind>) -> Link {
        let network = &self.archive.networks[network];
        let county = self
            .addresses
            .one(AddressKind::Counties, network.county.id());
        Link {
            href: format!("{}#{}", self.href(&county), network.record.id),
            text: network.record.name.clone(),
            lang: self.foreign(None),
        }
    }

    pub fn municipality_link(&self, municipality: &Ref<MunicipalityKind>) -> Link {
        let entry = &self.archive.municipalities[municipality];
        let (name, lang) = self.name(&entry.record.names);
        let target = self.addresses.one(AddressKind::Municipalities, &entry.id);
        Link {
            href: self.href(&target),
            text: name.to_owned(),
            lang,
        }
    }

    pub fn topic_links(&self, topics: &[String]) -> Vec<Link> {
        topics
            .iter()
            .filter_map(|topic| {
                let slug = Slug::from_text(topic)?;
                let target = self.addresses.one(AddressKind::Topics, slug.as_str());
                Some(self.link(&target, topic, None))
            })
            .collect()
    }

    pub fn sub_goal_links(&self, sub_goals: &[Ref<SubGoalKind>]) -> Vec<Link> {
        sub_goals
            .iter()
            .map(|goal| self.sub_goal_link(&self.archive.sub_goals[goal]))
            .collect()
    }

    /// The text is the goal's own; "Delmål 4" is the template's to say, from the number.
    pub fn sub_goal_link(&self, goal: &Entry<SubGoalRecord>) -> Link {
        let target = self.addresses.one(AddressKind::SubGoals, &goal.id);
        let text = goal.record.heading.as_ref().unwrap_or(&goal.record.text);
        self.link(&target, &format!("{}. {text}", goal.record.number), None)
    }

    /// An effort stands in the list of efforts.
    pub fn effort_link(&self, effort: &Entry<EffortRecord>) -> Link {
        let list = self.addresses.list(AddressKind::Efforts);
        Link {
            href: format!("{}#{}", self.href(&list), effort_anchor(&effort.id)),
            text: format!("{} {}", effort.id, effort.record.title),
            lang: self.foreign(None),
        }
    }

    /// So does an activity.
    pub fn activity_link(&self, activity: &ActivityRecord) -> Link {
        let list = self.addresses.list(AddressKind::Efforts);
        Link {
            href: format!("{}#{}", self.href(&list), activity_anchor(&activity.id)),
            text: format!("{} {}", activity.id, activity.text),
            lang: self.foreign(None),
        }
    }

    pub fn project_link(&self, project: &Entry<ProjectRecord>) -> Link {
        let target = self.addresses.one(AddressKind::Projects, &project.id);
        self.link(&target, &project.record.name, project.record.lang)
    }

    /// A resource stands in the list of resources.
    pub fn resource_link(&self, resource: &Entry<ResourceRecord>) -> Link {
        let list = self.addresses.list(AddressKind::Resources);
        Link {
            href: format!("{}#{}", self.href(&list), resource.id),
            text: resource.record.title.clone(),
            lang: self.foreign(resource.record.lang),
        }
    }
}

/// "innsats-4-5", for effort "4.5".
pub fn effort_anchor(id: &str) -> String {
    format!("innsats-{}", id.replace('.', "-"))
}

/// "aktivitet-4-5-1", for activity "4.5.1".
pub fn activity_anchor(id: &str) -> String {
    format!("aktivitet-{}", id.replace('.', "-"))
}
