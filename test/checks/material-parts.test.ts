import { describe, it } from 'vitest';
import { library } from '../factories/library.ts';
import { material } from '../factories/records.ts';
import { expectProblems } from './expect-problems.ts';

const uploads = {
  '/uploads/a3.pdf': { is: 'file' },
  '/uploads/phim.mp4': { is: 'file' },
  '/uploads/phim.vtt': { is: 'file' },
} as const;
const paper = { files: [{ file: '/uploads/a3.pdf', label: 'bản A3' }] };
const film = { file: '/uploads/phim.mp4', label: 'video' };
const elsewhere = { links: [{ label: 'YouTube', address: 'https://example.org/v' }] };
const words = { words: 'Ông Đợi pha trà.' };

const cases: readonly [string, object, readonly [string, string][]][] = [
  ['a poster to print', paper, []],
  ['a poster without a file', {}, [['files', 'Các tệp để tải']]],
  ['slogans', { kind: 'slogan', slogans: ['Học một gương, làm một việc'] }, []],
  ['slogans without a sentence', { kind: 'slogan' }, [['slogans', 'Các câu khẩu hiệu']]],
  ['a film elsewhere, with its words', { kind: 'video', ...elsewhere, ...words }, []],
  ['a film without its words', { kind: 'video', ...elsewhere }, [['words', 'Lời và chữ']]],
  ['a broadcast without its words', { kind: 'audio', ...elsewhere }, [['words', 'Lời và chữ']]],
  [
    'a film with captions',
    { kind: 'video', files: [{ ...film, captions: '/uploads/phim.vtt' }], ...words },
    [],
  ],
  [
    'a film with a paper for captions',
    { kind: 'video', files: [{ ...film, captions: '/uploads/a3.pdf' }], ...words },
    [['files.0.captions', 'Các tệp để tải › mục 1 › Phụ đề']],
  ],
];

describe('A material has something to take along and words for everybody:', () => {
  it.each(cases)('%s', (_title, fields, places) => {
    const record = material({ id: 'tu-lieu', ...fields });
    expectProblems(
      library([record], { uploads }),
      places.map(([field, label]) => ['materials/tu-lieu', field, label]),
    );
  });
});
