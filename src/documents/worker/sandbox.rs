//! What a reader may not do: take all memory, open a file or a socket, leave a dump behind.
//!
//! Memory and open files are limits of every Unix. Where Linux has Landlock, the file system and the network are closed as well; where it
//! has not, a reader could still remove or run files that it cannot open. On other systems there is only the limit on time.

/// Puts the fence up around this process, for good. `memory` is in bytes of address space.
pub fn fence(memory: u64) {
    #[cfg(target_os = "linux")]
    close_files_and_network();
    #[cfg(unix)]
    limit(memory);
    #[cfg(not(unix))]
    let _ = memory;
}

/// Ends this process when it has worked for so long, should nobody be left to end it.
#[cfg(unix)]
pub fn end_after(seconds: u64) {
    drop(rlimit::Resource::CPU.set(seconds, seconds));
}

#[cfg(unix)]
fn limit(memory: u64) {
    use rlimit::Resource;
    // Standard in, out and error are open; nothing more can be.
    let files = 3;
    for (resource, most) in [
        (Resource::AS, memory),
        (Resource::CORE, 0),
        (Resource::FSIZE, 0),
        (Resource::NOFILE, files),
    ] {
        // A limit that the system does not know, or that is lower already, leaves the others standing.
        drop(resource.set(most, most));
    }
}

#[cfg(target_os = "linux")]
fn close_files_and_network() {
    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr};
    // A kernel without Landlock, or with less of it, closes what it can.
    let ruleset = Ruleset::default()
        .handle_access(AccessFs::from_all(ABI::V5))
        .and_then(|ruleset| ruleset.handle_access(AccessNet::from_all(ABI::V5)))
        .and_then(|ruleset| ruleset.create());
    drop(ruleset.and_then(|ruleset| ruleset.restrict_self()));
}
