"""Where a secret may stand in what people write themselves: a whole site whose every text is a place, each with a name of its own."""

import hashlib
import json
import re

GATHERING = "content/gatherings/2024/samling-2024-01-17"

FROZEN = "content/gatherings/2023/samling-2023-01-17"
# A frozen gathering has no other place: its checksum would not be that of another text.
FROZEN_INDEX = "---\ntitle: Fryst\nkind: samling\ndate: 2023-01-17\nstatus: held\nmode: unknown\n---\nTakk.\n"

# `«name»` is a place for a text in quotes, `‹name›` one for a text as it is.
RECORDS = {
    "samling.yaml": """title: «site-title»
description: «site-description»
language: nb
home: {heading: «home-heading», questions: [«home-question»]}
publisher: {name: «publisher-name»}
""",
    f"{GATHERING}/index.md": """---
title: «title»
also_called: [«also-called»]
kind: samling
date: 2024-01-17
status: held
mode: unknown
place: {name: Salen, venue: «venue», address: «place-address»}
audience: «audience»
topics: [«topic»]
summary: «summary»
sessions:
  - title: «session-title»
    room: «room»
    track: «track»
    summary: «session-summary»
    chairs: [{name: Redaktøren, role: «chair-role», affiliation: «chair-affiliation»}]
materials:
  - {title: «material-title», kind: other, missing: not_preserved, note: «material-note»}
  - {title: Fil, kind: other, file: fil.txt}
images:
  - {file: bilde.svg, alt: «image-alt», caption: «image-caption», creator: «image-creator», licence: «image-licence»}
evaluation:
  introduction: «evaluation-introduction»
  method: «evaluation-method»
  groups: [{audience: «evaluation-audience», questions: [{text: «question»}, {text: Valg, type: choice, choices: [En, «choice»]}]}]
  results: «evaluation-results»
follow_up: «follow-up»
contacts: [{name: Redaksjonen, role: «contact-role», affiliation: «contact-affiliation»}]
participants: {count: 30}
provenance:
  "participants.count": {as_written: «as-written», remark: «remark»}
---
‹body›

## ‹heading›

**‹strong›** [‹link-text›](https://example.no/) ![‹alt›](bilde.svg) `‹code›`

- ‹item›

| Tema |
|---|
| ‹cell› |

> ‹quote›

<!-- ‹comment› -->

Mer[^1], og [dette][x].

[^1]: ‹footnote›

[x]: https://example.no/ «link-title»
""",
    f"{GATHERING}/presentations/innlegg.md": """---
title: «presentation-title»
speakers: [{name: Redaktøren, role: «speaker-role»}]
summary: «presentation-summary»
topics: [«presentation-topic»]
slides: [{title: «slide-title», text: «slide-text»}]
---
‹presentation-body›
""",
    f"{GATHERING}/letters/brev.md": """---
title: «letter-title»
date: 2024-01-20
to: «letter-to»
summary: «letter-summary»
---
‹letter-body›
""",
    f"{FROZEN}/index.md": FROZEN_INDEX,
    f"{FROZEN}/frozen.yaml": f"""frozen_on: 2023-02-01
algorithm: sha-256
files: [{{path: index.md, sha256: "{hashlib.sha256(FROZEN_INDEX.encode()).hexdigest()}", size: {len(FROZEN_INDEX.encode())}}}]
errata: [{{amended_on: 2023-03-01, reason: «erratum-reason», changes: []}}]
""",
    "content/projects/prosjekt.md": """---
name: «project-name»
summary: «project-summary»
period: "2023"
status: continued
target_group: «target-group»
need: «need»
system_goal: «system-goal»
individual_goal: «individual-goal»
measures: [«measure»]
milestones: [{date: unknown, text: «milestone»}]
success_factors: [«success-factor»]
evaluation: «project-evaluation»
funding: «funding»
links: [{title: «link-of-project», url: "https://example.no/"}]
---
‹project-body›
""",
    "content/programme/actors.yaml": """- {id: aktor, name: «actor-name», type: municipality, variants: [«actor-variant»], note: «actor-note»}
""",
    "content/programme/abbreviations.yaml": """- {abbr: EF, name: «abbreviation», note: «abbreviation-note»}
""",
    "content/resources.yaml": """- {id: ressurs, title: «resource-title», kind: guide, summary: «resource-summary», topics: [«resource-topic»], url: "https://example.no/a/"}
""",
    "content/sources.yaml": """- {id: kilde, title: «source-title», condition: «source-condition», note: «source-note»}
""",
    "content/programme/index.md": """---
name: «programme-name»
summary: «programme-summary»
period: 2023/2027
target_groups: [«programme-group»]
themes: [«theme»]
criteria: [«criterion»]
---
‹programme-body›
""",
    "content/pages/side.md": """---
title: «page-title»
summary: «page-summary»
---
‹page-body›
""",
}
FILES = {f"{GATHERING}/bilde.svg": "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>", f"{GATHERING}/fil.txt": "Program for dagen.\n"}
PLACE = re.compile("[«‹]([a-z-]+)[»›]")
PLACES = [place for text in RECORDS.values() for place in PLACE.findall(text)]


def written(texts):
    """The files of the site, by path. `texts`: by place; other places have harmless words."""

    def filled(found):
        text = texts.get(found[1], "Om " + found[1].replace("-", " ")).replace("\n", " ")
        return json.dumps(text, ensure_ascii=False) if found[0].startswith("«") else text

    return {**{path: PLACE.sub(filled, text) for path, text in RECORDS.items()}, **FILES}
