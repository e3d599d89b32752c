import type { Browser } from 'playwright-core';
import type { SearchDocument } from '../../../../src/search/documents/search-document.ts';

/** A way of searching that can be compared with others. */
export interface Engine {
  name: string;
  /** Makes its index of the documents and opens it. */
  open(documents: readonly SearchDocument[], workshop: Workshop): Promise<OpenEngine>;
}

/** What an engine may use: a browser, and an empty folder of its own. */
export interface Workshop {
  browser: Browser;
  folder: string;
}

/** An engine that answers. */
export interface OpenEngine {
  /** For each query the addresses of the first records found, best first. */
  ask(queries: readonly string[]): Promise<string[][]>;
  /** For each query the bytes that a browser with nothing kept fetches until the first records are there; undefined of an engine that a reader would load whole. */
  weigh?(queries: readonly string[]): Promise<number[]>;
  close(): Promise<void>;
}

/** How many records an engine is asked for. */
export const asked = 10;
