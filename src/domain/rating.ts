import { type CollectionName, collectionNames, collections } from '../schema/collections.ts';

/** Where the newsroom takes readers' answers, and where it leads those whose browser runs no scripts. */
export const ratingAddresses = {
  send: '/gop-y/danh-gia',
  thanks: '/gop-y/cam-on/',
  refused: '/gop-y/chua-nhan/',
} as const;

/** Whether a page helped; the names stand in forms and in the newsroom's sums. */
export const ratingChoices = { yes: 'Có', no: 'Chưa' } as const;

/** Why it did not. */
export const ratingReasons = {
  unclear: 'Khó hiểu',
  lacking: 'Thiếu thông tin cần tìm',
  outdated: 'Thông tin đã cũ',
  faulty: 'Trang bị lỗi, khó xem',
} as const;

export type RatingChoice = keyof typeof ratingChoices;
export type RatingReason = keyof typeof ratingReasons;

/** What answers about a page are summed under: its record, whose address may change, else its address. */
export function ratedPage(path: string, template: string, recordId: string | undefined): string {
  const isOfTemplate = (name: CollectionName) => collections[name].template === template;
  const collection = collectionNames.find(isOfTemplate);
  return recordId === undefined || collection === undefined ? path : `${collection}/${recordId}`;
}
