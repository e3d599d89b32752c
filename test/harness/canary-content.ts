import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pressKitFolder, slugAddress } from '../../src/domain/address.ts';
import { type CollectionName, collectionNames, collections } from '../../src/schema/collections.ts';
import type { VocabularyName } from '../../src/schema/vocabulary-names.ts';
import { recordText } from '../factories/record-text.ts';
import { type CanarySettings, pointFromSettings, writeNotices } from './canary-settings.ts';
import { CanaryUploads } from './canary-uploads.ts';
import { type PlacedWords, placedWords } from './canary-words.ts';
import { type Filling, filledDay, filledEnd, filledFields } from './filled-fields.ts';
import { SettingFiles } from './setting-files.ts';

/** Ways in which a record is hidden on 31 January 2026, the nearest day to being seen. */
const hiding = {
  withdrawn: { status: 'withdrawn' },
  draft: { status: 'draft' },
  future: { publishFrom: '2026-02-01' },
  expired: { publishUntil: '2026-01-30' },
} as const;
type Hiding = keyof typeof hiding;
const ways = Object.keys(hiding) as Hiding[];

/** Consents that are recorded well and yet do not cover the day. */
const consents = {
  'ended yesterday': { subject: 'adult', given: filledDay, until: '2026-01-30' },
  'begins tomorrow': { subject: 'adult', given: '2026-02-01' },
  'guardian begins tomorrow': {
    subject: 'child-7-plus',
    given: filledDay,
    guardianGiven: '2026-02-01',
  },
};

/** A department's content with words in all that is hidden, and other words in what is shown. */
export interface CanaryContent {
  folder: string;
  hidden: PlacedWords;
  shown: PlacedWords;
  /** Addresses at which withdrawn records once were. */
  withdrawnAddresses: string[];
  remove(): void;
}

