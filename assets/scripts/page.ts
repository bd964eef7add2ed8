// What every page does once it is shown: fills the sidebars' fragments and makes the reading tools work.

for (const place of document.querySelectorAll<HTMLElement>("[data-fragment]"))
  whenNear(place, () => fill(place));
for (const tools of document.querySelectorAll<HTMLElement>("[data-tools]")) showTools(tools);

/** Calls `act` once, when `place` is about to be seen. */
function whenNear(place: Element, act: () => void): void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      act();
    },
    { rootMargin: "600px" },
  );
  observer.observe(place);
}

/** Puts the fragment into its place; if it cannot be had, the link to the whole list stays as it was. */
async function fill(place: HTMLElement): Promise<void> {
  const address = place.dataset.fragment;
  if (!address) return;
  try {
    const answer = await fetch(address);
    if (answer.ok) place.innerHTML = await answer.text();
  } catch {
    place.style.minHeight = "0";
  }
}

function showTools(tools: HTMLElement): void {
  tools.hidden = false;
  for (const button of tools.querySelectorAll<HTMLButtonElement>("[data-tool]")) {
    if (button.dataset.tool === "share") button.hidden = !("share" in navigator);
    if (button.dataset.tool === "copy") button.hidden = !("clipboard" in navigator);
    button.addEventListener("click", () => use(button));
  }
}

async function use({ dataset, parentElement }: HTMLButtonElement): Promise<void> {
  const url = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
  if (dataset.tool === "print") return print();
  if (dataset.tool === "share") {
    // Readers may close the sheet without sharing, which browsers report as an error.
    return navigator.share({ title: document.title, url }).catch(() => undefined);
  }
  await navigator.clipboard.writeText(url);
  const status = parentElement?.querySelector("[role=status]");
  if (status) status.textContent = dataset.done ?? "";
}
