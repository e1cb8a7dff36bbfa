"""Cold, warm and changed builds and checks, in rounds: every generator does a step before anyone does the next, so that what is
compared was measured side by side."""
import shutil

from measure import Failed, run_in_quiet

STEPS = ("cold", "warm", "change", "title", "check", "searched", "searched change")
# Only samling: the same builds with a search index.
OWN = ("check", "searched", "searched change")


def measure_round(sites, floor, patience):
    """{(program, step): Run}; the sites of one size."""
    runs = {}
    for step in STEPS:
        for site in sites:
            if step in OWN and not site.generator.check:
                continue
            command = site.generator.check if step == "check" else site.generator.build
            environment = site.generator.environment(site.root)
            runs[site.generator.name, step] = run_in_quiet(command, site.root, environment, lambda: _prepare(site, step), patience)
            _look(site, step)
        if step == "cold":
            runs["floor", step] = _measure_floor(sites[0], floor, patience)
    return runs


def _prepare(site, step):
    if step in ("cold", "searched"):
        site.remove_leftovers()
        site.search(step == "searched")
    elif step in ("change", "searched change"):
        site.word = site.add_sentence()
    elif step == "title":
        site.change_title()


def _look(site, step):
    """Fails if the build left something out: it would be quick for the wrong reason."""
    page = (site.output / site.page()).read_text(encoding="utf-8")
    if step.endswith("change") and site.word not in page or step == "title" and site.title not in page:
        raise Failed(f"{site.generator.name}: the change is not in {site.page()}")


def _measure_floor(site, floor, patience):
    """Runs the floor on the site that samling has just built."""
    dest = site.root / "floor"
    command = (floor, "content", site.output.name, dest.name)
    measured = run_in_quiet(command, site.root, None, lambda: shutil.rmtree(dest, ignore_errors=True), patience)
    shutil.rmtree(dest)
    return measured
