"""Clean places, and what a program must do in each of them."""

import functools
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

# The example has a gathering to come on this day.
DAY = '1796126400'


class Wrong(Exception):
    """What does not work."""


class NotHere(Exception):
    """What cannot be tried on this machine."""


def cannot(why):
    raise NotHere(why)


def tell(text):
    print(f'        {text}', flush=True)


@contextmanager
def timed(what):
    start = time.monotonic()
    yield
    tell(f'{what}: {time.monotonic() - start:.1f} s')


def environment():
    """As a user has it: nothing of Cargo, and a way to the network that leads nowhere."""
    kept = {name: os.environ[name] for name in ['PATH', 'HOME', 'TMPDIR', 'USER'] if name in os.environ}
    nowhere = 'http://127.0.0.1:9'
    proxies = {name: nowhere for name in ['http_proxy', 'https_proxy', 'all_proxy', 'HTTPS_PROXY', 'HTTP_PROXY']}
    return {**kept, **proxies, 'SOURCE_DATE_EPOCH': DAY, 'LANG': 'C.UTF-8', 'WINEDEBUG': '-all'}


def run(*command, **more):
    words = [str(word) for word in command]
    done = subprocess.run(words, capture_output=True, text=True, errors='replace', **more)
    if done.returncode:
        raise Wrong(f'{" ".join(words)} ended with {done.returncode}: {done.stdout}{done.stderr}')
    return done.stdout


@functools.cache
def fence():
    """A command before another that takes its network away; nothing where the system has none."""
    command = ['unshare', '--map-root-user', '--net']
    try:
        subprocess.run([*command, 'true'], check=True, capture_output=True)
        return command
    except (OSError, subprocess.CalledProcessError):
        tell('the network cannot be taken away here; its proxies lead nowhere')
        return []


def without_network(*command, **more):
    return run(*fence(), *command, env={**environment(), **more.pop('env', {})}, **more)


def says_its_version(*samling):
    said = without_network(*samling, '--version')
    manifest = (Path(__file__).resolve().parents[2] / 'Cargo.toml').read_text()
    version = manifest.split('\nversion = "')[1].split('"')[0]
    if said.strip() != f'samling {version}':
        raise Wrong(f'it says that it is {said!r}')


def builds_the_example(work, *samling):
    """In a folder with Norwegian letters and a space."""
    site = work / 'Møter på Ås'
    without_network(*samling, 'init', site, cwd=work)
    without_network(*samling, 'check', '-r', site, cwd=work)
    without_network(*samling, 'build', '-r', site, cwd=work)
    page = site / 'output/index.html'
    if '<h1' not in page.read_text(encoding='utf-8'):
        raise Wrong(f'{page} is no page')
    return site


def free_port():
    with socket.socket() as listening:
        listening.bind(('127.0.0.1', 0))
        return listening.getsockname()[1]


def answer(port):
    """The status line of the preview's first page; empty while nobody listens."""
    try:
        with socket.create_connection(('127.0.0.1', port), timeout=5) as connection:
            connection.sendall(b'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n')
            return connection.recv(64)
    except OSError:
        return b''


@contextmanager
def preview(work, site, *samling, seconds=120, **more):
    """A preview that answers."""
    port = free_port()
    command = [*map(str, samling), 'serve', '-r', str(site), '-p', str(port)]
    with subprocess.Popen(command, cwd=work, env={**os.environ, **environment()}, stdin=subprocess.DEVNULL, **more) as process:
        try:
            until = time.monotonic() + seconds
            while not answer(port).startswith(b'HTTP/1.1 200'):
                if process.poll() is not None or time.monotonic() > until:
                    raise Wrong(f'{" ".join(command)} does not answer ({process.poll()})')
                time.sleep(0.1)
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def ends_when_told(samling, work):
    """What starts the program hands on a signal, and leaves nobody behind."""
    site = work / 'Møter på Ås'
    with preview(work, site, samling, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        port = int(process.args[-1])
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            raise Wrong('serve does not end when it is told to') from None
        if answer(port):
            raise Wrong('the preview is still there after its end')
