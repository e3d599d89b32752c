import { type CollectionName, collections } from '../schema/collections.ts';
import type { AnyRecord, Page } from '../schema/record.ts';

/** Address of a collection's list from the site's root, `/dien-hinh/`. */
export function listAddress(name: CollectionName): string {
  const { path } = collections[name];
  return path === '' ? '/' : `/${path}/`;
}

/** Address of a slug in a collection, `/dien-hinh/to-hoa-giai-thon-ba/`. */
export function slugAddress(name: CollectionName, slug: string): string {
  return `${listAddress(name)}${slug}/`;
}

/** Address of a record's page from the site's root. */
export function addressOf(record: AnyRecord): string {
  return slugAddress(record.collection, record.slug);
}

/** Address of a later page of a list: page 1 is the list itself. */
export function pageAddress(list: string, page: number): string {
  return page <= 1 ? list : `${list}trang/${page}/`;
}

/** Address of a filtered list; without a value, of the filter itself. */
export function facetAddress(name: CollectionName, facet: string, value?: string): string {
  const filter = `${listAddress(name)}loc/${facet}/`;
  return value === undefined ? filter : `${filter}${value}/`;
}

/** Address of a month of events, `2026-03`; without one, of the months themselves. */
export function monthAddress(month?: string): string {
  const months = `${listAddress('events')}thang/`;
  return month === undefined ? months : `${months}${month}/`;
}

/** Address of the days of emulation: anniversaries and milestones. */
export const emulationAddress = `${listAddress('events')}lich-thi-dua/`;

/** Address of the hub for law propagandists. */
export const hubAddress = '/tuyen-truyen/';

/** Address of the week's stories, to print. */
export const weeklyPaperAddress = `${hubAddress}trong-tuan/`;

/** Address of an emulation bloc by the code of its term; without one, of all blocs. */
export function blocAddress(id?: string): string {
  const blocs = `${listAddress('units')}khoi/`;
  return id === undefined ? blocs : `${blocs}${id}/`;
}

/** Address of the paper form beside a page that tells where to report difficulties. */
export function reportFormAddress(page: Page): string {
  return `${addressOf(page)}phieu-bao-vuong-mac/`;
}

/** A page's calendar file stands beside it. */
export const calendarFile = 'lich.ics';

/** What newspapers take of a story stands under its page. */
export const pressKitFolder = 'bo-bao-chi/';

/** The story's text for newspapers stands beside that page. */
export const pressTextFile = 'noi-dung.txt';

/** Puts the site's base path before an address; other hosts, mail and phone links stay as they are. */
export function withBase(base: string, address: string): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address;
  return `${base.replace(/\/+$/, '')}${address}`;
}
