import { type Forms, syllablesOf } from '../syllables.ts';
import type { QueryWords } from './query-words.ts';

// What citizens type around the matter that they ask about, longer before shorter.
const asking = `
  xin cho tôi hỏi, cho tôi hỏi, cho em hỏi, cho mình hỏi, xin cho hỏi, cho hỏi, xin hỏi, muốn hỏi
  tôi muốn hỏi, tôi muốn biết, tôi muốn, em muốn, mình muốn, tôi cần, tôi phải
  thì phải làm sao, phải làm sao, thì làm sao, làm sao để, làm sao, thì sao, ra sao, tại sao, vì sao
  phải làm thế nào, làm thế nào để, làm thế nào, như thế nào, thế nào, làm cách nào, bằng cách nào
  ở đâu, ở chỗ nào, tại đâu, chỗ nào, nơi nào, đến đâu, đi đâu, gặp ai, hỏi ai
  thì phải làm gì, phải làm gì, cần làm gì, cần những gì, cần gì, gồm những gì, gồm gì, có gì, là gì
  cần giấy tờ gì, cần những giấy tờ gì
  hết bao nhiêu tiền, bao nhiêu tiền, hết bao nhiêu, là bao nhiêu, bao nhiêu, bao lâu, mất bao lâu
  bao giờ, khi nào, lúc nào, là khi nào, mấy ngày
  có được không, được không, có phải không, phải không, có không, hay không
  ai là, là ai, ai được, ai phải, những ai
  giờ phải làm sao, giờ làm sao, biết làm sao, sao đây, sao giờ, làm sao đây
  làm chi, để làm chi, chừng nào, ở mô, chỗ mô
  được hông, có được hông, phải hông, có phải hông`
  .split(/[,\n]/u)
  .map(syllablesOf)
  .filter((words) => words.length > 0)
  .sort((one, other) => other.length - one.length);

// Of one syllable only as the last word, and as spelled here: “nao” may be “não”.
const endings = new Set('không khong hông gì nào ạ à nhỉ nhé nghen vậy thế hả'.split(' '));

/** The places of a query, as bits, that tell its matter, the words of asking left out: a record need not say “ở đâu” to answer. All of them when nothing else is told. */
export function matterOf({ words }: QueryWords): number {
  const all = 2 ** words.length - 1;
  let around = 0;
  for (let place = 0; place < words.length; place += 1) {
    const said = asking.find((phrase) =>
      phrase.every((word, nth) => says(words[place + nth], word)),
    );
    if (said === undefined) continue;
    around |= (2 ** said.length - 1) << place;
    place += said.length - 1;
  }
  for (let place = words.length - 1; place >= 0; place -= 1) {
    const isAround = (around >>> place) & 1;
    if (!isAround && !endings.has(words[place]?.spelled ?? '')) break;
    around |= 1 << place;
  }
  return all & ~around || all;
}

function says(typed: Forms | undefined, { spelled, folded }: Forms): boolean {
  return typed?.spelled === spelled || typed?.spelled === folded;
}
