"""What the program is made of, as a CycloneDX list, without the paths of the machine that made it."""

import json

from .project import ROOT, VERSION, Failed, environment, run


def sbom(target_dir, out):
    made = ROOT / 'samling-sbom.json'
    try:
        run(
            'cargo', 'cyclonedx', '--quiet', '--format', 'json', '--spec-version', '1.5', '--target', 'all',
            '--override-filename', 'samling-sbom', env=environment(target_dir),
        )
        text = made.read_text()
    finally:
        made.unlink(missing_ok=True)
    text = text.replace(ROOT.as_uri(), 'file:///samling').replace(str(ROOT), '/samling')
    listed = json.loads(text)
    if len(listed['components']) < 100:
        raise Failed('the list of components has not been made')
    # A number drawn anew each time.
    listed.pop('serialNumber', None)
    path = out / f'samling-{VERSION}.cdx.json'
    path.write_text(json.dumps(listed, indent=2, ensure_ascii=False) + '\n')
    return path
