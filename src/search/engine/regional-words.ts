import { type Forms, syllablesOf } from '../syllables.ts';

// As people of the Centre and the South say, then as the state writes. What means something else
// just as often (“ba, nón, ốm”) is left out, and what the state also writes: “lãnh đạo, thiệt hại”.
const pairs = `
  sanh sinh, bịnh bệnh, nhứt nhất, nhựt nhật, chánh chính, tánh tính, phước phúc, đàng đường, gởi gửi
  thơ thư, giựt giật, kiếng kính, cỡi cưỡi, đờn đàn, thúi thối
  hổng không, hông không, tui tôi, vô vào, dô vào, chớ chứ, bả bà, ổng ông, tía cha, má mẹ
  mướn thuê, lượm nhặt, lụm nhặt, rớt rơi, bóp ví, giùm giúp, dùm giúp, kiếm tìm, coi xem, xài dùng
  kêu gọi, ngó nhìn, rành biết, rầy mắng, té ngã, xỉu ngất, ẵm bế, gạt lừa, lẹ nhanh, trễ muộn
  bự to, dơ bẩn, hư hỏng, heo lợn, bắp ngô, hên may`;

// Typed without marks, the others may be any syllable: “binh” is hardly “bịnh”.
const plain = 'sanh nhut chanh tanh giut luom lum rot gium dum kieng coi xai';

const standards = new Map<string, Forms>();
for (const pair of pairs.split(/[,\n]/u)) {
  const [said, written] = syllablesOf(pair);
  if (!said || !written) continue;
  if (plain.split(' ').includes(said.folded)) {
    standards.set(said.folded, { spelled: written.folded, folded: written.folded });
  }
  standards.set(said.spelled, written);
}

/** The syllable that the state writes for one of the Centre or the South: “nhặt” for “lượm”. */
export function standardOf(spelled: string): Forms | undefined {
  return standards.get(spelled);
}
