import { describe, it } from 'vitest';
import { library } from '../factories/library.ts';
import { quiz, readWritten } from '../factories/records.ts';
import { expectPlaces, expectProblems, type Place } from './expect-problems.ts';

const asked = (choices: readonly object[]) => ({
  id: 'bai',
  questions: [{ text: 'Ai được hòa giải?', choices, explanation: 'Đọc Điều 3.' }],
});
const right = { text: 'Thủy và Hòa', right: true };
const wrong = { text: 'Không ai' };
const file = 'quizzes/bai';
const choices = 'Câu hỏi › mục 1 › Các phương án';

const checked: readonly [string, readonly object[], readonly Place[]][] = [
  ['one right choice', [right, wrong], []],
  ['several right choices', [right, { text: 'Tất cả', right: true }, wrong], []],
  ['no right choice', [wrong, { text: 'Ai cũng được' }], [[file, 'questions.0.choices', choices]]],
  [
    'the same choice twice, but for letters, spaces and the place of tone marks',
    [right, wrong, { text: 'thuỷ  và HOÀ' }],
    [[file, 'questions.0.choices.2.text', `${choices} › mục 3 › Phương án`]],
  ],
];

describe('A question of a quiz with', () => {
  it.each(checked)('%s', (_title, given, places) => {
    expectProblems(library([quiz(asked(given))]), places);
  });

  it.each([
    ['one choice', [right]],
    ['no choice', []],
    ['seven choices', [right, ...Array.from({ length: 6 }, (_, index) => ({ text: `${index}` }))]],
  ])('%s is refused', (_title, given) => {
    const { problems } = readWritten('quizzes', asked(given));
    expectPlaces(problems, [[file, 'questions.0.choices', choices]]);
  });

  it.each([[[]], [undefined]])('nothing to ask is refused, %#', (questions) => {
    const { problems } = readWritten('quizzes', { id: 'bai', questions });
    expectPlaces(problems, [[file, 'questions', 'Câu hỏi']]);
  });
});
