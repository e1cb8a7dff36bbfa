"""One process, measured from its start to its exit; and whether anyone else worked on the machine meanwhile."""
import os
import resource
import subprocess
import time
from dataclasses import dataclass

# Seconds of the CPU that others may use in a second of waiting, and as a share of a measured run's own time.
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
    """A command that did not do what the comparison rests on."""


def busy():
    """Seconds that all cores together have worked since the machine started."""
    with open("/proc/stat") as file:
        user, nice, system, _, _, irq, softirq, *_ = map(int, file.readline().split()[1:])
    return (user + nice + system + irq + softirq) / os.sysconf("SC_CLK_TCK")


def wait_until_quiet(seconds):
    """False if others are at work all the time for so many seconds."""
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
    """The first run that nobody disturbed, each after `prepare`. The last of a few when all were; at once when patience is 0."""
    for _ in range(TRIES if patience else 1):
        if patience:
            wait_until_quiet(patience)
        prepare()
        measured = run(command, folder, environment)
        if not measured.disturbed:
            break
    return measured
