// The problem of an id that no register has.
import { nearest } from "../language/nearest.ts";
import { slugify } from "../language/slug.ts";
import { problemAt } from "./problem.ts";
import type { Place, Problem } from "./problem.ts";

/** Says that `value` is not in `register`, with the id that was probably meant, or with those that there are. */
export function unknownId(
  place: Place,
  field: string,
  value: string,
  register: string,
  ids: Iterable<string>,
): Problem {
  const known = [...ids];
  const suggestion = known.includes(slugify(value)) ? slugify(value) : nearest(value, known);
  if (suggestion !== undefined)
    return problemAt(place, "unknown-id-near", { field, value, register, suggestion });
  const allowed = known.length > 20 ? `${known.slice(0, 20).join(", ")} …` : known.join(", ");
  return problemAt(place, "unknown-id", { field, value, register, allowed });
}
