// Says to screen readers what the search page shows: once the reader has stopped typing, and each thing once.

/** So long nothing else must have happened: results change with every key. */
const QUIET = 600;

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Puts a text into a live region, unless another one comes soon; what it says already is not said again. */
export function saySoon(region: HTMLElement, text: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (region.textContent !== text) region.textContent = text;
  }, QUIET);
}
