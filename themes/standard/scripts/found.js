// Marks the words that search has led here for: `?sok=nettverk+nettverket`. The browser itself goes to the place that `#` names.

for (const words of new URLSearchParams(location.search).getAll("sok")) {
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
