import { type CollectionName, collectionNames, collections } from '../schema/collections.ts';
import type { AnyRecord, Page } from '../schema/record.ts';
import {
  addressOf,
  blocAddress,
  emulationAddress,
  facetAddress,
  listAddress,
  monthAddress,
  pageAddress,
  pressKitFolder,
  reportFormAddress,
  slugAddress,
} from './address.ts';
import { type Bloc, blocsWithMembers } from './blocs.ts';
import { hasEmulationDays } from './emulation-days.ts';
import { type Facet, type FacetValue, facetsOf } from './facets.ts';
import { listedIn } from './listed.ts';
import { monthsOf } from './months.ts';
import { listOf, type Portal } from './portal.ts';
import { isStory, type Story } from './story.ts';

/** One page of a list, whole or narrowed. */
export interface ListPage {
  is: 'list';
  address: string;
  collection: CollectionName;
  /** Address of the list's first page. */
  first: string;
  narrowedBy: { facet: Facet; value: FacetValue } | undefined;
  records: readonly AnyRecord[];
  /** Records of all pages together. */
  total: number;
  page: number;
  pages: number;
}

/** One address of the portal that its content makes. */
export type Route =
  | ListPage
  | { is: 'record'; address: string; record: AnyRecord }
  | { is: 'press-kit'; address: string; story: Story }
  | { is: 'month'; address: string; month: string }
  | { is: 'emulation'; address: string }
  | { is: 'blocs'; address: string; blocs: readonly Bloc[] }
  | { is: 'bloc'; address: string; bloc: Bloc }
  | { is: 'report-form'; address: string; page: Page }
  | { is: 'moved'; address: string; title: string; to: string }
  | { is: 'withdrawn'; address: string };

/** Records on a page of a list: cards take room, rows do not, and units are read as one register. */
function pageSize(collection: CollectionName): number {
  if (collection === 'units') return 300;
  const isOfRows = ['documents', 'events', 'quizzes'].includes(collection);
  return isOfRows ? 30 : 12;
}

function listPages(
  collection: CollectionName,
  first: string,
  records: readonly AnyRecord[],
  narrowedBy: ListPage['narrowedBy'],
): ListPage[] {
  const size = pageSize(collection);
  const pages = Math.max(1, Math.ceil(records.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    is: 'list',
    address: pageAddress(first, index + 1),
    collection,
    first,
    narrowedBy,
    records: records.slice(index * size, (index + 1) * size),
    total: records.length,
    page: index + 1,
    pages,
  }));
}

function collectionLists(portal: Portal, collection: CollectionName): ListPage[] {
  if (collections[collection].path === '') return [];
  const whole = listPages(
    collection,
    listAddress(collection),
    listedIn(portal, collection),
    undefined,
  );
  const narrowed = facetsOf(portal, collection).flatMap((facet) =>
    facet.values.flatMap((value) =>
      listPages(collection, value.address, value.records, { facet, value }),
    ),
  );
  return [...whole, ...narrowed];
}

/** The address of a filter without its value, as readers shorten it by hand, leads to the whole list. */
function shortened(portal: Portal, collection: CollectionName): Route[] {
  const { label, path } = collections[collection];
  if (path === '') return [];
  return facetsOf(portal, collection).map(({ name }) => ({
    is: 'moved',
    address: facetAddress(collection, name),
    title: label,
    to: listAddress(collection),
  }));
}

/** The pages that show events and days of emulation by time. */
function calendarPages(portal: Portal): Route[] {
  const months = monthsOf(portal);
  if (months.length === 0) return [];
  const thisMonth = monthAddress(portal.today.slice(0, 7));
  return [
    ...months.map((month): Route => ({ is: 'month', address: monthAddress(month), month })),
    { is: 'moved', address: monthAddress(), title: 'Lịch tháng', to: thisMonth },
    ...(hasEmulationDays(portal) ? [{ is: 'emulation', address: emulationAddress } as const] : []),
  ];
}

/** The emulation blocs, and all of them together. */
function blocPages(portal: Portal): Route[] {
  const blocs = blocsWithMembers(portal);
  if (blocs.length === 0) return [];
  return [
    { is: 'blocs', address: blocAddress(), blocs },
    ...blocs.map((bloc): Route => ({ is: 'bloc', address: blocAddress(bloc.id), bloc })),
  ];
}

/** The paper form of each page that tells where to report difficulties. */
function reportForms(portal: Portal): Route[] {
  return listOf(portal, 'pages')
    .filter(({ parts, language }) => parts.includes('report') && language === 'vi')
    .map((page) => ({ is: 'report-form', address: reportFormAddress(page), page }));
}

/** Every address that a portal's content makes: lists, records, old addresses, withdrawn ones. */
export function routesOf(portal: Portal): Route[] {
  const records = [...portal.records.values()];
  return [
    ...collectionNames.flatMap((name) => collectionLists(portal, name)),
    ...collectionNames.flatMap((name) => shortened(portal, name)),
    ...calendarPages(portal),
    ...blocPages(portal),
    ...reportForms(portal),
    ...records.map((record): Route => ({ is: 'record', address: addressOf(record), record })),
    ...records.filter(isStory).map((story): Route => {
      return { is: 'press-kit', address: `${addressOf(story)}${pressKitFolder}`, story };
    }),
    ...records.flatMap((record) =>
      record.aliases.map(
        (alias): Route => ({
          is: 'moved',
          address: slugAddress(record.collection, alias),
          title: record.title,
          to: addressOf(record),
        }),
      ),
    ),
    ...portal.withdrawn.map((address): Route => ({ is: 'withdrawn', address })),
  ];
}
