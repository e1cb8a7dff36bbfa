//! Restrictions of a worker: memory, no opening of files or sockets, no core dump.
//!
//! Every Unix limits memory and the number of open files. On Linux with Landlock, the file system and the network are closed too;
//! without it a worker could still remove or run files, but not open them. Other systems have only the time limit.

/// Restricts this process until it ends. `memory`: limit of address space, in bytes.
pub fn restrict(memory: u64) {
    #[cfg(target_os = "linux")]
    close_files_and_network();
    #[cfg(unix)]
    limit(memory);
    #[cfg(not(unix))]
    let _ = memory;
}

/// Ends this process after this number of seconds of CPU time, in case the parent process has died.
#[cfg(unix)]
pub fn end_after(seconds: u64) {
    drop(rlimit::Resource::CPU.set(seconds, seconds));
}

#[cfg(unix)]
fn limit(memory: u64) {
    use rlimit::Resource;
    // Standard input, output and error are already open.
    let files = 3;
    for (resource, most) in [
        (Resource::AS, memory),
        (Resource::CORE, 0),
        (Resource::FSIZE, 0),
        (Resource::NOFILE, files),
    ] {
        // A limit that the system lacks, or that is lower already, does not prevent the other limits.
        drop(resource.set(most, most));
    }
}

#[cfg(target_os = "linux")]
fn close_files_and_network() {
    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr};
    // An older kernel without parts of Landlock is restricted as far as it can be.
    let ruleset = Ruleset::default()
        .handle_access(AccessFs::from_all(ABI::V5))
        .and_then(|ruleset| ruleset.handle_access(AccessNet::from_all(ABI::V5)))
        .and_then(|ruleset| ruleset.create());
    drop(ruleset.and_then(|ruleset| ruleset.restrict_self()));
}
