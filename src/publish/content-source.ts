/** A record of an older commit that a newer one has otherwise: its path in the older content folder. */
export type ChangedRecord = {
  readonly path: string;
  readonly older: string;
  /** Its text in the newer commit, wherever it lies there; undefined when it was deleted. */
  readonly newer: string | undefined;
};

/** The content as commits of a Git repository. */
export type ContentSource = {
  /** The newest commit. */
  head(): Promise<string>;
  /** The full name of a commit that a person names shortly; throws when there is none. */
  resolve(name: string): Promise<string>;
  /** The time of a commit (ISO 8601). */
  time(commit: string): Promise<string>;
  /** Writes the content folder of a commit into a folder. */
  writeTo(commit: string, folder: string): Promise<void>;
  changedRecords(older: string, newer: string): Promise<readonly ChangedRecord[]>;
};
