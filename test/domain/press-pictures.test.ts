import { describe, expect, it } from 'vitest';
import { find } from '../../src/domain/portal.ts';
import { pressPictures } from '../../src/domain/press-pictures.ts';
import { portal } from '../factories/library.ts';
import { exemplar } from '../factories/records.ts';

const picture = { is: 'picture', width: 1200, height: 800 } as const;
const uploads = { '/uploads/mat.jpg': picture, '/uploads/hop.jpg': picture };
const body = ['/uploads/hop.jpg', '/uploads/hop.jpg', '/uploads/mat.jpg', '/uploads/thieu.jpg']
  .map((image) => `::figure{image="${image}" alt="Ảnh" credit="Văn phòng"}`)
  .join('\n\n');
const consent = { purpose: 'Nêu gương', subject: 'adult', given: '2025-01-01' };

function images(portrait: object) {
  const written = exemplar({ id: 'nhom', body, portrait });
  const opened = portal([written], '2026-01-31', { uploads });
  const story = find(opened, 'exemplars', 'nhom');
  return story && pressPictures(opened, story).map(({ image }) => image);
}

describe('The pictures for newspapers', () => {
  it('are the portrait and those of the story, each once', () => {
    const given = { image: '/uploads/mat.jpg', alt: 'Ông Đợi', consent };
    expect(images(given)?.toSorted()).toEqual(['/uploads/hop.jpg', '/uploads/mat.jpg']);
  });

  it('are not what the portal does not show', () => {
    expect(images({ image: '/uploads/chan-dung.jpg', alt: 'Ông Đợi' })).not.toContain(
      '/uploads/chan-dung.jpg',
    );
    expect(images({ image: '/uploads/chan-dung.jpg', alt: 'Ông Đợi' })).not.toContain(
      '/uploads/thieu.jpg',
    );
  });
});
