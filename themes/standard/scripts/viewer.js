// Slides by the arrow keys, and one at a time over the whole screen. Without this script they stand below each other, with links.

{
  const column = document.querySelector(".slide-column");
  const slides = [...(column?.querySelectorAll(".slide") ?? [])];
  const tools = document.querySelector(".viewer-tools");
  let at = 0;

  const bounds = (element) => element.getBoundingClientRect();

  // In the row of small pictures: which one is shown, brought into sight without moving the page.
  const mark = (id) => {
    for (const link of document.querySelectorAll(".rail a")) {
      if (link.hash !== `#${id}`) {
        link.removeAttribute("aria-current");
        continue;
      }
      link.setAttribute("aria-current", "true");
      const row = link.closest("ol");
      const [place, whole] = [bounds(link), bounds(row)];
      row.scrollBy(place.left - whole.left - (whole.width - place.width) / 2, place.top - whole.top - (whole.height - place.height) / 2);
    }
  };
  const markHere = () => mark(location.hash.slice(1));

  const show = (number) => {
    at = Math.max(0, Math.min(slides.length - 1, number));
    const here = slides[at];
    for (const slide of slides) slide.classList.toggle("here", slide === here);
    mark(here.id);
    // The address leads to the slide, and the way back to the page before stays one step.
    history.replaceState(null, "", `#${here.id}`);
    here.scrollIntoView();
  };

  // The slide that is read: the one of the address while it is in the window, else the first that reaches below the window's upper
  // third. -1 above all slides.
  const seen = () => {
    if (document.fullscreenElement) return at;
    const chosen = slides.find((slide) => `#${slide.id}` === location.hash);
    if (chosen && bounds(chosen).top < innerHeight && bounds(chosen).bottom > 0) return slides.indexOf(chosen);
    if (bounds(slides[0]).top > innerHeight / 3) return -1;
    const top = slides.findIndex((slide) => bounds(slide).bottom > innerHeight / 3);
    return top < 0 ? slides.length - 1 : top;
  };

  if (slides.length > 1) {
    addEventListener("hashchange", markHere);
    markHere();
    addEventListener("keydown", (event) => {
      const { key, target } = event;
      const step = { ArrowRight: 1, ArrowLeft: -1, PageDown: 1, PageUp: -1 }[key];
      const isPaging = key.startsWith("Page") && !document.fullscreenElement;
      if (!step || isPaging || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (target.closest("input, textarea, select, video, audio, [role=region]")) return;
      event.preventDefault();
      show(seen() + step);
    });
  }

  if (slides.length && tools) {
    tools.hidden = false;
    const button = tools.querySelector("button");
    if (slides.length < 2) tools.querySelector("span").remove();
    if (!document.fullscreenEnabled) button.remove();
    button.addEventListener("click", () => {
      const first = Math.max(0, seen());
      column.requestFullscreen().then(() => show(first), () => button.remove());
    });
    column.addEventListener("click", (event) => {
      if (document.fullscreenElement && !event.target.closest("a")) show(at + 1);
    });
  }
}
