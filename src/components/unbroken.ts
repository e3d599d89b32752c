/** A piece of a title; `whole` ones must stay on one line. */
export interface TitlePiece {
  text: string;
  whole: boolean;
}

/** Document numbers (23/KH-STP), days and spans of years, which a line end would make hard to read. */
const WHOLE =
  /(?<![\p{L}\p{N}/-])(?:\d{1,6}(?:\/\d{4})?[/-]\p{Lu}[\p{Lu}\d]{0,6}(?:-[\p{Lu}\d]{1,8})?|\d{4}\s?[-–]\s?\d{4}|\d{1,2}\/\d{1,2}\/\d{4})(?![\p{L}\p{N}/-])/gu;

/** Cuts a title so that its numbers and years can be kept from breaking. */
export function unbroken(title: string): TitlePiece[] {
  const pieces: TitlePiece[] = [];
  let end = 0;
  for (const { 0: text, index } of title.matchAll(WHOLE)) {
    if (index > end) pieces.push({ text: title.slice(end, index), whole: false });
    pieces.push({ text, whole: true });
    end = index + text.length;
  }
  if (end < title.length) pieces.push({ text: title.slice(end), whole: false });
  return pieces;
}
