// What the benchmark measures, in this order: one cold build, then one build after each edit.
import {
  addArticle,
  changePortal,
  deleteArticle,
  type Edit,
  editArticle,
  moveArticle,
  retitleArticle,
  withdrawArticle,
} from "./content-edits.ts";

/** One line of the table. A scenario without an edit builds what is there. */
export interface Scenario {
  readonly name: string;
  readonly edit?: Edit;
}

/** The first scenario starts without output and cache; each other one continues from the one before. */
export const SCENARIOS: readonly Scenario[] = [
  { name: "cold" },
  { name: "nothing changed" },
  { name: "one article added", edit: addArticle },
  { name: "one article edited", edit: editArticle },
  { name: "one article retitled", edit: retitleArticle },
  { name: "one article moved to another section", edit: moveArticle },
  { name: "one article withdrawn", edit: withdrawArticle },
  { name: "one article deleted", edit: deleteArticle },
  { name: "portal.yaml changed", edit: changePortal },
];
