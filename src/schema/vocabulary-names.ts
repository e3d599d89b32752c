/** Vocabularies that each department keeps in `site/`, and which fields draw their terms from. */
export type VocabularyName = 'fields' | 'awards' | 'blocs' | 'anniversaries';
