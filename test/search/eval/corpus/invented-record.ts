/** A line of a records file: what any search can be judged with. */
export interface PlainRecord {
  id: string;
  title: string;
  /** Paragraphs, one a line. */
  body: string;
}

/** An invented article, with what a portal knows of it beside its text. */
export interface InventedRecord extends PlainRecord {
  summary: string;
  people: string[];
  unit: string;
  kind: string;
  field: string;
  movement: string;
  /** `2024-05-09`. */
  day: string;
}
