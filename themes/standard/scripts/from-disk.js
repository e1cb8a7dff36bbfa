// From a disk there is no server to find a folder's page, so a link must name it. What follows `?` and `#` is left as it is.
if (location.protocol === "file:") {
  const name = () => {
    for (const link of document.links) {
      if (link.protocol === "file:" && link.pathname.endsWith("/")) {
        link.pathname += "index.html";
      }
    }
  };
  name();
  // Links in a drawing are not among the document's.
  for (const link of document.querySelectorAll("svg a[href]")) {
    link.setAttribute("href", link.getAttribute("href").replace(/\/(?=$|#)/, "/index.html"));
  }
  // What search has found comes later.
  new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
}

// So must a form say where its question goes.
if (location.protocol === "file:") {
  for (const form of document.querySelectorAll("form[role=search]")) {
    form.action = form.action.replace(/\/$/, "/index.html");
  }
}
