// The registers that articles refer to by id: sections, agencies, authors, topics, links.

/** A chuyên mục: the menu's first level; every article belongs to exactly one. */
export interface Section {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Id of the section above it. */
  readonly parent?: string;
}

/** A cơ quan that publishes. `from` and `to` (ISO dates) bound the time in which it exists. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly short?: string;
  readonly description?: string;
  readonly url?: string;
  readonly from?: string;
  readonly to?: string;
  /** Its term of office, "2020–2025". */
  readonly term?: string;
  /** Id of the agency that took over its work. */
  readonly successor?: string;
}

/** A person or pseudonym that signs articles. */
export interface Author {
  readonly id: string;
  readonly name: string;
  readonly role?: string;
  /** Id of the author's agency. */
  readonly agency?: string;
}

/** A chủ đề; a series is a topic whose articles are numbered from the first part on. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly series?: boolean;
}

/** An entry of "Liên kết website". */
export interface Link {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly group?: string;
}

/** A row of abbreviations.yaml: a short form, and what it stands for. */
export interface Abbreviation {
  readonly short: string;
  readonly full: readonly string[];
}
