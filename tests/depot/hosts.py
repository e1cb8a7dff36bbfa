"""A site on real web servers, at the root of a host and below a path: links, redirects, headers, the page for what does not exist,
compressed files and ranges."""

import gzip
import http.client
import re
import shutil
import socket
import subprocess
import time
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from bag import must

SECURITY = [
    "content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy",
    "cross-origin-opener-policy", "x-frame-options",
]


class Links(HTMLParser):
    """The addresses that a page leads to or loads."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if attributes.get("rel") == "canonical":
            return
        self.found += [attributes[name] for name in ("href", "src") if attributes.get(name)]


def get(port, address, method="GET", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    # As a browser sends it.
    address = quote(address, safe="/%?=&:@,;+~")
    connection.request(method, address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def free_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]


def nginx(root, base, port, work):
    """`root` has the folder of the site at the path `base`."""
    modules = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
    config = work / "nginx.conf"
    config.write_text(f"""
load_module {modules};
daemon off;
pid {work}/nginx.pid;
error_log {work}/nginx-error.log;
worker_processes 1;
events {{}}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {work}/nginx-body;
    proxy_temp_path {work}/nginx-proxy;
    fastcgi_temp_path {work}/nginx-fastcgi;
    uwsgi_temp_path {work}/nginx-uwsgi;
    scgi_temp_path {work}/nginx-scgi;
    server {{
        listen 127.0.0.1:{port};
        root {root};
        brotli_static on;
        absolute_redirect off;
        include {root}{base}nginx-samling.conf;
    }}
}}
""")
    return ["/usr/sbin/nginx", "-c", str(config), "-e", f"{work}/nginx-error.log"]


def apache(root, base, port, work):
    """With no more rights for `.htaccess` than most hosts give."""
    modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "setenvif", "alias", "rewrite"]
    loads = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in modules)
    config = work / "apache.conf"
    config.write_text(f"""
{loads}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {work}/apache.pid
ErrorLog {work}/apache-error.log
DefaultRuntimeDir {work}
TypesConfig /etc/mime.types
DocumentRoot {root}
<Directory {root}>
    Require all granted
    Options FollowSymLinks
    AllowOverride FileInfo
</Directory>
<FilesMatch "^\\.ht">
    Require all denied
