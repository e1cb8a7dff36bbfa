//! Types of fields that mean more than text, and the walk that finds each of them in a record.

pub mod file_ref;
pub mod map;
mod marked_text;
pub mod names;
pub mod provenance;
pub mod reference;
mod visit;
pub mod web_address;

pub use file_ref::{CaptionsFile, ImageFile, MaterialFile, RecordingFile, TranscriptFile};
pub use names::{Name, Title};
pub use provenance::{
    Alias, Certainty, ContactRecord, FormerName, ImageRecord, PeopleInPicture, Provenance,
    ProvenanceByField, SpeakerRecord, ValueOrUnknown,
};
pub use reference::Ref;
pub use visit::{FieldType, TypedField, visit_fields};
pub use web_address::WebAddress;
