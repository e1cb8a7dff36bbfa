"""Measures previews: the time from writing a file until the new page is served."""
import http.client
import os
import queue
import re
import socket
import subprocess
import threading
import time
from urllib.parse import urlsplit

from measure import Failed, peak_memory, wait_until_quiet

PAUSE = 0.001
MOST = 60


class Server:
    """One generator's preview of a site; `with` ends it, and then `rss` is its peak memory in MiB."""

    def __init__(self, site):
        self.site = site
        self.name = site.generator.name

    def __enter__(self):
        command = (*self.site.generator.serve, str(_free_port()))
        environment = self.site.generator.environment(self.site.root)
        self.process = subprocess.Popen(command, cwd=self.site.root, env=environment,
                                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
        lines = queue.Queue()
        threading.Thread(target=_listen, args=(self.process.stdout, lines), daemon=True).start()
        try:
            self.host = _address(lines)
            self._wait_for(b"<html")
        except Failed as failed:
            self.__exit__()
            raise Failed(f"{' '.join(map(str, command))}: {failed}") from failed
        return self

    def __exit__(self, *_):
        self.process.terminate()
        _, status, used = os.wait4(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        self.rss = peak_memory(used)

    def change(self):
        """Seconds from the write of a new sentence to the page that has it."""
        self._rest()
        start = time.monotonic()
        word = self.site.add_sentence().encode()
        return self._wait_for(word) - start

    def _wait_for(self, text):
        end = time.monotonic() + MOST
        while time.monotonic() < end:
            if text in _get(self.host, self.site.address):
                return time.monotonic()
            time.sleep(PAUSE)
        raise Failed(f"no {text.decode()} in {self.site.address} after {MOST} s")

    def _rest(self):
        """Waits until the generator is done with the last change."""
        used = -1
        while used != (used := _cpu_ticks(self.process.pid)):
            time.sleep(0.5)


def measure_serving(sites, rounds, patience):
    """[{program: seconds}], one for each round, and {program: peak memory in MiB}. The first change, which warms them up, does not count."""
    servers = [Server(site) for site in sites if site.generator.serve]
    started = []
    try:
        for server in servers:
            started.append(server.__enter__())
        seconds = []
        for _ in range(rounds + 1):
            seconds.append({})
            for server in servers:
                if patience:
                    wait_until_quiet(patience)
                seconds[-1][server.name] = server.change()
    finally:
        for server in started:
            server.__exit__()
    return seconds[1:], {server.name: server.rss for server in servers}


def _listen(stream, lines):
    """Reads to the end, for the server would block when the pipe is full."""
    for line in stream:
        lines.put(line)
    lines.put(None)


def _address(lines):
    heard = ""
    try:
        while line := lines.get(timeout=MOST):
            heard += line
            if found := re.search(r"http://[\w.\[\]:-]+", line):
                return urlsplit(found[0]).netloc
    except queue.Empty:
        pass
    raise Failed(f"told no address:\n{heard}")


def _free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _get(host, address):
    """The page; empty while the server does not answer."""
    connection = http.client.HTTPConnection(host, timeout=MOST)
    try:
        connection.request("GET", address)
        return connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        return b""
    finally:
        connection.close()


def _cpu_ticks(pid):
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
