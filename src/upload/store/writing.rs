//! Writes and removes files: each as a whole or not at all.

use super::Store;
use crate::upload::error::UploadError;
use crate::upload::list::WORK;
use opendal::ErrorKind;
use std::thread::sleep;
use std::time::Duration;

/// How a file is sent.
pub struct SentAs<'s> {
    pub media_type: &'s str,
    /// The value of `Cache-Control`.
    pub lifetime: &'s str,
    /// Where the file is written before it is moved to its place, where a store can move files.
    pub beside: &'s str,
}

/// How often a file is sent again after its connection was cut.
const ATTEMPTS: u64 = 3;

impl Store {
    /// Whether [`Store::create`] can promise that there was nothing. Some servers promise it and do not keep it.
    pub fn creates_atomically(&self) -> bool {
        self.operator.info().capability().write_with_if_not_exists
    }

    /// Writes a small file unless there is one. False: there is.
    pub fn create(&self, path: &str, bytes: Vec<u8>) -> Result<bool, UploadError> {
        if !self.creates_atomically() {
            if self.read(path)?.is_some() {
                return Ok(false);
            }
            return self.put_small(path, bytes).map(|()| true);
        }
        let at = self.at(path);
        let write = self.operator.write_with(&at, bytes).if_not_exists(true);
        match self.runtime.block_on(write.into_future()) {
            Ok(_) => Ok(true),
            Err(error) => match error.kind() {
                ErrorKind::ConditionNotMatch | ErrorKind::AlreadyExists => Ok(false),
                _ => match self.read(path)? {
                    // A file that could not be created because it is there, in words that the library does not know.
                    Some(_) => Ok(false),
                    None => Err(self.faults.upload_error(&error)),
                },
            },
        }
    }

    /// Writes one of samling's own files, as a whole or not at all.
    pub fn put_small(&self, path: &str, bytes: Vec<u8>) -> Result<(), UploadError> {
        let sent_as = SentAs {
            media_type: "application/json",
            lifetime: "no-store",
            beside: &format!("{}{}.part", WORK, path.replace('/', "-")),
        };
        self.put(path, bytes, &sent_as)
    }

    /// Writes a file, as a whole or not at all.
    pub fn put(&self, path: &str, bytes: Vec<u8>, sent_as: &SentAs) -> Result<(), UploadError> {
        let mut attempt = 1;
        loop {
            let Err(error) = self.runtime.block_on(self.write(path, &bytes, sent_as)) else {
                return Ok(());
            };
            if attempt == ATTEMPTS || !error.is_temporary() {
                return Err(self.faults.upload_error(&error));
            }
            sleep(Duration::from_secs(attempt));
            attempt += 1;
        }
    }

    async fn write(&self, path: &str, bytes: &[u8], sent_as: &SentAs<'_>) -> opendal::Result<()> {
        let capability = self.operator.info().capability();
        let target = self.at(path);
        let at = match capability.rename {
            true => self.at(sent_as.beside),
            false => target.clone(),
        };
        let mut writer = self.operator.writer_with(&at);
        if capability.write_with_content_type {
            writer = writer.content_type(sent_as.media_type);
        }
        if capability.write_with_cache_control {
            writer = writer.cache_control(sent_as.lifetime);
        }
        let mut writer = writer.await?;
        match self.piece {
            Some(piece) => {
                for piece in bytes.chunks(piece) {
                    writer.write(piece.to_vec()).await?;
                }
            }
            None => writer.write(bytes.to_vec()).await?,
        }
        writer.close().await?;
        match at == target {
            true => Ok(()),
            false => self.operator.rename(&at, &target).await,
        }
    }

    /// Removes a file. One that is not there is no error.
    pub fn delete(&self, path: &str) -> Result<(), UploadError> {
        let deleted = self.runtime.block_on(self.operator.delete(&self.at(path)));
        match deleted {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(self.faults.upload_error(&error))
            }
            _ => Ok(()),
        }
    }

    /// Removes a folder (with a slash at its end) if the store has folders, there is nothing in it, and it refuses to remove one that has.
    pub fn remove_empty_folder(&self, folder: &str) {
        let keeps_full_ones = self.operator.info().capability().create_dir && self.piece.is_some();
        if keeps_full_ones && self.list(folder).is_ok_and(|entries| entries.is_empty()) {
            // Only for order; a folder that is left does no harm.
            let _ = self
                .runtime
                .block_on(self.operator.delete(&self.at(folder)));
        }
    }
}
