"""The data of a site, as programs for data read it: Frictionless, JSON Schema, a processor of JSON-LD, and a reader of programmes."""

import csv
import json
import re
import shutil
import xml.etree.ElementTree as ElementTree

import frictionless
import jsonschema
import rdflib

from bag import must

DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
DCT = rdflib.Namespace("http://purl.org/dc/terms/")

# What DCAT-AP-NO asks of each class without exception.
NEEDED = {
    DCAT.Catalog: [DCT.identifier, DCT.title, DCT.description, DCT.publisher, DCAT.dataset, DCAT.contactPoint],
    DCAT.Dataset: [DCT.title, DCT.description, DCT.publisher, DCT.identifier, DCAT.theme, DCAT.contactPoint],
    DCAT.Distribution: [DCAT.accessURL],
}


def check_package(data):
    report = frictionless.Package(str(data / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "type", "note"])
    assert report.stats["tasks"] == 10, report.stats
    package = json.loads((data / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        bytes_of_file = (data / resource["path"]).read_bytes()
        assert bytes_of_file.startswith(b"\xef\xbb\xbf") and bytes_of_file.endswith(b"\r\n")
        with open(data / resource["path"], encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
        for cell in (cell for row in rows for cell in row):
            assert not re.match(r"\s*[=+\-@]", cell), cell
        # The same rows for programs.
        objects = json.loads((data / f"{resource['name']}.json").read_text("utf-8"))
        assert len(objects) == len(rows) - 1, resource["name"]
        schema = json.loads((data / f"{resource['name']}.schema.json").read_text("utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(objects, schema, cls=jsonschema.Draft202012Validator)
        assert list(schema["items"]["properties"]) and set(rows[0]) == set(schema["items"]["properties"])
    gatherings = json.loads((data / "gatherings.json").read_text("utf-8"))
    assert len(gatherings) > 3 and gatherings[0]["address"].startswith("https://example.no/arkiv/"), gatherings[:1]
    # A table that is wrong is seen.
    objects[0:0] = [{"gathering": 1}]
    try:
        jsonschema.validate(objects, schema, cls=jsonschema.Draft202012Validator)
        raise AssertionError("a wrong row is valid")
    except jsonschema.ValidationError:
        pass


def check_catalogue(data):
    graph = rdflib.Graph().parse(data / "catalogue.jsonld", format="json-ld")
    for kind, properties in NEEDED.items():
        things = list(graph.subjects(rdflib.RDF.type, kind))
        assert things, kind
        for thing in things:
            assert isinstance(thing, rdflib.URIRef) and str(thing).startswith("https://example.no/"), thing
            for needed in properties:
                assert graph.value(thing, needed) is not None, f"{thing} has no {needed}"
    for address in graph.objects(None, DCAT.downloadURL):
        assert (data / str(address).rsplit("/", 1)[1]).is_file(), address


def check_schedules(output):
    schedules = list(output.glob("samlinger/*/schedule.xml"))
    assert schedules, "no programme"
    for schedule in schedules:
        root = ElementTree.parse(schedule).getroot()
        assert root.find("conference/title").text and root.find("conference/acronym").text
        events = root.findall("day/room/event")
        for event in events:
            assert re.fullmatch(r"\d\d\d\d-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", event.find("date").text)
            assert re.fullmatch(r"\d\d:\d\d", event.find("start").text)
            assert re.fullmatch(r"\d\d:\d\d", event.find("duration").text)
        for name in ["id", "guid"]:
            assert len({event.get(name) for event in events}) == len(events)


def check(samling, work):
    site = work / "data-site"
    shutil.rmtree(site, ignore_errors=True)
    must(samling, "init", "-q", site)
    config = site / "samling.yaml"
    config.write_text(config.read_text("utf-8") + "licence: https://creativecommons.org/licenses/by/4.0/\n", "utf-8")
    must(samling, "build", "-r", site, "-u", "https://example.no/arkiv/")
    check_package(site / "output/data")
    check_catalogue(site / "output/data")
    check_schedules(site / "output")
    print("data: valid for Frictionless, jsonschema and rdflib")
