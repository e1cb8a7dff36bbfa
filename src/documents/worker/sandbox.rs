//! What a worker must not do: use up the memory or the processor, open a file or a socket, start a program, outlive its parent, leave a
//! core dump.
//!
//! Every Unix limits memory, CPU time and the number of open files. Where Linux has Landlock and seccomp, the file system, the network and
//! the starting of processes are closed too; without them a worker could still remove or run files, though not open them. Other systems
//! have only the time limit.

/// Restricts this process until it ends. `memory`: limit of address space, in bytes.
pub fn restrict(memory: u64) {
    #[cfg(target_os = "linux")]
    close_files_and_network();
    #[cfg(unix)]
    limit(memory);
    #[cfg(target_os = "linux")]
    {
        end_with_parent();
        close_processes_and_sockets();
    }
    #[cfg(not(unix))]
    let _ = memory;
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

/// The system kills this process when the thread that has started it is no more.
#[cfg(target_os = "linux")]
fn end_with_parent() {
    use rustix::process::{Signal, set_parent_process_death_signal};
    // Where it cannot be had the time limit is left.
    let _ = set_parent_process_death_signal(Some(Signal::KILL));
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

/// A kernel without seccomp, or a machine that the filter is not made for, closes nothing.
#[cfg(target_os = "linux")]
fn close_processes_and_sockets() {
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
    let Some(process) = is_process
        .and_then(|condition| SeccompRule::new(vec![condition]))
        .ok()
    else {
        return;
    };
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> =
        CLOSED.iter().map(|call| (*call, Vec::new())).collect();
    rules.insert(libc::SYS_clone, vec![process]);
    apply(rules, libc::EPERM);
    // What it is asked to start cannot be seen here; a thread is then started by the older call.
    apply([(libc::SYS_clone3, Vec::new())].into(), libc::ENOSYS);
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
