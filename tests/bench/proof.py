"""That a build after one change, and after one new title, leaves nothing stale: no list has the old title, and, for samling, all
files are what a cold build of the same source gives. Not measured."""
import filecmp
import os
import shutil
import sys
import traceback

from measure import Failed, run


def prove(site):
    """Runs in a process of its own, so that this one's memory does not count: see `measure.run`."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            _prove(site)
            code = 0
        except Failed as failed:
            print(f"bench: {failed}", file=sys.stderr)
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(code)
    if os.waitpid(child, 0)[1]:
        raise Failed(f"{site.generator.name}: what a changed build gave is not right, and its figures would not count")


def _prove(site):
    def build():
        run(site.generator.build, site.root, site.generator.environment(site.root))

    site.remove_leftovers()
    build()
    lists = site.files_with(site.title)
    word = site.add_sentence()
    build()
    if site.page() not in site.files_with(word):
        raise Failed(f"{site.generator.name}: the new sentence is not in {site.page()}")
    _compare_with_cold(site)
    site.change_title()
    build()
    stale = site.files_with(site.old_title)
    missing = lists - site.files_with(site.title)
    # The page itself, that of its gathering, and those of its topics.
    if stale or missing or len(lists) < 5:
        raise Failed(f"{site.generator.name}: the old title is still in {_named(stale)}; the new one is not in {_named(missing)}")
    _compare_with_cold(site)


def _compare_with_cold(site):
    if site.generator.name != "samling":
        return
    kept = site.root / "kept"
    site.output.rename(kept)
    shutil.rmtree(site.root / ".samling", ignore_errors=True)
    run(site.generator.build, site.root, None)
    differences = _differences(kept, site.output)
    shutil.rmtree(kept)
    if differences:
        raise Failed(f"samling: after a change these are not as in a cold build: {_named(differences)}")


def _differences(one, other):
    names = [{path.relative_to(folder) for path in folder.rglob("*") if path.is_file()} for folder in (one, other)]
    return list(names[0] ^ names[1]) + [name for name in names[0] & names[1] if not filecmp.cmp(one / name, other / name, shallow=False)]


def _named(paths):
    return ", ".join(sorted(map(str, paths))) or "no file"
