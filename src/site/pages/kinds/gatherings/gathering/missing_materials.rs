//! What is known to have been, and is not in the archive: files and recordings of the gathering and of its talks.

use crate::content::model::Gathering;
use crate::content::schema::records::RecordingStatus;
use crate::site::pages::PageContext;
use crate::site::pages::parts::{
    Link, MaterialView, RecordingView, material_views, recording_views, talk_link,
};
use serde::Serialize;

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct LostView {
    pub materials: Vec<LostMaterial>,
    pub recordings: Vec<RecordingView>,
    /// Something of it was there. Otherwise recordings were announced, and nobody knows whether they exist.
    pub has_existed: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct LostMaterial {
    pub material: MaterialView,
    /// The talk that it belongs to. None: the gathering.
    pub talk: Option<Link>,
}

impl LostView {
    pub fn is_empty(&self) -> bool {
        self.materials.is_empty() && self.recordings.is_empty()
    }
}

/// Takes what is not there out of the gathering's own lists, and adds what its talks lack. None: nothing is lost.
pub fn lost_view(
    context: &PageContext<'_>,
    gathering: &Gathering,
    materials: &mut Vec<MaterialView>,
    recordings: &mut Vec<RecordingView>,
) -> Option<LostView> {
    let is_there = |material: &MaterialView| material.href.is_some() || material.missing.is_none();
    let mut lost = LostView::default();
    let own = materials.extract_if(.., |material| !is_there(material));
    lost.materials.extend(own.map(|material| LostMaterial {
        material,
        talk: None,
    }));
    let unseen = recordings.extract_if(.., |recording| recording.href.is_none());
    lost.recordings.extend(unseen);
    for talk in &gathering.presentations {
        let record = &talk.record;
        let of_talk = material_views(context, &talk.file, &record.materials, record.lang);
        let of_talk = of_talk.into_iter().filter(|material| !is_there(material));
        lost.materials.extend(of_talk.map(|material| LostMaterial {
            material,
            talk: Some(talk_link(context, gathering, talk)),
        }));
        let of_talk = recording_views(context, &talk.file, &record.recordings).into_iter();
        let unseen = of_talk.filter(|recording| recording.href.is_none());
        lost.recordings.extend(unseen);
    }
    let was_there = |recording: &RecordingView| recording.status != RecordingStatus::Announced;
    lost.has_existed = !lost.materials.is_empty() || lost.recordings.iter().any(was_there);
    (!lost.is_empty()).then_some(lost)
}
