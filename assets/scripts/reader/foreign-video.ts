// Films on other sites: the reader's click puts the other site's player where the link was.

/** Answers clicks for as long as the page lives; clicks that ask for a new tab or window go where the link leads. */
export function playOnClick(): void {
  document.addEventListener("click", (event) => {
    if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>(".foreign-video > a");
    const address = link?.parentElement?.dataset.player;
    if (!link || !address) return;
    event.preventDefault();
    const frame = playerOf(address, link.textContent);
    link.replaceWith(frame);
    frame.focus();
  });
}

function playerOf(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.src = address;
  frame.title = title;
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.allowFullscreen = true;
  // Both sites refuse to play where they are not told which page shows them; they are told the host alone.
  frame.referrerPolicy = "strict-origin";
  return frame;
}
