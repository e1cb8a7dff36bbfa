"""A packed site, as an archive sees it: the bag is valid for others' programs, and for `samling verify` as long as nothing is changed."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import bagit


def run(*command, cwd=None):
    result = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    return result.returncode, result.stdout + result.stderr


def must(*command, cwd=None):
    code, said = run(*command, cwd=cwd)
    assert code == 0, f"{command}: {code}\n{said}"
    return said


def unpacked(zip_file, folder):
    """Unpacks with Python's own reader, which checks the sums of the zip file itself."""
    shutil.rmtree(folder, ignore_errors=True)
    with zipfile.ZipFile(zip_file) as zip_file:
        assert zip_file.testzip() is None
        zip_file.extractall(folder)
    (bag,) = folder.iterdir()
    return bag


def is_valid(bag):
    """What bagit.py and sha256sum say of the bag, which must be the same."""
    code, _ = run(sys.executable, "-m", "bagit", "--quiet", "--validate", bag)
    for list_of_sums in ["manifest-sha256.txt", "tagmanifest-sha256.txt"]:
        summed, _ = run("sha256sum", "--check", "--strict", "--quiet", list_of_sums, cwd=bag)
        code = code or summed
    return code == 0


def check(samling, work):
    site = work / "bag-site"
    shutil.rmtree(site, ignore_errors=True)
    must(samling, "init", "-q", site)
    # A name with a sign that lists of sums write in two ways.
    (site / "content/gatherings/2024/fjordfylket-2024-10-16/50 % av alle.txt").write_text("Program for dagen\n")
    must(samling, "pack", "-r", site, "-o", work / "example.zip", "--lang", "nb")
    must("sha256sum", "--check", "example.zip.sha256", cwd=work)
    bag = unpacked(work / "example.zip", work / "bag")
    assert is_valid(bag), "the bag is not valid"
    info = bagit.Bag(str(bag)).info
    assert info["Payload-Oxum"] and info["Bag-Software-Agent"].startswith("samling "), info
    assert (bag / "LES-MEG.txt").read_text("utf-8").startswith("TIL DEPOTET")
    assert 'href="data/site/index.html"' in (bag / "index.html").read_text("utf-8")
    must(samling, "verify", bag)
    assert len(list(bag.glob("data/materials/**/50 _ av alle.txt"))) == 1
    assert "50 % av alle.txt" in (bag / "data/metadata/materials.csv").read_text("utf-8")

    # What samling sees, the others see too.
    changes = {
        "a flipped byte": lambda: flip(bag / "data/site/index.html"),
        "a missing file": lambda: (bag / "data/metadata/samling.json").unlink(),
        "a file too many": lambda: (bag / "data/ny.txt").write_text("ny"),
        "a changed text about the bag": lambda: flip(bag / "LES-MEG.txt"),
    }
    for what, change in changes.items():
        bag = unpacked(work / "example.zip", work / "bag")
        change()
        code, said = run(samling, "verify", bag, "--lang", "nb")
        assert code == 1, f"{what}: {code}\n{said}"
        if what != "a file too many":
            assert not is_valid(bag), f"{what} is not seen by others"
        else:
            assert run(sys.executable, "-m", "bagit", "--quiet", "--validate", bag)[0] != 0
    # For the check in a browser.
    unpacked(work / "example.zip", work / "bag")
    print("bag: valid for bagit.py and sha256sum, and every change is seen")


def flip(file):
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
