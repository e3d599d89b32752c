/** A small picture for the list of results: its address with the base path, and its size in pixels. */
export type SearchPicture = { src: string; width: number; height: number };

/** What the index is made of: one record with its texts by the weight that they have. */
export type SearchDocument = {
  /** The record's id in its collection. */
  id: string;
  /** Its address from the site's root, without the base path. */
  url: string;
  title: string;
  /** What readers call it: “Gương điển hình”. */
  kind: string;
  /** `2025-06-11`; what has no day counts as oldest. */
  day?: string | undefined;
  /** Names of the people it tells of. */
  people: string[];
  /** Names of its units in their day. */
  units: string[];
  summary?: string | undefined;
  /** Words it is looked for by though it does not say them: long forms, later names of units. */
  otherNames: string[];
  /** What else it is called: by its number, shorter, with abbreviations written out or long forms abbreviated. */
  otherTitles?: string[] | undefined;
  /** What citizens say for the state's words of its title, summary and fields of work, and for those that its text alone tells. */
  everyday?: { matter: string[]; mentioned: string[] } | undefined;
  /** Its text, a paragraph or a line of a table each. */
  blocks: string[];
  /** Values by filter group. */
  filters: Readonly<Record<string, readonly string[]>>;
  picture?: SearchPicture | undefined;
};
