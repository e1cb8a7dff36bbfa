// The efforts of one sub-goal, one actor, one role: what is chosen stands in the address. Without this script, the table of who contributes
// to what leads to each sub-goal and actor.

const form = document.querySelector(".efforts-filter");
if (form) {
  const { delmal, aktor, rolle } = form.elements;
  const status = form.querySelector("[role=status]");
  // The name that an actor's address ends with.
  const named = (link) => link.getAttribute("href").replace(/(index\.html)?$/, "").split("/").filter(Boolean).pop();

  const sections = [...document.querySelectorAll(".sub-goal-efforts")].map((section) => ({
    section,
    count: section.querySelector("h2 .count"),
    goal: section.querySelector("h2").id,
    efforts: [...section.querySelectorAll(".effort")].map((effort) => ({
      effort,
      parts: [...effort.querySelectorAll(".roles > div, .effort-who")].map((part) => ({
        role: part.dataset.role ?? "",
        actors: [...part.querySelectorAll("a")].map(named),
      })),
    })),
  }));

  const actors = new Map();
  for (const link of document.querySelectorAll(".effort :is(.roles, .effort-who) a")) {
    const known = actors.get(named(link)) ?? "";
    if (link.textContent.length > known.length) actors.set(named(link), link.textContent);
  }
  const sorted = [...actors].sort(([, a], [, b]) => a.localeCompare(b, document.documentElement.lang));
  aktor.append(...sorted.map(([name, text]) => new Option(text, name)));

  const fits = (part) =>
    (!rolle.value || part.role === rolle.value) && (aktor.value ? part.actors.includes(aktor.value) : part.actors.length > 0);

  const filter = () => {
    const isNarrowed = Boolean(delmal.value || aktor.value || rolle.value);
    let count = 0;
    for (const { section, count: heading, goal, efforts } of sections) {
      const isGoal = !delmal.value || delmal.value === goal;
      let left = 0;
      for (const { effort, parts } of efforts) {
        const isFit = isGoal && ((!aktor.value && !rolle.value) || parts.some(fits));
        effort.hidden = !isFit;
        left += isFit;
      }
      section.hidden = isNarrowed && !left;
      for (const fold of section.querySelectorAll(".goal-efforts")) fold.open = isNarrowed && left > 0;
      heading.dataset.all ??= heading.textContent;
      heading.textContent = isNarrowed ? heading.dataset.some.replace("*", left) : heading.dataset.all;
      count += left;
    }
    form.querySelector("[type=reset]").hidden = !isNarrowed;
    status.textContent = isNarrowed ? form.dataset.count.replace("*", count) : "";
  };

  const remember = () => {
    const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, "", `${location.pathname}${chosen.size ? `?${chosen}` : ""}`);
    filter();
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    if (form.elements[name]) form.elements[name].value = value;
  }
  form.hidden = false;
  form.addEventListener("change", remember);
  form.addEventListener("reset", () => setTimeout(remember));
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
}
