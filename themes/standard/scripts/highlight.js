// Words to look for stand behind `#` in an address, where no server hears of them: `#q=` on the search page, and on a page that search has
// led to `#sok=nettverk+nettverket&til=lysbilde-3`, whose words are marked here before the browser goes to the place.

{
  const { hash, pathname, search } = location;
  // An address from before. The field has no name, so that a form that is sent without this script sends no words.
  if (/^\?(q|sok)=/.test(search)) location.replace(`${pathname}#${search.slice(1)}`);

  for (const form of document.querySelectorAll("form[role=search]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.assign(`${form.action}#${new URLSearchParams({ q: form.querySelector("input").value })}`);
    });
  }

  const asked = new URLSearchParams(hash.slice(1));
  for (const words of asked.getAll("sok")) {
    const wanted = words.split(" ").map((word) => word.replace(/[^\p{L}\p{N}@]/gu, "")).filter(Boolean).join("|");
    if (!wanted) continue;
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}@])(?:${wanted})(?![\\p{L}\\p{N}@])`, "giu");
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const found = [...text.data.matchAll(pattern)];
      // From the last: what stands before it keeps its place.
      for (const { 0: word, index } of found.reverse()) {
        const rest = text.splitText(index);
        rest.splitText(word.length);
        const mark = document.createElement("mark");
        rest.replaceWith(mark);
        mark.append(rest);
      }
    }
  }
  // A place on the page: the browser goes there as by any link, and the words leave the address.
  if (asked.get("til")) location.replace(`#${asked.get("til")}`);
}