</FilesMatch>
""")
    return ["/usr/sbin/apache2", "-f", str(config), "-DFOREGROUND"]


def started(command, port):
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return server
        except OSError:
            if server.poll() is not None:
                raise AssertionError(server.stderr.read().decode()) from None
            time.sleep(0.1)
    raise AssertionError(f"{command} does not answer")


def crawl(port, base):
    """Follows every link from the home page. Returns the addresses of all that was found, by their types."""
    todo, seen = [base], {}
    while todo:
        address = todo.pop()
        if address in seen:
            continue
        status, headers, body = get(port, address)
        assert status == 200, f"{address}: {status}"
        for name in SECURITY:
            assert name in headers, f"{address}: no {name}"
        seen[address] = headers
        if not headers["content-type"].startswith("text/html"):
            continue
        for link in Links(body.decode("utf-8")).found:
            target = urlsplit(urljoin(f"http://127.0.0.1:{port}{address}", link))
            if target.netloc == f"127.0.0.1:{port}" and target.scheme == "http":
                assert target.path.startswith(base), f"{address} leads to {target.path}"
                todo.append(target.path)
    return seen


def check_server(name, port, base, output):
    seen = crawl(port, base)
    pages = [address for address, headers in seen.items() if headers["content-type"] == "text/html; charset=utf-8"]
    assert len(pages) > 30, f"{name}: {len(pages)} pages"
    kinds = {headers["content-type"] for headers in seen.values()}
    assert {"application/pdf", "text/css; charset=utf-8"} <= kinds, kinds
    for address, headers in seen.items():
        kept = "max-age=31536000" in headers["cache-control"]
        assert kept == ("/tema-filer/" in address), f"{name}: {address}: {headers['cache-control']}"
    index = next(path for path in output.glob("sok/indeks/ord/*/0.js"))
    status, headers, _ = get(port, base + index.relative_to(output).as_posix())
    assert status == 200 and "immutable" in headers["cache-control"], headers
    assert re.match(r"(text|application)/javascript", headers["content-type"]), headers

    # An earlier address, as it was and without its slash; the page that redirects is there as well.
    for old in ["gammel/adresse/", "gammel/adresse"]:
        status, headers, _ = get(port, base + old)
        assert status == 301, f"{name}: {old}: {status}"
        assert urlsplit(headers["location"]).path == f"{base}samlinger/", headers
    assert (output / "gammel/adresse/index.html").is_file()
    # With Norwegian letters, at both ends.
    status, headers, _ = get(port, base + quote("gammel/møte/"))
    assert status == 301, f"{name}: {status}"
    told = urlsplit(headers["location"]).path
    assert told.isascii() and unquote(told) == f"{base}om/møter/", headers
    # A folder without its slash.
    status, headers, _ = get(port, base + "samlinger")
    assert status == 301 and urlsplit(headers["location"]).path == f"{base}samlinger/", headers

    status, headers, body = get(port, base + "finnes/ikke/")
    assert status == 404 and "content-security-policy" in headers, (name, status)
    assert body == (output / "404.html").read_bytes(), f"{name}: another page for what does not exist"
    for hidden in [".htaccess"] + (["_headers", "_redirects"] if name == "nginx" else []):
        status, _, _ = get(port, base + hidden)
        assert status in (403, 404), f"{name}: {hidden}: {status}"

    # A part of a file, and a file that the client has already.
    pdf = next(address for address, headers in seen.items() if headers["content-type"] == "application/pdf")
    whole = (output / pdf.removeprefix(base)).read_bytes()
    status, headers, body = get(port, pdf, Range="bytes=10-19")
    assert status == 206 and body == whole[10:20], (name, status, headers)
    assert headers["content-range"] == f"bytes 10-19/{len(whole)}", headers
    _, headers, _ = get(port, pdf)
    status, _, body = get(port, pdf, If_None_Match=headers["etag"])
    assert status == 304 and not body, (name, status)
    check_compressed(name, port, base, output, pages)


def check_compressed(name, port, base, output, pages):
    """What is compressed beforehand comes so to who asks for it, and as it is to others."""
    for address in [*pages[:5], base + next(output.glob("tema-filer/*.css")).relative_to(output).as_posix()]:
        file = output / (address.removeprefix(base) + ("index.html" if address.endswith("/") else ""))
        if not file.with_name(file.name + ".gz").is_file():
            continue
        plain = get(port, address)
        assert plain[2] == file.read_bytes() and "content-encoding" not in plain[1], (name, address, plain[1])
        for asked, ending in [("gzip", ".gz"), ("br, gzip", ".br")]:
            status, headers, body = get(port, address, Accept_Encoding=asked)
            compressed = file.with_name(file.name + ending).read_bytes()
            assert status == 200 and body == compressed, (name, address, asked, headers)
            assert headers["content-encoding"] == ending[1:].replace("gz", "gzip"), headers
            assert headers["content-type"] == plain[1]["content-type"], headers
            assert "accept-encoding" in headers.get("vary", "").lower(), headers
            if ending == ".gz":
                assert gzip.decompress(body) == plain[2]
            assert "content-security-policy" in headers, headers


def check(samling, work):
    site = work / "host-site"
    shutil.rmtree(site, ignore_errors=True)
    must(samling, "init", "-q", site)
    (site / "content/redirects.yaml").write_text("- {from: /gammel/adresse/, to: /samlinger/}\n- {from: /gammel/møte/, to: /om/møter/}\n", "utf-8")
    (site / "content/pages/moter.md").write_text("---\ntitle: Møter\naddress: om/møter\n---\nTekst\n", "utf-8")
    for base in ["/", "/en/mappe/"]:
        root = work / "host-root"
        shutil.rmtree(root, ignore_errors=True)
        output = root / base.strip("/")
        output.parent.mkdir(parents=True, exist_ok=True)
        address = f"https://example.no{base}"
        must(samling, "build", "-r", site, "-o", output.resolve(), "-u", address, *PRECOMPRESS)
        for copy in [path for ending in ("gz", "br") for path in output.rglob(f"*.{ending}")]:
            assert copy.stat().st_size < copy.with_suffix("").stat().st_size, copy
        for name, command in [("nginx", nginx), ("apache", apache)]:
            folder = work / name
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            port = free_port()
            server = started(command(root, base, port, folder), port)
            try:
                check_server(name, port, base, output)
            finally:
                server.terminate()
                server.wait(timeout=10)
            print(f"hosts: {name} at {base}")


# What the build is asked for besides.
PRECOMPRESS = ["--precompress"]
