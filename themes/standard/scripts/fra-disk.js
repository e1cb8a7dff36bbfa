// From a disk there is no server to find a folder's page: links must name it.
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) {
    const [path, rest] = link.getAttribute("href").split(/(?=[?#])/, 2);
    if (path.endsWith("/") && !/^[a-z]+:/i.test(path)) {
      link.setAttribute("href", path + "index.html" + (rest ?? ""));
    }
  }
}
