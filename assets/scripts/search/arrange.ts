// Puts the children of an element in order, without moving what has the focus: a browser takes the focus from what moves.

/** Makes `wanted` the children of `parent`, in this order; those that stand right already are left alone. */
export function arrange(parent: Element, wanted: readonly Element[]): void {
  for (const child of [...parent.children]) if (!wanted.includes(child)) child.remove();
  const pivot = wanted.find(
    (element) => element.parentElement === parent && element.contains(document.activeElement),
  );
  const before = pivot === undefined ? [] : wanted.slice(0, wanted.indexOf(pivot));
  const after = wanted.slice(before.length + (pivot === undefined ? 0 : 1));
  let place: Element | null = parent.firstElementChild;
  for (const element of before) {
    if (element === place) place = place.nextElementSibling;
    else parent.insertBefore(element, place);
  }
  while (pivot !== undefined && place !== null && place !== pivot) {
    const next: Element | null = place.nextElementSibling;
    parent.append(place);
    place = next;
  }
  place = pivot === undefined ? parent.firstElementChild : pivot.nextElementSibling;
  for (const element of after) {
    if (element === place) place = place.nextElementSibling;
    else parent.insertBefore(element, place);
  }
}
