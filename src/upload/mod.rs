//! `samling publish`: brings the finished site to where readers find it, and sends only what has changed.
//!
//! In: the files of a finished build ([`LocalSite`]) and a [`PublishAddress`]. Out: [`Uploaded`], or an [`UploadError`].
//!
//! What samling has put there is listed in a file at the destination itself ([`list`]), before the first file is sent: a run that is cut
//! off leaves a list of everything that may be there, and the next run goes on from it. Nothing else is ever removed or written over. The
//! files travel in rounds ([`plan`]): what pages refer to, then pages, then what lists pages; what is gone is removed last. So no page
//! refers to a file that is not there, however a run ends.
//!
//! A folder, an object store, WebDAV and SFTP are one [`store::Store`]; a Git branch gets one commit ([`git`]), which is there as a whole
//! or not at all.

mod address;
mod aws_settings;
mod error;
mod existing;
mod git;
mod list;
mod local_site;
mod lock;
mod media_types;
mod netrc;
mod plan;
mod rounds;
mod store;
mod to_store;

pub use address::{AddressProblem, PublishAddress};
pub use error::UploadError;
pub use git::{GitBranch, GitSettings};
pub use local_site::LocalSite;
pub use lock::{LockRecord, Publisher};
pub use plan::UploadPlan;
pub use store::{Store, stopped_by_keyboard};
pub use to_store::{StoreJob, planned, planned_anew, upload};

/// What a publication has done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uploaded {
    pub new: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub removed: usize,
    /// The bytes that were sent.
    pub bytes: u64,
}