/** Copies a department's settings and adds records of every collection, hidden and shown ones. */
export async function canaryContent(original: string): Promise<CanaryContent> {
  const place = mkdtempSync(join(tmpdir(), 'hoa-canary-'));
  const folder = join(place, 'content');
  for (const part of ['site', 'pages', 'units', 'documents', 'uploads']) {
    cpSync(join(original, part), join(folder, part), { recursive: true });
  }
  mkdirSync(join(folder, 'uploads'), { recursive: true });
  const writer = new RecordWriter(folder);
  for (const name of collectionNames) writer.writeCollection(name);
  writer.writePortraits();
  writer.writeRevokedAward();
  writer.writeUnnamedWinner();
  writer.writeComingQuiz();
  writer.writeSettings();
  writer.writeUnusedUploads();
  await writer.finish();
  return {
    folder,
    hidden: writer.hidden,
    shown: writer.shown,
    withdrawnAddresses: writer.withdrawnAddresses,
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}

type Values = Record<string, unknown>;

class RecordWriter {
  readonly hidden = placedWords('qzyenw');
  readonly shown = placedWords('xqthay');
  readonly withdrawnAddresses: string[] = [];
  readonly #folder: string;
  readonly #uploads: CanaryUploads;
  readonly #settings: SettingFiles;
  readonly #hiddenIds = new Map<string, string>();
  readonly #hiddenAddresses = new Map<string, string[]>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#uploads = new CanaryUploads(folder);
    this.#settings = new SettingFiles(folder);
  }

  writeCollection(name: CollectionName): void {
    const { fields } = collections[name];
    const forms = ['first', 'second'] as const;
    // Records that the others refer to say the least they must.
    for (const form of forms) {
      const filling = this.#shownFilling(`${name}.${form}`);
      this.#write(name, `nen-${form}-${name}`, filledFields(fields, filling, 'required'));
    }
    this.#write(name, `ro-${name}`, this.#shownRecord(name, this.#shownFilling(`whole ${name}`)));
    for (const way of ways) this.#writeHidden(name, way);
    for (const [index, way] of ways.entries()) this.#writePointing(name, way, ways.at(index - 1));
  }

  /** Portraits to which nobody agrees on the day, in exemplars that are published. */
  writePortraits(): void {
    const { portrait } = collections.exemplars.fields;
    for (const [index, [when, consent]] of Object.entries(consents).entries()) {
      const filling = this.#hiddenFilling(`consent ${when}`);
      const filled = filledFields({ portrait }, filling, 'all').portrait as Values;
      const purpose = filling.word('.portrait.consent.purpose');
      const shown = this.#shownRecord('exemplars', this.#shownFilling(`consent ${when}`));
      this.#write('exemplars', `chan-dung-${index}`, {
        ...shown,
        portrait: { ...filled, consent: { ...consent, purpose } },
      });
    }
  }

  writeRevokedAward(): void {
    const { awards } = collections.exemplars.fields;
    const shown = this.#shownRecord('exemplars', this.#shownFilling('revoked award'));
    const revoked = filledFields({ awards }, this.#hiddenFilling('revoked award'), 'all');
    this.#write('exemplars', 'khen-thuong-thu-hoi', { ...shown, ...revoked });
  }

  /** Somebody who won a contest and has not agreed to be named. */
  writeUnnamedWinner(): void {
    const shown = this.#shownFilling('unnamed winner');
    const name = this.#hiddenFilling('unnamed winner').word('.name');
    const winners = [{ award: shown.word('.award'), name }];
    this.#write('events', 'nguoi-khong-neu-ten', {
      ...this.#shownRecord('events', shown),
      contest: { rounds: [{ title: shown.word('.round'), winners }] },
    });
  }

  /** A quiz that is announced, whose questions nobody reads before its day. */
  writeComingQuiz(): void {
    const shown = this.#shownRecord('quizzes', this.#shownFilling('coming quiz'));
    const { questions } = collections.quizzes.fields;
    const hidden = filledFields({ questions }, this.#hiddenFilling('coming quiz'), 'all');
    this.#write('quizzes', 'sap-mo', { ...shown, ...hidden, from: '2026-02-01', to: filledEnd });
  }

  writeSettings(): void {
    const settings: CanarySettings = {
      files: this.#settings,
      hidden: this.hidden,
      shown: this.shown,
      hiddenAddresses: [...this.#hiddenAddresses.values()].flat(),
      hiddenIds: (collection) => ways.map((way) => this.#hiddenId(collection, way)),
    };
    pointFromSettings(settings);
    writeNotices(settings);
  }

  writeUnusedUploads(): void {
    const { upload } = this.#hiddenFilling('no record');
    upload('image', ' names this');
    upload('file', ' names this');
  }

  async finish(): Promise<void> {
    await this.#uploads.written();
  }

  #writeHidden(name: CollectionName, way: Hiding): void {
    const filling = this.#hiddenFilling(`${way} ${name}`);
    const filled = filledFields(collections[name].fields, filling, 'all');
    const { withdrawal, ...rest } = filled;
    this.#write(name, this.#hiddenId(name, way), {
      ...rest,
      ...(way === 'withdrawn' ? { withdrawal } : {}),
      publishFrom: filledDay,
      publishUntil: filledEnd,
      ...hiding[way],
    });
    const slugs = [filled.slug, filled.aliases].flat().map(String);
    const addresses = slugs.map((slug) => slugAddress(name, slug));
    this.#hiddenAddresses.set(`${way} ${name}`, addresses.slice(0, 1));
    if (way !== 'withdrawn') return;
    // A story's page for newspapers goes with it.
    const kits = ['exemplars', 'models', 'articles'].includes(name) ? addresses : [];
    this.withdrawnAddresses.push(...addresses, ...kits.map((own) => `${own}${pressKitFolder}`));
  }

  /** A published record whose every reference, rich part and link leads to something hidden. */
  #writePointing(name: CollectionName, way: Hiding, other: Hiding = way): void {
    const ownWord = this.#shownFilling(`${name} pointing to ${way}`);
    const ids = (to: string) => [this.#hiddenId(to, way), this.#hiddenId(to, other)];
    // A collection of the list's end is written later: only what is known can be linked to.
    const address = () => this.#hiddenAddresses.get(`${way} ${name}`)?.[0] ?? '/';
    this.#write(
      name,
      `tro-toi-${way}-${name}`,
      this.#shownRecord(name, {
        ...ownWord,
        references: ids,
        link: address,
        story: (place) => [
          `[${this.shown.word(`${place} (link text)`)}](${address()} "${address()}")`,
          `[${this.shown.word(`${place} (link text)`)}][gone]`,
          `[gone]: ${address()}`,
          ...ids('documents').map((id) => `::document{id="${id}"}`),
          ...ids('exemplars').map((id) => `::exemplar{id="${id}"}`),
          ...ids('quizzes').map((id) => `::quiz{id="${id}"}`),
        ],
      }),
    );
  }

  #shownRecord(name: CollectionName, filling: Filling): Values {
    const filled = filledFields(collections[name].fields, filling, 'all');
    return { ...filled, publishFrom: filledDay, publishUntil: filledEnd };
  }

  #hiddenId(collection: string, way: Hiding): string {
    const key = `${way} ${collection}`;
    const id = this.#hiddenIds.get(key) ?? this.hidden.word(`${key} (id)`);
    this.#hiddenIds.set(key, id);
    return id;
  }

  #hiddenFilling(record: string): Filling {
    const word = (place: string) => this.hidden.word(record + place);
    return {
      word,
      internalWord: word,
      upload: (kind, place) => this.#uploads.add(kind, record + place, this.hidden, 'hidden'),
      references: (to) => [`nen-first-${to}`, `nen-second-${to}`],
      term: (vocabulary) => this.#term(vocabulary),
      link: (place) => `https://vi-du.example/${word(place)}`,
      without: [],
      story: () => [],
    };
  }

  #shownFilling(record: string): Filling {
    const word = (place: string) => this.shown.word(record + place);
    return {
      ...this.#hiddenFilling(record),
      word,
      upload: (kind, place) => this.#uploads.add(kind, record + place, this.shown, 'shown'),
      link: (place) => `https://vi-du.example/${word(place)}`,
      without: ['withdrawal', 'revoked'],
    };
  }

  #term(vocabulary: VocabularyName): string {
    const id = this.#settings.read(vocabulary).terms?.[0]?.id;
    if (typeof id !== 'string') throw new Error(`The vocabulary “${vocabulary}” is empty.`);
    return id;
  }

  #write(name: CollectionName, id: string, fields: Values): void {
    mkdirSync(join(this.#folder, name), { recursive: true });
    writeFileSync(join(this.#folder, name, `${id}.md`), recordText(fields));
  }
}
