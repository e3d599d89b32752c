import { openAddressBook } from '../../../src/newsroom/address-book.ts';
import { contentRoot } from '../../../src/newsroom/content-path.ts';
import { openDrafts } from '../../../src/newsroom/drafts/drafts.ts';
import { openGitStore } from '../../../src/newsroom/git/git-store.ts';
import type { Desk } from '../../../src/newsroom/protocol/action.ts';
import { answer } from '../../../src/newsroom/protocol/answer.ts';
import { record, saving } from '../temporary-newsroom.ts';

/** A program that saves drafts and publishes some until it is killed, and prints what it was told. */
const [repository = ''] = process.argv.slice(2);
const store = openGitStore({ repository, ref: 'refs/heads/main' });
const desk: Desk = {
  name: 'thử',
  store,
  drafts: openDrafts(store),
  root: contentRoot('content'),
  addressBook: openAddressBook(),
  today: () => '2026-01-31',
  validate: async () => [],
  onSaved: () => undefined,
};
const person = { name: 'Trần Thị Lan', email: 'lan@stp.example' };
const ask = (action: string, params: object) => answer({ action, params }, desk, person);

for (let round = 0; ; round += 1) {
  const slugs = ['a', 'b', 'c', 'd'].map((one) => `bai-${one}`);
  await Promise.all(
    slugs.map(async (slug) => {
      const text = record(slug, `turn: ${process.pid}-${round}\n`);
      const more = { useWorkflow: true };
      await ask('persistEntry', saving(`content/articles/${slug}.md`, text, more));
      process.stdout.write(`${slug} ${process.pid}-${round}\n`);
      if (round % 3 === 2) {
        await ask('publishUnpublishedEntry', { collection: 'articles', slug });
      }
    }),
  );
}
