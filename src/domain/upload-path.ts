import { nfc } from './vietnamese.ts';

/** The upload that a link leads to, as records write it: `/uploads/k%E1%BA%BF%20ho%E1%BA%A1ch.pdf` decoded. */
export function uploadPath(link: string): string {
  try {
    return nfc(decodeURI(link));
  } catch {
    // A name such as “50%.pdf” is typed as it is and is no escape.
    return nfc(link);
  }
}
