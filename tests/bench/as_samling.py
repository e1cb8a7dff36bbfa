#!/usr/bin/env python3
"""The large site of a peer's benchmark as a site of samling: the same bodies, titles, dates, tags and speakers.

usage: as_samling.py ZOLA_SITE OUT      ZOLA_SITE: content/fylke-NN/samling-NN/innlegg-NN.md with front matter
County pages become counties, sections below them gatherings, and pages presentations."""
import json, os, re, shutil, sys

def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)

def parse(path):
    """title, date, tags, speaker, body"""
    text = open(path, encoding="utf-8").read()
    _, front, body = text.split("---\n", 2)
    field = lambda name: (re.search(rf'^\s*{name}: "?(.*?)"?$', front, re.M) or [None, ""])[1]
    tags = re.search(r"^\s*tags: (\[.*\])$", front, re.M)
    return field("title"), field("date"), json.loads(tags[1]) if tags else [], field("speaker"), body

def links(body):
    def address(match):
        parts = match[1].strip("/").split("/")
        if len(parts) == 1:
            return f"(/fylker/{parts[0]}/)"
        tail = f"{parts[2]}/" if len(parts) > 2 else ""
        return f"(/samlinger/{parts[0]}-{parts[1]}/{tail})"
    body = re.sub(r"\((/fylke-[^)]*)\)", address, body)
    return body.replace("(/bilder/", "(/filer/bilder/")

def q(text):
    return json.dumps(text, ensure_ascii=False)

def main():
    source, out = sys.argv[1:3]
    shutil.rmtree(out, ignore_errors=True)
    content = f"{source}/content"
    write(f"{out}/samling.yaml", 'title: Programmet\ndescription: Samlinger og innlegg\nbase_url: "http://127.0.0.1:1111/"\n')
    shutil.copytree(f"{source}/static/bilder", f"{out}/content/files/bilder")
    pages = 0
    for county in sorted(d for d in os.listdir(content) if os.path.isdir(f"{content}/{d}")):
        title, _, _, _, body = parse(f"{content}/{county}/_index.md")
        number = county.split("-")[1]
        write(f"{out}/content/counties/{county}.md", f'---\nnumber: "{number}"\nnames: {{nb: {q(title)}}}\n---\n{links(body)}')
        pages += 1
        for name in sorted(d for d in os.listdir(f"{content}/{county}") if os.path.isdir(f"{content}/{county}/{d}")):
            title, date, _, speaker, body = parse(f"{content}/{county}/{name}/_index.md")
            folder = f"{out}/content/gatherings/{date[:4]}/{county}-{name}"
            write(f"{folder}/index.md", f"---\ntitle: {q(title)}\nkind: samling\ndate: {date}\nstatus: held\nmode: physical\n"
                  f"county: {county}\naudience: {q(speaker)}\n---\n{links(body)}")
            pages += 1
            for talk in sorted(f for f in os.listdir(f"{content}/{county}/{name}") if f != "_index.md"):
                title, date, tags, speaker, body = parse(f"{content}/{county}/{name}/{talk}")
                write(f"{folder}/presentations/{talk}", f"---\ntitle: {q(title)}\ndate: {date}\nspeakers: [{{name: {q(speaker)}}}]\n"
                      f"topics: {q(tags)}\n---\n{links(body)}")
                pages += 1
    print(f"samling: {pages} source pages")

main()
