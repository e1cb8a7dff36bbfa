"""The destinations, and what is seen in each by other means than samling's own."""

import os
import subprocess
from pathlib import Path

import boto3
from botocore.config import Config

import servers

SECRETS = ["hemmelig-dav", "hemmelig-s3"]


def files_below(folder):
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = Path(root, name)
            try:
                found[path.relative_to(folder).as_posix()] = path.read_bytes()
            except FileNotFoundError:
                pass
    return found


class Place:
    environment = {}

    def ended(self):
        pass


class Folder(Place):
    name = "folder"

    def __init__(self, work):
        self.folder = work / "to-folder"
        self.address = str(self.folder)

    def files(self):
        return files_below(self.folder)

    def put(self, path, content):
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


class WebDav(Folder):
    name = "webdav"
    environment = {"SAMLING_WEBDAV_USER": "kari", "SAMLING_WEBDAV_PASSWORD": SECRETS[0]}

    def __init__(self, work):
        (work / "to-webdav").mkdir()
        self.folder = work / "to-webdav/et sted"
        self.port = servers.free_port()
        self.server = servers.web_dav(self.port, work / "to-webdav", work)
        self.address = self.through(self.port)

    def through(self, port):
        return f"http://127.0.0.1:{port}/et sted"

    def ended(self):
        servers.ended(self.server)


class Sftp(Folder):
    name = "sftp"

    def __init__(self, work):
        self.folder = work / "to-sftp"
        self.port = servers.free_port()
        self.server, path = servers.sshd(self.port, work)
        self.environment = {"PATH": f"{path}:{os.environ['PATH']}", "XDG_STATE_HOME": str(work)}
        self.address = self.through(self.port)

    def through(self, port):
        return f"sftp://127.0.0.1:{port}{self.folder}"

    def ended(self):
        servers.ended(self.server)


class S3(Place):
    name = "s3"

    def __init__(self, work):
        self.port = servers.free_port()
        self.server = servers.s3(self.port)
        self.environment = {"AWS_ACCESS_KEY_ID": "kari", "AWS_SECRET_ACCESS_KEY": SECRETS[1], "AWS_REGION": "eu-north-1"}
        self.address = self.through(self.port)
        self.client = boto3.client(
            "s3", endpoint_url=f"http://127.0.0.1:{self.port}", region_name="eu-north-1",
            aws_access_key_id="kari", aws_secret_access_key=SECRETS[1], config=Config(retries={"max_attempts": 1}),
        )
        self.client.create_bucket(Bucket="nettsted", CreateBucketConfiguration={"LocationConstraint": "eu-north-1"})
        self.seen = {}

    def through(self, port):
        self.environment = {**self.environment, "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}"}
        return "s3://nettsted/et sted"

    def files(self):
        found = {}
        for page in self.client.get_paginator("list_objects_v2").paginate(Bucket="nettsted", Prefix="et sted/"):
            for entry in page.get("Contents", []):
                key = (entry["Key"], entry["ETag"])
                if key not in self.seen:
                    self.seen[key] = self.client.get_object(Bucket="nettsted", Key=entry["Key"])["Body"].read()
                found[entry["Key"].removeprefix("et sted/")] = self.seen[key]
        return found

    def put(self, path, content):
        self.client.put_object(Bucket="nettsted", Key=f"et sted/{path}", Body=content)

    def head(self, path):
        return self.client.head_object(Bucket="nettsted", Key=f"et sted/{path}")

    def ended(self):
        servers.ended(self.server)


class Git(Place):
    name = "git"

    def __init__(self, work):
        self.work, self.bare = work, work / "to-git.git"
        self.git("init", "--quiet", "--bare", self.bare)
        self.address = f"git:{self.bare}#sider"

    @staticmethod
    def git(*arguments, cwd=None, text=None):
        identity = {f"GIT_{role}_{what}": "test" for role in ["AUTHOR", "COMMITTER"] for what in ["NAME", "EMAIL"]}
        command = ["git", *(str(part) for part in arguments)]
        return subprocess.run(
            command, cwd=cwd, check=True, capture_output=True, input=text, env={**os.environ, **identity}).stdout

    def files(self):
        if not self.git("--git-dir", self.bare, "branch", "--list", "sider").strip():
            return {}
        entries = self.git("--git-dir", self.bare, "ls-tree", "-r", "-z", "sider").split(b"\0")
        entries = [entry.split(b"\t") for entry in entries if entry]
        ids = b"".join(about.split()[2] + b"\n" for about, _ in entries)
        blobs, found = self.git("--git-dir", self.bare, "cat-file", "--batch", text=ids), {}
        for _, path in entries:
            head, blobs = blobs.split(b"\n", 1)
            size = int(head.split()[2])
            found[path.decode()], blobs = blobs[:size], blobs[size + 1:]
        return found

    def put(self, path, content):
        clone = self.work / "clone"
        if not clone.exists():
            self.git("init", "--quiet", "-b", "sider", clone)
            self.git("remote", "add", "origin", self.bare, cwd=clone)
        if self.files():
            self.git("fetch", "--quiet", "origin", "sider", cwd=clone)
            self.git("reset", "--quiet", "--hard", "FETCH_HEAD", cwd=clone)
        place = clone / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        self.git("add", path, cwd=clone)
        self.git("commit", "--quiet", "-m", path, cwd=clone)
        self.git("push", "--quiet", "origin", "sider", cwd=clone)


ALL = {place.name: place for place in [Folder, Git, S3, WebDav, Sftp]}
