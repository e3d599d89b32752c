import { join } from 'node:path';
import { writeIndex } from '../../../../src/search/index/write-index.ts';
import { askedInBrowser } from './asked-in-browser.ts';
import type { Engine } from './engine.ts';

/** The portal's own search, as readers run it. */
export const ourEngine: Engine = {
  name: 'Hoa Đẹp',
  async open(documents, workshop) {
    await writeIndex(documents, join(workshop.folder, 'tim-kiem/muc-luc'));
    return askedInBrowser(workshop, 'ask-ours.ts');
  },
};
