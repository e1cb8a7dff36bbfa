"""The Debian package, with man pages in three languages and completions; what is in it stands in Cargo.toml."""

from datetime import datetime, timezone
from email.utils import format_datetime

from .project import MANIFEST, ROOT, VERSION, environment, epoch, run


def changelog(extras):
    """What Debian's tools read; the changes themselves are in CHANGELOG.md, beside it."""
    date = format_datetime(datetime.fromtimestamp(epoch(), timezone.utc))
    maintainer = MANIFEST['package']['metadata']['deb']['maintainer']
    path = extras / 'changelog'
    path.write_text(
        f'samling ({VERSION}-1) unstable; urgency=medium\n\n'
        f'  * Version {VERSION}: see /usr/share/doc/samling/CHANGELOG.md.gz.\n\n'
        f' -- {maintainer}  {date}\n'
    )


def package(target, extras, target_dir, out):
    # Where Cargo.toml says that they are.
    assert extras == ROOT / 'target/release-extras', extras
    changelog(extras)
    path = out / f'samling_{VERSION}-1_{target.debian}.deb'
    run(
        'cargo', 'deb', '--no-build', '--no-strip', '--locked', '--target', target.triple, '--output', path,
        env=environment(target_dir),
    )
    return path
