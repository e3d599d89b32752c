import type { Material } from '../schema/record.ts';

// BCP 47; Chăm of the coast and of the Mekong differ, “cmc” stands for both.
const tags: Readonly<Record<Material['language'], string>> = {
  vietnamese: 'vi',
  raglai: 'rog',
  cham: 'cmc',
  khmer: 'km',
  ede: 'rad',
  english: 'en',
};

/** The language of a material's own words, as HTML names it. */
export function languageTag({ language }: Material): string {
  return tags[language];
}
