// Leads the keyboard through the results of the search page.
import { type Page, resultLinks } from "./page-parts.ts";

/** Arrow keys lead from the field to the results and through them, Escape back to the field. */
export function listenToArrows(page: Page): void {
  const field = page.form.elements.namedItem("q");
  addEventListener("keydown", (event) => {
    const links = resultLinks(page);
    const at = links.findIndex((link) => link.matches(":focus"));
    const inField = document.activeElement === field;
    if (event.key === "Escape" && at >= 0 && field instanceof HTMLElement) field.focus();
    if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || (!inField && at < 0)) return;
    const next = event.key === "ArrowDown" ? links[at + 1] : at === 0 ? field : links[at - 1];
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  });
}
