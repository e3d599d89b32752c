import type { Found } from '../engine/search.ts';
import { parseQuery } from '../parse-query.ts';
import type { SearchAddress } from './search-address.ts';

/** How many results a search has, as a sentence that also holds while not every text was read for a quoted phrase. */
export function countInWords({ hits, unread }: Pick<Found, 'hits' | 'unread'>, typed: string) {
  if (typed !== '' && parseQuery(typed).syllables.length === 0) {
    return 'Mời bạn gõ chữ hoặc số; cổng không tìm theo dấu câu, biểu tượng.';
  }
  const forQuery = typed ? ` cho ${quoted(typed)}` : '';
  const least = hits.length.toLocaleString('vi');
  const most = (hits.length + unread).toLocaleString('vi');
  if (hits.length > 0) {
    return `${unread > 0 ? `Từ ${least} đến ${most}` : least} kết quả${forQuery}`;
  }
  return unread > 0
    ? `Chưa tìm thấy nội dung nào${forQuery}; còn ${most} nội dung chưa soát hết.`
    : `Không tìm thấy nội dung nào${forQuery}.`;
}

/** Which words of a query nothing holds, and whether what is found holds all the others. */
export function lackInWords({ hits, leftOut, onlyNear }: Found): string {
  const unknown = leftOut.length > 0 && `Không có nội dung nào chứa ${wordsInWords(leftOut)}.`;
  const apart = onlyNear && 'Không có nội dung nào chứa đủ các từ bạn gõ.';
  const lack = unknown || apart || '';
  if (lack === '' || hits.length === 0) return lack;
  const rest = onlyNear ? 'những nội dung gần nhất' : 'kết quả cho các từ còn lại';
  return `${lack} Dưới đây là ${rest}.`;
}

/** Words as a sentence names them, each once. */
export function wordsInWords(words: readonly string[]): string {
  return [...new Set(words)].map(quoted).join(', ');
}

/** Why a search has no answer, and what the reader can do. */
export function troubleInWords(isOnline: boolean): string {
  return isOnline
    ? 'Chưa tải được dữ liệu tìm kiếm. Những gì bạn gõ vẫn còn; mời bạn thử lại.'
    : 'Máy đang mất kết nối mạng nên chưa tìm được. Những gì bạn gõ vẫn còn; có mạng lại, cổng sẽ tự tìm tiếp.';
}

/** That the list below answers an earlier search. */
export function staleInWords({ typed }: SearchAddress): string {
  const of = typed ? `, cho ${quoted(typed)}` : '';
  return `Danh sách dưới đây là kết quả của lần tìm trước${of}.`;
}

// Whoever pastes a paragraph knows it by its first line.
const longestQuoted = 80;

// Quotation marks around the whole, or one without its partner; those of phrases within stay as single ones.
const quotedWhole = /^["“”„«»]?([^"“”„«»]*)["“”„«»]?$/u;
const quotedWithin = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

function quoted(typed: string): string {
  const bare = typed.replace(quotedWhole, '$1').replace(quotedWithin, '‘$1’');
  return bare.length > longestQuoted ? `“${bare.slice(0, longestQuoted).trimEnd()}…”` : `“${bare}”`;
}
