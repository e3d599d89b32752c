import type { SearchAddress } from './search-address.ts';

/** How many results a search has, as a sentence. */
export function countInWords(count: number, typed: string): string {
  const forQuery = typed ? ` cho ${quoted(typed)}` : '';
  return count === 0
    ? `Không tìm thấy nội dung nào${forQuery}.`
    : `${count.toLocaleString('vi')} kết quả${forQuery}`;
}

/** Which words of a query were left out, since nothing holds them. */
export function leftOutInWords(leftOut: readonly string[]): string {
  if (leftOut.length === 0) return '';
  const words = leftOut.map(quoted).join(', ');
  return `Không có nội dung nào chứa ${words}. Dưới đây là kết quả cho các từ còn lại.`;
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

function quoted(typed: string): string {
  return `“${typed.replace(/^["“”]|["“”]$/gu, '')}”`;
}
