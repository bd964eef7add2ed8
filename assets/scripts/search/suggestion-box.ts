// Completes what is typed into a search box from the portal's titles, topics and documents.
import type { Suggestions } from "../../../portal/search/files.ts";
import { prepare, wordsOf } from "../../../portal/search/words.ts";
import { fileReader, readManifest } from "./search-data.ts";

const MOST = 8;

/**
 * Makes a search box an ARIA combobox with a list of suggestions (WAI-ARIA 1.2, "combobox" with list autocomplete).
 * Call it when the reader first turns to the box: it loads two small files then. A box that cannot suggest, because
 * they are missing, still searches.
 * @param folder address of the search's data files, with a slash at the end.
 * @param label what the list is called.
 */
export async function suggestIn(field: HTMLInputElement, folder: string, label: string): Promise<void> {
  if (field.getAttribute("role") === "combobox") return;
  field.setAttribute("role", "combobox");
  const list = listFor(field, label);
  const choices = await loadChoices(folder).catch(() => undefined);
  if (!choices) return field.removeAttribute("role");
  field.after(list);
  let active = -1;
  const open = (found: readonly Choice[]): void => {
    active = -1;
    list.replaceChildren(...found.map((choice, at) => option(choice, `${list.id}-${at}`)));
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(found.length > 0));
    field.removeAttribute("aria-activedescendant");
  };
  const move = (step: number): void => {
    const options = [...list.children];
    // One place more than there are options: none chosen, between the last and the first.
    const places = options.length + 1;
    active = ((active + 1 + step + places) % places) - 1;
    for (const [at, item] of options.entries()) item.setAttribute("aria-selected", String(at === active));
    const chosen = options[active];
    if (chosen) field.setAttribute("aria-activedescendant", chosen.id);
    else field.removeAttribute("aria-activedescendant");
  };
  field.addEventListener("input", () => open(matching(choices, field.value)));
  field.addEventListener("blur", () => setTimeout(() => open([]), 150));
  field.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const chosen = list.children[active];
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape") open([]);
    else if (event.key === "Enter" && chosen) chosen.querySelector("a")?.click();
    else return;
    event.preventDefault();
  });
  if (document.activeElement === field) open(matching(choices, field.value));
}

type Choice = { readonly text: string; readonly url: string; readonly keys: string };

async function loadChoices(folder: string): Promise<Choice[]> {
  const manifest = await readManifest(folder);
  const bytes = await fileReader(folder)(manifest.suggestions);
  const { documents, topics, articles }: Suggestions = JSON.parse(new TextDecoder().decode(bytes));
  const named = [...documents, ...topics, ...articles.map(({ title, url }) => ({ name: title, url }))];
  const root = new URL("../../", new URL(folder, location.href)).pathname;
  return named.map(({ name, url }) => ({
    text: name,
    url: root + url.replace(/^\//, ""),
    keys: ` ${keysOf(name)}`,
  }));
}

/** Suggestions in which all words typed stand one after another, the last one perhaps unfinished. */
function matching(choices: readonly Choice[], typed: string): Choice[] {
  const keys = keysOf(typed);
  return keys.length < 2 ? [] : choices.filter((choice) => choice.keys.includes(` ${keys}`)).slice(0, MOST);
}

function keysOf(text: string): string {
  return wordsOf(prepare(text))
    .map((word) => word.key)
    .join(" ");
}

function listFor(field: HTMLInputElement, label: string): HTMLUListElement {
  const list = document.createElement("ul");
  list.id = `${field.id}-suggestions`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-autocomplete", "list");
  return list;
}

/** A link inside the option opens its page with a pointer, and by `click` with Enter. */
function option(choice: Choice, id: string): HTMLLIElement {
  const link = document.createElement("a");
  link.href = choice.url;
  link.tabIndex = -1;
  link.textContent = choice.text;
  const item = document.createElement("li");
  item.id = id;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.append(link);
  return item;
}
