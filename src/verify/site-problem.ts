import type { Problem } from '../domain/problem.ts';
import { type CollectionName, collectionNames, collections } from '../schema/collections.ts';
import type { AnyRecord } from '../schema/record.ts';
import { walkFields } from '../schema/walk.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

/** The collection whose records are shown by a template. */
export function collectionOf(template: string | undefined): CollectionName | undefined {
  return collectionNames.find((name) => collections[name].template === template);
}

/** The record that a page shows, public or not; undefined for lists and for what nobody wrote. */
export function recordOn(site: Pick<Site, 'library'>, page: Page): AnyRecord | undefined {
  const collection = collectionOf(page.template);
  if (page.record === undefined || collection === undefined) return undefined;
  return site.library.records.find(
    (record) => record.collection === collection && record.id === page.record,
  );
}

/**
 * A problem of a page, told where people can mend it: in the file of its record, at the field that
 * holds `written` when one does; without a record at the page's own address.
 */
export function pageProblem(
  site: Site,
  page: Page,
  told: { problem: string; remedy: string; written?: string },
): Problem {
  const { problem, remedy, written } = told;
  const record = recordOn(site, page);
  if (record === undefined) return fileProblem(site, page.file, { problem, remedy });
  return { file: record.file, ...fieldWith(record, written), problem, remedy };
}

/** A problem of a file that no record stands for, told at its address. */
export function fileProblem(
  { siteUrl }: Pick<Site, 'siteUrl'>,
  file: string,
  told: { problem: string; remedy: string },
): Problem {
  const address = new URL(encodeURI(file.replace(/(^|\/)index\.html$/, '$1')), siteUrl).href;
  return { file: address, field: '', label: '', ...told };
}

function fieldWith(record: AnyRecord, written = ''): Pick<Problem, 'field' | 'label'> {
  if (written === '') return { field: '', label: '' };
  for (const { path, label, value } of walkFields(collections[record.collection].fields, record)) {
    if (typeof value === 'string' && value.includes(written)) {
      return { field: path.join('.'), label };
    }
  }
  return { field: '', label: '' };
}

/** What stands behind the first of several places with the same fault. */
export function andOthers(places: number, what: string): string {
  return places > 1 ? ` (và ${places - 1} ${what} khác)` : '';
}

/** What to do about a fault that no editor has made. */
export const askAdministrator = 'báo người quản trị; trang đang có vẫn giữ nguyên.';
