"""Publishes a site to real servers, and looks at what is there by other means.

    tests/publish/install
    tests/publish/.venv/bin/python tests/publish/check.py target/debug/samling [--brief] [folder | git | s3 | webdav | sftp …]

Each destination has files of others in it. The runs are killed at random moments, the connections are cut, and two publish at once. After
each, no page may refer to a file that is not there, no file may be half, and what others have put there must be as it was. Without
--brief there are 200 kills for each destination.
"""

import copy
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import places
from servers import Proxy, free_port

FOREIGN = {"CNAME": b"samlinger.example.no\n", "egen/fil.txt": b"Ikke samlings.\n", "egen/index.html": b"<p>Heller ikke.</p>\n"}
LIST, LOCK, WORK = ".samling-published.json", ".samling-publish-lock.json", ".samling-publish/"
KILLS = {"folder": 40, "git": 10, "s3": 10, "webdav": 10, "sftp": 6}
REFERENCES = re.compile(rb'(?:href|src|srcset)="([^"#?]+)')
ENGLISH = re.compile(r"Error|error|panic|Unexpected|opendal|ureq|fatal|called at", re.ASCII)


class Sites:
    """Two versions of one site, in two folders."""

    def __init__(self, samling, work):
        self.samling, self.roots = samling, [work / "site-0", work / "site-1"]
        for root in self.roots:
            self.run(root, "init", str(root))
        second = self.roots[1]
        config = second / "samling.yaml"
        config.write_text(re.sub("(?m)^title: .*", "title: En annen tittel", config.read_text("utf-8"), count=1), "utf-8")
        for number in range(3):
            folder = second / f"content/gatherings/2025/fjordfylket-2025-11-1{number}"
            folder.mkdir(parents=True)
            (folder / "program.txt").write_text(f"Program for dag {number}\n")
            (folder / "index.md").write_text(
                f"---\ntitle: Ny samling {number}\nkind: samling\ndate: 2025-11-1{number}\nstatus: held\nmode: unknown\ncounty: fjordfylket\n---\n")
        for root in self.roots:
            code, said = self.run(root, "build", "-r", str(root))
            assert code == 0, said
        self.outputs = [places.files_below(root / "output") for root in self.roots]
        for output in self.outputs:
            for name in [".samling-manifest.json", ".gitignore"]:
                output.pop(name, None)
        assert self.outputs[0] != self.outputs[1]

    def copied_to(self, work):
        """The same sites in folders of their own: one site is published to one place at a time."""
        copied = copy.copy(self)
        copied.roots = [shutil.copytree(root, work / root.name) for root in self.roots]
        return copied

    def run(self, root, *arguments, place=None):
        result = subprocess.run(self.command(*arguments), cwd=root.parent, env=self.environment(place), capture_output=True, text=True, timeout=300)
        return result.returncode, result.stdout + result.stderr

    def command(self, *arguments):
        return [str(self.samling), *arguments, "--lang", "nb"]

    @staticmethod
    def environment(place):
        return {**os.environ, "SOURCE_DATE_EPOCH": "1796126400", **(place.environment if place else {})}

    def publish(self, version, place, *more, address=None):
        root = self.roots[version]
        code, said = self.run(root, "publish", "-r", str(root), address or place.address, *more, place=place)
        for secret in places.SECRETS:
            assert secret not in said, said
        return code, said

    def start(self, version, place, *more):
        root = self.roots[version]
        return subprocess.Popen(
            self.command("publish", "-r", str(root), place.address, *more),
            cwd=root.parent, env=self.environment(place), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def own(files):
    """The files of the site: without those of others, and what only samling needs."""
    return {path: content for path, content in files.items() if path not in FOREIGN and path not in [LIST, LOCK] and not path.startswith(WORK)}


REFERRED = {}


def referred(path, page):
    """The files, no pages, that a page refers to."""
    if (path, page) not in REFERRED:
        found = set()
        for reference in REFERENCES.findall(page):
            reference = reference.decode()
            if re.match(r"[a-z]+:|//", reference) or reference.endswith("/") or reference in [".", ".."]:
                continue
            target = os.path.normpath(os.path.join(os.path.dirname(path), reference)) if not reference.startswith("/") else reference[1:]
            if "." in os.path.basename(target):
                found.add(target)
        REFERRED[path, page] = found
    return REFERRED[path, page]


def is_whole(place, sites, files=None):
    """At any moment: whole files, none of others touched, and no page that refers to a file that is not there."""
    files = files if files is not None else place.files()
    for path, content in FOREIGN.items():
        assert files.get(path) == content, f"{place.name}: {path} of others was touched"
    for path, content in own(files).items():
        assert content in [output.get(path) for output in sites.outputs], f"{place.name}: {path} is half, or of no version"
    for path, content in own(files).items():
        if path.endswith(".html"):
            for target in referred(path, content):
                assert target in files, f"{place.name}: {path} refers to {target}, which is not there"


def is_version(place, sites, version):
    files = place.files()
    is_whole(place, sites, files)
    found, expected = own(files), sites.outputs[version]
    assert found == expected, f"{place.name}: {sorted(set(found) ^ set(expected))[:5]} too many or missing, or with other bytes"
    left = [path for path in files if path == LOCK or path.startswith(WORK)]
    assert not left, f"{place.name}: {left} was left"


def must(answer):
    code, said = answer
    assert code == 0, said
    return said


def must_fail(answer, words, status=3):
    code, said = answer
    assert code == status and words in said, f"{code}: {said}"
    assert not ENGLISH.search(said), said


def counts(said):
    numbers = re.search(r": (\d+) ny\w* og (\d+) endre\w+ filer? \(.*\) er sendt, (\d+) fjernet, og (\d+) var", said)
    assert numbers, said
    return tuple(int(number) for number in numbers.groups())


def check_runs(place, sites):
    first, second = sites.outputs
    for path, content in FOREIGN.items():
        place.put(path, content)
    before = place.files()
    said = must(sites.publish(0, place, "--dry-run"))
    assert f"{len(first)} nye" in said and "til; --all" in said and place.files() == before, said
    assert counts(must(sites.publish(0, place))) == (len(first), 0, 0, 0)
    is_version(place, sites, 0)
    assert "Ingenting er sendt" in must(sites.publish(0, place))
    # Only what changed travels.
    new, gone = set(second) - set(first), set(first) - set(second)
    changed = {path for path in set(first) & set(second) if first[path] != second[path]}
    assert new and gone and changed
    said = must(sites.publish(1, place, "--dry-run", "--all"))
    assert all(f"ny:      {path}" in said for path in new) and all(f"fjernes: {path}" in said for path in gone), said
    assert counts(must(sites.publish(1, place))) == (len(new), len(changed), len(gone), len(second) - len(new) - len(changed))
    is_version(place, sites, 1)
    # A file of others in the way is named, and nothing is done.
    must(sites.publish(0, place))
    path = next(path for path in sorted(new) if path.endswith("index.html"))
    place.put(path, b"av en annen")
    before = place.files()
    must_fail(sites.publish(1, place), path)
    assert place.files() == before, place.name
    must(sites.publish(1, place, "--overwrite"))
    is_version(place, sites, 1)


def check_two_at_once(place, sites):
    """The first is held where it has the lock."""
    if place.name == "git":
        return
    run = sites.start(0, place, "--again")
    while LOCK not in place.files():
        assert run.poll() is None, run.stderr.read()
    run.send_signal(signal.SIGSTOP)
    try:
        must_fail(sites.publish(1, place), "--take-over")
        assert "blir allerede publisert fra denne maskinen" in sites.publish(0, place)[1]
    finally:
        run.send_signal(signal.SIGCONT)
    assert run.wait() == 0, run.stderr.read()
    is_version(place, sites, 0)


def settled(place):
    """The files when the server has ended what a killed run had asked of it: it may still write the body of the last request."""
    files = place.files()
    while True:
        time.sleep(0.3)
        later = place.files()
        if later == files:
            return files
        files = later


def check_kills(place, sites, kills, dice):
    start = time.time()
    must(sites.publish(1, place, "--take-over"))
    whole, cut_off, is_taken = time.time() - start, 0, False
    for kill in range(kills):
        version = kill % 2
        run = sites.start(version, place, "--take-over")
        try:
            run.wait(dice.uniform(0.1, 1.1) * whole)
        except subprocess.TimeoutExpired:
            run.kill()
            run.wait()
        files = settled(place)
        is_whole(place, sites, files)
        cut_off += own(files) not in sites.outputs
        if dice.random() < 0.6:
            # The lock of a run of the same site that was killed on this machine is known to be dead. That of the other site is not.
            must(sites.publish(version, place, *(["--take-over"] if is_taken else [])))
            is_version(place, sites, version)
            is_taken = False
        else:
            is_taken = True
    must(sites.publish(1, place, "--take-over"))
    is_version(place, sites, 1)
    print(f"{place.name}: {kills} kills, {cut_off} of them between two versions")


def check_cuts(place, sites, dice, brief):
    """A cut that passes is not noticed; one that stays ends in a sentence, and the next run goes on."""
    if not hasattr(place, "through"):
        return
    for pause in [0] if brief and place.name != "s3" else [0, 60]:
        must(sites.publish(1, place))
        proxy = Proxy(place.port, dice.randrange(150_000, 400_000), pause)
        answer = sites.publish(0, place, address=place.through(proxy.port))
        place.through(place.port)
        proxy.close()
        assert proxy.cuts == 1, f"{place.name}: the connection was not cut: {answer}"
        is_whole(place, sites)
        if pause:
            must_fail(answer, "svarer ikke, eller forbindelsen ble brutt")
        elif answer[0] != 0:
            must_fail(answer, "svarer ikke, eller forbindelsen ble brutt")
        said = must(sites.publish(0, place))
        if pause:
            new, changed, _, there = counts(said)
            unchanged = sum(sites.outputs[1].get(path) == content for path, content in sites.outputs[0].items())
            assert there > unchanged or place.name == "sftp", f"{place.name}: nothing of the run that was cut off was used: {said}"
        is_version(place, sites, 0)
    must_fail(sites.publish(0, place, address=place.through(free_port())), "svarer ikke")
    place.through(place.port)
    print(f"{place.name}: connections cut")


def check_s3_headers(place, sites):
    path = next(path for path in sites.outputs[0] if path.startswith("tema-filer/") and path.endswith(".css"))
    kept, asked = place.head(path), place.head("index.html")
    assert "immutable" in kept["CacheControl"] and kept["ContentType"].startswith("text/css"), kept
    assert asked["CacheControl"] == "no-cache" and asked["ContentType"] == "text/html; charset=utf-8", asked


def check_wrong_password(place, sites):
    environment, place.environment = place.environment, {**place.environment, "SAMLING_WEBDAV_PASSWORD": "feil"}
    must_fail(sites.publish(0, place), "Får ikke lov")
    place.environment = environment


def check(name, sites, work, brief):
    start, dice = time.time(), random.Random(2017)
    work.mkdir()
    sites = sites.copied_to(work)
    place = places.ALL[name](work)
    try:
        check_runs(place, sites)
        check_two_at_once(place, sites)
        check_kills(place, sites, KILLS[name] if brief else 200, dice)
        check_cuts(place, sites, dice, brief)
        if name == "s3":
            check_s3_headers(place, sites)
        if name == "webdav":
            check_wrong_password(place, sites)
    finally:
        place.ended()
    print(f"{name}: fine ({time.time() - start:.0f} s)", flush=True)


def main():
    samling, names = Path(sys.argv[1]).resolve(), sys.argv[2:]
    brief = "--brief" in names
    names = [name for name in names if name != "--brief"] or places.ALL
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
        work = Path(work)
        work.chmod(0o755)
        sites = Sites(samling, work)
        # Side by side: most of the time is spent waiting.
        with ThreadPoolExecutor() as pool:
            runs = [pool.submit(check, name, sites, work / name, brief) for name in names]
        for run in runs:
            run.result()


if __name__ == "__main__":
    main()
