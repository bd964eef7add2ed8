// Narrows the register of documents: its filter takes its choices from the entries, and fetches older pages when used.

const register = document.querySelector<HTMLElement>("[data-register]");
const filter = register?.querySelector<HTMLElement>(".filter");
if (register && filter) begin(register, filter);

function begin(list: HTMLElement, filter: HTMLElement): void {
  let complete: Promise<void> | undefined;
  offer(list, filter);
  filter.hidden = false;
  filter.addEventListener("change", async () => {
    show(list, filter);
    complete ??= fetchOlder(list, document);
    await complete;
    offer(list, filter);
    show(list, filter);
  });
}

/** Offers what the entries have, in alphabetical order; the first choice, "all", and the present one stay. */
function offer(list: HTMLElement, filter: HTMLElement): void {
  for (const select of filter.querySelectorAll("select")) {
    const { value } = select;
    const found = new Set([...list.querySelectorAll("li")].flatMap((entry) => valuesOf(entry, select)));
    select.length = 1;
    for (const choice of [...found].sort(new Intl.Collator("vi").compare)) select.add(new Option(choice));
    select.value = value;
  }
}

function show(list: HTMLElement, filter: HTMLElement): void {
  const asked = [...filter.querySelectorAll("select")].filter(({ value }) => value);
  let count = 0;
  for (const section of list.querySelectorAll("section")) {
    let shown = 0;
    for (const entry of section.querySelectorAll("li")) {
      entry.hidden = !asked.every((select) => valuesOf(entry, select).includes(select.value));
      if (!entry.hidden) shown++;
    }
    section.hidden = shown === 0;
    count += shown;
  }
  const output = filter.querySelector("output");
  if (output) output.value = `${count} ${output.dataset.words}`;
}

function valuesOf(entry: HTMLElement, { name }: HTMLSelectElement): string[] {
  return entry.dataset[name]?.split("|") ?? [];
}

/** The register's own page has the newest documents; the numbered pages, from the last to the first, have all. */
async function fetchOlder(list: HTMLElement, page: Document): Promise<void> {
  const link = page.querySelector<HTMLAnchorElement>("a[rel=next]");
  const answer = link && (await fetch(link.href));
  if (!answer?.ok) return;
  const older = new DOMParser().parseFromString(await answer.text(), "text/html");
  const known = new Set([...list.querySelectorAll("a")].map(({ href }) => href));
  for (const section of older.querySelectorAll("[data-register] section")) {
    for (const entry of section.querySelectorAll("li"))
      if (known.has(entry.querySelector("a")?.href ?? "")) entry.remove();
    const year = section.querySelector("h2")?.id;
    const own = [...list.querySelectorAll("section")].find((one) => one.querySelector("h2")?.id === year);
    if (own) own.querySelector("ul")?.append(...section.querySelectorAll("li"));
    else list.append(section);
  }
  await fetchOlder(list, older);
}
