"""Measures one process from start to exit, and whether other processes were busy meanwhile."""
import os
import resource
import subprocess
import time
from dataclasses import dataclass

# CPU seconds that other processes may use per second of waiting, and as a share of the measured run's own time.
STILL = 0.08
DISTURBED = 0.15
TRIES = 6


@dataclass(frozen=True)
class Run:
    """`wall`, `cpu` (user and system) and `foreign` (other processes' CPU) in seconds; `rss`: peak memory in MiB, or None if it is
    too little to be told from this program's own."""
    wall: float
    cpu: float
    rss: float | None
    foreign: float

    @property
    def disturbed(self):
        return self.foreign > DISTURBED * max(self.wall, 0.2)


class Failed(Exception):
    """A command did not do what the comparison needs."""


def busy():
    """CPU seconds of all cores since the machine started."""
    with open("/proc/stat") as file:
        user, nice, system, _, _, irq, softirq, *_ = map(int, file.readline().split()[1:])
    return (user + nice + system + irq + softirq) / os.sysconf("SC_CLK_TCK")


def wait_until_quiet(seconds):
    """False if other processes are busy for this many seconds without a pause."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        before = busy()
        time.sleep(1)
        if busy() - before <= STILL:
            return True
    return False


def run(command, folder, environment=None):
    """The system says of a process that its peak memory is never less than that of the one that started it: that is why this
    program holds little, and leaves what needs more to others."""
    before, own = busy(), time.process_time()
    start = time.monotonic()
    child = subprocess.Popen(command, cwd=folder, env=environment,
                             stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    words = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    wall = time.monotonic() - start
    child.stderr.close()
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise Failed(f"{' '.join(map(str, command))} gave {child.returncode}:\n{words.decode(errors='replace')}")
    cpu = used.ru_utime + used.ru_stime
    foreign = busy() - before - cpu - (time.process_time() - own)
    return Run(wall, cpu, peak_memory(used), max(0.0, foreign))


def peak_memory(used):
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used.ru_maxrss / 1024 if used.ru_maxrss > own else None


def run_in_quiet(command, folder, environment, prepare, patience):
    """The first run that no other process disturbed, each run after `prepare`; the last of a few if all were disturbed. With patience 0
    there is no waiting."""
    for _ in range(TRIES if patience else 1):
        if patience:
            wait_until_quiet(patience)
        prepare()
        measured = run(command, folder, environment)
        if not measured.disturbed:
            break
    return measured
