//! Examples of what one may ask the site, each of which has an answer.

use crate::content::schema::records::AddressKind;
use crate::site::pages::PageContext;
use crate::site::pages::kinds::gatherings::topics::{CountedLink, counted_topics};
use serde::Serialize;

/// How many questions the home page shows.
const SHOWN: usize = 3;

/// How many topics the home page shows.
const TOPICS: usize = 10;

/// A question, and where its answer is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ExampleQuestion {
    /// The site's own words. None: what is asked is what was said of the topic.
    pub text: Option<String>,
    pub topic: Option<String>,
    /// To the search page, or to the topic's.
    pub href: String,
}

/// The site's own, else about the topics that most is known of.
pub fn questions(context: &PageContext<'_>) -> Vec<ExampleQuestion> {
    let site = context.archive.site();
    let search = context.addresses.list(AddressKind::Search);
    if site.search && !site.home.questions.is_empty() {
        let own = site.home.questions.iter().take(SHOWN);
        return own
            .map(|text| ExampleQuestion {
                text: Some(text.to_string()),
                topic: None,
                href: context.links.question(&search, text),
            })
            .collect();
    }
    let topics = largest_topics(context).into_iter().take(SHOWN);
    topics
        .map(|topic| ExampleQuestion {
            text: None,
            href: match site.search {
                true => context.links.question(&search, &topic.link.text),
                false => topic.link.href,
            },
            topic: Some(topic.link.text),
        })
        .collect()
}

/// The topics that most is known of, the largest first.
pub fn largest_topics(context: &PageContext<'_>) -> Vec<CountedLink> {
    let mut topics = counted_topics(context);
    topics.sort_by_key(|topic| std::cmp::Reverse(topic.count));
    topics.truncate(TOPICS);
    topics
}
