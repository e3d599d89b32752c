import { describe, expect, it } from 'vitest';
import { unitScope } from '../../src/domain/unit-scope.ts';
import { portal } from '../factories/library.ts';
import { unit } from '../factories/records.ts';

const opened = portal([
  unit({ id: 'so-tu-phap' }),
  unit({ id: 'phong', title: 'Phòng', parent: 'so-tu-phap' }),
  unit({ id: 'to', title: 'Tổ', parent: 'phong' }),
  unit({ id: 'so-cu', title: 'Sở cũ', successors: ['so-tu-phap'] }),
  unit({ id: 'phong-cu', title: 'Phòng cũ', parent: 'so-cu' }),
  unit({ id: 'ngoai', title: 'Ngoài', successors: ['ngoai-moi'] }),
  unit({ id: 'ngoai-moi', title: 'Ngoài mới', parent: 'ngoai' }),
]);

describe('The scope of a unit', () => {
  it.each([
    ['takes in its parts and those before it, and theirs', 'so-tu-phap', 5],
    ['of a part is the part with its own', 'phong', 2],
    ['ends where units go round in a circle', 'ngoai', 2],
    ['of an unknown one is itself', 'la', 1],
  ])('%s', (_title, id, size) => {
    const scope = unitScope(opened, id);
    expect(scope.has(id)).toBe(true);
    expect(scope.size).toBe(size);
  });
});
