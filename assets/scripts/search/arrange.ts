// Puts the children of an element in order, without moving what has the focus: a browser takes the focus from what moves.

/** Makes `wanted` the children of `parent`, in this order; those that stand right already are left alone. */
export function arrange(parent: Element, wanted: readonly Element[]): void {
  for (const child of [...parent.children]) if (!wanted.includes(child)) child.remove();
  const pivot = wanted.find(
    (element) => element.parentElement === parent && element.contains(document.activeElement),
  );
  const middle = pivot === undefined ? 0 : wanted.indexOf(pivot);
  place(wanted.slice(0, middle), parent, parent.firstElementChild);
  const rest = pivot === undefined ? parent.firstElementChild : pivot.nextElementSibling;
  place(wanted.slice(pivot === undefined ? 0 : middle + 1), parent, rest);
}

/** Puts elements one after another, from where `next` stands. */
export function place(elements: readonly Element[], parent: Element, next: Element | null): void {
  let standing = next;
  for (const element of elements) {
    if (element === standing) standing = standing.nextElementSibling;
    else parent.insertBefore(element, standing);
  }
}
