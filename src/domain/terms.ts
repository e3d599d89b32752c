import type { VocabularyName } from '../schema/vocabulary-names.ts';
import type { Portal } from './portal.ts';

/** The name of a vocabulary's term; the id itself when the department no longer keeps it. */
export function termName(
  portal: Pick<Portal, 'site'>,
  vocabulary: VocabularyName,
  id: string,
): string {
  return portal.site[vocabulary].terms.find((term) => term.id === id)?.name ?? id;
}
