// Keyboard and focus for galleries: their pictures open by their address alone, this makes it comfortable.

const OPEN = ".gallery figure:target";

/** Listens for as long as the page lives. */
export function light(): void {
  let last: HTMLElement | null = null;
  const turn = () => {
    const shown = document.querySelector<HTMLElement>(OPEN);
    if (last !== null && last !== shown) close(last, shown === null);
    if (shown !== null) open(shown);
    last = shown;
  };
  addEventListener("hashchange", turn);
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>(".slide a");
    if (!link) return;
    event.preventDefault();
    go(link);
  });
  turn();
}

function open(figure: HTMLElement): void {
  figure.setAttribute("role", "dialog");
  figure.setAttribute("aria-modal", "true");
  figure.querySelector<HTMLElement>(".slide a:last-child")?.focus();
}

function close(figure: HTMLElement, comeBack: boolean): void {
  figure.removeAttribute("role");
  figure.removeAttribute("aria-modal");
  if (comeBack) figure.querySelector<HTMLElement>("a")?.focus();
}

/** Replaces the address, so that going back leaves the gallery and does not leaf through it. */
function go(link: HTMLAnchorElement | null | undefined): void {
  if (link) location.replace(link.href);
}

function onKey(event: KeyboardEvent): void {
  const figure = document.querySelector<HTMLElement>(OPEN);
  if (figure === null || event.altKey || event.ctrlKey || event.metaKey) return;
  const way = (selector: string) => figure.querySelector<HTMLAnchorElement>(`.slide ${selector}`);
  if (event.key === "ArrowRight") go(way("[rel=next]"));
  else if (event.key === "ArrowLeft") go(way("[rel=prev]"));
  else if (event.key === "Escape") go(way("a:last-child"));
  else if (event.key === "Tab") keepInside(event, figure);
}

function keepInside(event: KeyboardEvent, figure: HTMLElement): void {
  const links = [...figure.querySelectorAll<HTMLElement>("a")];
  const at = links.findIndex((link) => link.matches(":focus"));
  event.preventDefault();
  links[(at + (event.shiftKey ? links.length - 1 : 1)) % links.length]?.focus();
}
