use super::{DateView, known_date};
use crate::content::schema::fields::FormerName;
use crate::site::pages::PageContext;
use serde::Serialize;

/// A name that something had earlier, or got later.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FormerNameView {
    pub name: String,
    /// When it was called so.
    pub valid: Option<DateView>,
}

pub fn former_name_views(context: &PageContext<'_>, names: &[FormerName]) -> Vec<FormerNameView> {
    names
        .iter()
        .map(|former| FormerNameView {
            name: former.name.to_string(),
            valid: known_date(context, former.valid.as_ref()),
        })
        .collect()
}
