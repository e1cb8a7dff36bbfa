//! What a worker must not do: use up the memory or the processor, open a file or a socket, start a program, outlive its parent, leave a
//! core dump.
//!
//! Every Unix limits memory, CPU time and the number of open files. Where Linux has Landlock and seccomp, the file system, the network and
//! the starting of processes are closed too; without them a worker could still remove or run files, though not open them. Other systems
//! have only the time limit. A build says which of them the system lacks.

use std::io;

/// A restriction of workers that not every system has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Restriction {
    /// Of memory, CPU time and open files, by the limits of Unix.
    Resources,
    /// Of the file system, by Landlock.
    Files,
    /// Of the network and of starting processes, by seccomp.
    Processes,
}

/// The restrictions that this system lacks, by the names of what makes them.
pub fn missing_restrictions() -> Vec<&'static str> {
    let all = [
        (Restriction::Resources, "setrlimit"),
        (Restriction::Files, "Landlock"),
        (Restriction::Processes, "seccomp"),
    ];
    let missing = all.into_iter().filter(|(of, _)| !of.is_available());
    missing.map(|(_, name)| name).collect()
}

impl Restriction {
    #[cfg(target_os = "linux")]
    fn is_available(self) -> bool {
        match self {
            Restriction::Resources => true,
            Restriction::Files => has_landlock(),
            Restriction::Processes => has_seccomp(),
        }
    }

    #[cfg(not(target_os = "linux"))]
    fn is_available(self) -> bool {
        cfg!(unix) && self == Restriction::Resources
    }
}

/// Restricts this process until it ends. `memory`: limit of address space, in bytes. The error: a restriction that the system has
/// could not be had; then no file must be read.
pub fn restrict(memory: u64) -> io::Result<()> {
    // Asked first: afterwards no file can be opened to find out.
    #[cfg(target_os = "linux")]
    let (closes_files, closes_processes) = (has_landlock(), has_seccomp());
    #[cfg(target_os = "linux")]
    if closes_files {
        close_files_and_network().ok_or_else(|| not_had("Landlock"))?;
    }
    #[cfg(unix)]
    limit(memory);
    #[cfg(target_os = "linux")]
    {
        end_with_parent();
        if closes_processes {
            close_processes_and_sockets().ok_or_else(|| not_had("seccomp"))?;
        }
    }
    #[cfg(not(unix))]
    let _ = memory;
    Ok(())
}

#[cfg(target_os = "linux")]
fn not_had(what: &str) -> io::Error {
    io::Error::other(format!(
        "{what} is there and does not restrict this process"
    ))
}

/// Ends this process after so many seconds of CPU time from now, in case the process that watches it does not.
pub fn end_after(seconds: u64) {
    #[cfg(unix)]
    {
        use rustix::time::{ClockId, clock_gettime};
        let used = u64::try_from(clock_gettime(ClockId::ProcessCPUTime).tv_sec).unwrap_or(0);
        // The hard limit stays: the next file has its own time.
        let most = rlimit::Resource::CPU
            .get()
            .map_or(u64::MAX, |(_, hard)| hard);
        drop(rlimit::Resource::CPU.set((used + seconds).min(most), most));
    }
    #[cfg(not(unix))]
    let _ = seconds;
}

/// The limit of this process's address space, in bytes. None: there is none.
pub fn address_space() -> Option<u64> {
    #[cfg(unix)]
    {
        let limit = rlimit::Resource::AS.get_soft().ok();
        limit.filter(|limit| *limit < rlimit::INFINITY)
    }
    #[cfg(not(unix))]
    None
}

/// The system kills this process when the thread that has started it is no more.
pub fn end_with_parent() {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{Signal, set_parent_process_death_signal};
        // Where it cannot be had the time limit is left.
        let _ = set_parent_process_death_signal(Some(Signal::KILL));
    }
}

/// Calls of the system that no reader needs, and that fail from now on.
#[cfg(target_os = "linux")]
const CLOSED: &[libc::c_long] = &[
    libc::SYS_execve,
    libc::SYS_execveat,
    libc::SYS_socket,
    libc::SYS_socketpair,
    libc::SYS_connect,
    libc::SYS_bind,
    libc::SYS_listen,
    libc::SYS_kill,
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_io_uring_setup,
    libc::SYS_bpf,
    libc::SYS_perf_event_open,
    libc::SYS_userfaultfd,
    libc::SYS_keyctl,
    libc::SYS_unshare,
    libc::SYS_setns,
    libc::SYS_mount,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_fork,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_vfork,
];

/// Has the kernel filters for calls of the system, and can they be made for this machine's processor?
#[cfg(target_os = "linux")]
fn has_seccomp() -> bool {
    let actions = std::fs::read_to_string("/proc/sys/kernel/seccomp/actions_avail");
    seccompiler::TargetArch::try_from(std::env::consts::ARCH).is_ok()
        && actions.is_ok_and(|actions| actions.split_whitespace().any(|action| action == "errno"))
}

/// `None`: it was refused.
#[cfg(target_os = "linux")]
fn close_processes_and_sockets() -> Option<()> {
    use seccompiler::{
        BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
        SeccompRule, apply_filter,
    };
    use std::collections::BTreeMap;
    let apply = |rules: BTreeMap<i64, Vec<SeccompRule>>, error: i32| {
        let arch = std::env::consts::ARCH.try_into().ok()?;
        let refuse = SeccompAction::Errno(u32::try_from(error).ok()?);
        let filter = SeccompFilter::new(rules, SeccompAction::Allow, refuse, arch).ok()?;
        let program: BpfProgram = filter.try_into().ok()?;
        apply_filter(&program).ok()
    };
    let is_process = SeccompCondition::new(
        0,
        SeccompCmpArgLen::Dword,
        SeccompCmpOp::MaskedEq(libc::CLONE_THREAD as u64),
        0,
    );
    let process = is_process
        .and_then(|condition| SeccompRule::new(vec![condition]))
        .ok()?;
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> =
        CLOSED.iter().map(|call| (*call, Vec::new())).collect();
    rules.insert(libc::SYS_clone, vec![process]);
    apply(rules, libc::EPERM)?;
    // What it is asked to start cannot be seen here; a thread is then started by the older call.
    apply([(libc::SYS_clone3, Vec::new())].into(), libc::ENOSYS)
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
fn has_landlock() -> bool {
    use landlock::{ABI, Access, AccessFs, CompatLevel, Compatible, Ruleset, RulesetAttr};
    let ruleset = Ruleset::default()
        .set_compatibility(CompatLevel::HardRequirement)
        .handle_access(AccessFs::from_all(ABI::V1))
        .and_then(|ruleset| ruleset.create());
    ruleset.is_ok()
}

/// `None`: it was refused.
#[cfg(target_os = "linux")]
fn close_files_and_network() -> Option<()> {
    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetStatus};
    // An older kernel without parts of Landlock is restricted as far as it can be.
    let status = Ruleset::default()
        .handle_access(AccessFs::from_all(ABI::V5))
        .and_then(|ruleset| ruleset.handle_access(AccessNet::from_all(ABI::V5)))
        .and_then(|ruleset| ruleset.create())
        .and_then(|ruleset| ruleset.restrict_self());
    let is_restricted = status.is_ok_and(|status| status.ruleset != RulesetStatus::NotEnforced);
    is_restricted.then_some(())
}
