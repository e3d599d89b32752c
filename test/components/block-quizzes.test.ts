import { describe, expect, it } from 'vitest';
import { blockQuizzes } from '../../src/components/block-stories.ts';
import { portal } from '../factories/library.ts';
import { quiz } from '../factories/records.ts';

const [own, other] = [quiz({ id: 'cua-dot' }), quiz({ id: 'khac' })];
const opened = portal([own, other]);
const shown = (quizzes: string[]) =>
  blockQuizzes(opened, { type: 'quiz', quizzes }, [own]).map(({ id }) => id);

describe('A block of quizzes shows', () => {
  it('those that it names, in their order', () => {
    expect(shown(['khac', 'cua-dot'])).toEqual(['khac', 'cua-dot']);
  });

  it('all of the page when it names none', () => {
    expect(shown([])).toEqual(['cua-dot']);
  });
});
