/** The classes of queries, in the order of the tables, with the name that a table gives them. */
export const queryClasses = {
  'exact-title': 'đúng tiêu đề',
  'unmarked-title': 'tiêu đề không dấu',
  'part-of-title': 'một phần tiêu đề',
  'half-marked': 'dấu nửa chừng',
  capitals: 'chữ hoa',
  'hoi-nga': 'lẫn hỏi, ngã',
  telex: 'gõ Telex chưa đổi',
  vni: 'gõ VNI chưa đổi',
  person: 'tên người',
  unit: 'tên đơn vị, cũ và mới',
  abbreviation: 'chữ viết tắt',
  'document-number': 'số hiệu văn bản',
  'day-or-year': 'ngày, năm',
  'body-phrase': 'câu nhớ trong bài',
  'body-unmarked': 'câu nhớ trong bài, không dấu',
  topic: 'lời người dân',
  'held-out-topic': 'lời người dân, để riêng',
  'quoted-phrase': 'cụm trong ngoặc kép',
} as const;

/** The class that nobody tunes on: it tells whether what was learnt from the others holds. */
export const heldOutClass: QueryClass = 'held-out-topic';

/** The name of a class of queries. */
export type QueryClass = keyof typeof queryClasses;

/** The Vietnamese name of a class; a class from outside is called what its file calls it. */
export function className(name: string): string {
  return isQueryClass(name) ? queryClasses[name] : name;
}

/** True for a class of the hand-written queries. */
export function isQueryClass(name: string): name is QueryClass {
  return Object.hasOwn(queryClasses, name);
}
