// Average width of a letter at this size; the header scales the whole to fit.
const LETTER_WIDTH = 10.4;
const EMBLEM_WIDTH = 52;

/** The emblem with the department's name beside it, for the editor's header. */
export function namedLogo(emblem: string, agency: string): string {
  const petals = /<svg[^>]*>(?:<title>.*?<\/title>)?([\s\S]*)<\/svg>/.exec(emblem)?.[1] ?? '';
  const width = Math.ceil(EMBLEM_WIDTH + Math.max(agency.length, 14) * LETTER_WIDTH);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="44" viewBox="0 0 ${width} 44"><g transform="translate(20 22) scale(.625)">${petals}</g><g font-family="'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" fill="#2b2523"><text x="${EMBLEM_WIDTH}" y="19" font-size="17" font-weight="700">${escaped(agency)}</text><text x="${EMBLEM_WIDTH}" y="38" font-size="14" fill="#9b1c1c">Trang biên tập</text></g></svg>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
