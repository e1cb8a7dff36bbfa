"""The servers that a site is published to, on loopback, and a proxy that cuts connections. Each ends with the test."""

import getpass
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path


def free_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]


def started(command, port, **options):
    server = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            # Nobody reads what it says from now on.
            threading.Thread(target=server.stderr.read, daemon=True).start()
            return server
        except OSError:
            if server.poll() is not None:
                raise AssertionError(server.stderr.read().decode()) from None
            time.sleep(0.1)
    raise AssertionError(f"{command} does not answer")


def s3(port):
    return started([Path(sys.executable).with_name("moto_server"), "-H", "127.0.0.1", "-p", str(port)], port)


def web_dav(port, root, work):
    """nginx, with a name and password."""
    (work / "nginx-users").write_text("kari:{PLAIN}hemmelig-dav\n")
    config = work / "nginx-dav.conf"
    config.write_text(f"""
load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;
daemon off;
pid {work}/nginx-dav.pid;
error_log {work}/nginx-dav.log;
worker_processes 1;
{"user root;" if os.getuid() == 0 else ""}
events {{}}
http {{
    access_log off;
    client_max_body_size 100m;
    client_body_temp_path {work}/nginx-dav-body;
    proxy_temp_path {work}/nginx-dav-proxy;
    fastcgi_temp_path {work}/nginx-dav-fastcgi;
    uwsgi_temp_path {work}/nginx-dav-uwsgi;
    scgi_temp_path {work}/nginx-dav-scgi;
    server {{
        listen 127.0.0.1:{port};
        root {root};
        auth_basic dav;
        auth_basic_user_file {work}/nginx-users;
        dav_methods PUT DELETE MKCOL COPY MOVE;
        dav_ext_methods PROPFIND OPTIONS;
        create_full_put_path on;
    }}
}}
""")
    return started(["/usr/sbin/nginx", "-c", config, "-e", f"{work}/nginx-dav.log"], port)


def sshd(port, work):
    """OpenSSH with keys of its own. Returns the server and a folder with an `ssh` that knows them, for PATH."""
    folder = work / "ssh"
    folder.mkdir(mode=0o700)
    for key in ["host", "user"]:
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / key], check=True)
    (folder / "authorized_keys").write_text((folder / "user.pub").read_text())
    (folder / "authorized_keys").chmod(0o600)
    host = " ".join((folder / "host.pub").read_text().split()[:2])
    (folder / "known_hosts").write_text(f"* {host}\n")
    if os.getuid() == 0:
        os.makedirs("/run/sshd", exist_ok=True)
    (folder / "sshd_config").write_text(f"""
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/authorized_keys
PasswordAuthentication no
PermitRootLogin yes
StrictModes no
UsePAM no
PidFile none
MaxStartups 100
Subsystem sftp internal-sftp
""")
    (folder / "ssh_config").write_text(f"""
Host *
    IdentityFile {folder}/user
    IdentitiesOnly yes
    UserKnownHostsFile {folder}/known_hosts
    User {getpass.getuser()}
    ServerAliveInterval 5
    ServerAliveCountMax 1
""")
    (folder / "bin").mkdir()
    (folder / "bin/ssh").write_text(f'#!/bin/sh\nexec /usr/bin/ssh -F {folder}/ssh_config "$@"\n')
    (folder / "bin/ssh").chmod(0o755)
    return started(["/usr/sbin/sshd", "-D", "-e", "-f", folder / "sshd_config"], port), folder / "bin"


def descendants(pid):
    """The processes that a process has started, and those that they have."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                pass
    found, waiting = [], [pid]
    while waiting:
        parent = waiting.pop()
        children = [child for child, of in parents.items() if of == parent]
        found += children
        waiting += children
    return found


def ended(server):
    """Also the connections that it serves, and with them the clients that were left by a kill."""
    children = descendants(server.pid)
    server.terminate()
    server.wait()
    for pid in children:
        try:
            os.kill(pid, 9)
        except ProcessLookupError:
            pass


class Proxy:
    """Passes connections on to a port. After so many bytes from the client all are cut, and `pause` seconds go by before new ones work."""

    def __init__(self, to_port, cut_after=None, pause=0):
        self.to_port, self.left, self.pause = to_port, cut_after, pause
        self.cuts, self.closed_until, self.open = 0, 0, []
        self.guard = threading.Lock()
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.server.accept()
            except OSError:
                return
            if time.time() < self.closed_until:
                client.close()
                continue
            target = socket.create_connection(("127.0.0.1", self.to_port))
            with self.guard:
                self.open += [client, target]
            for source, sink, counted in [(client, target, True), (target, client, False)]:
                threading.Thread(target=self.pass_on, args=(source, sink, counted), daemon=True).start()

    def pass_on(self, source, sink, counted):
        try:
            while data := source.recv(4096):
                if counted and self.left is not None:
                    with self.guard:
                        self.left -= len(data)
                        if self.left <= 0:
                            self.left = None
                            self.cut()
                            return
                sink.sendall(data)
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def cut(self):
        self.cuts += 1
        self.closed_until = time.time() + self.pause
        for end in self.open:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        self.open = []

    def close(self):
        self.server.close()
