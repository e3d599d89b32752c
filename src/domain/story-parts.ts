import { type Directive, readDirective } from './directive.ts';
import { uploadPath } from './upload-path.ts';
import { withDefinitions } from './with-definitions.ts';

/** A story's text in pieces: Markdown, and the rich parts between. */
export type StoryPart = { is: 'markdown'; text: string } | ({ is: 'directive' } & Directive);

/** Rich parts that editors insert from the toolbar. Any other `::name{…}` is plain text. */
export const directiveNames = ['quote', 'figure', 'document', 'exemplar', 'quiz'] as const;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const PICTURE_LINE = /^!\[([^\]]*)\]\(\s*(\/uploads\/[^\s)"]+)(?:\s+"([^"]*)")?\s*\)\s*$/;

function isKnown({ name, attributes }: Directive): boolean {
  // A quote that quotes nothing stays text: no check refuses it, and an empty frame would hide it.
  if (name === 'quote' && attributes.text === undefined) return false;
  return (directiveNames as readonly string[]).includes(name);
}

function directiveOn(line: string): Directive | undefined {
  const directive = readDirective(line);
  if (directive !== undefined) return isKnown(directive) ? directive : undefined;
  const picture = PICTURE_LINE.exec(line);
  if (picture === null) return undefined;
  const [, alt = '', address = '', caption = ''] = picture;
  const image = uploadPath(address);
  return { name: 'figure', attributes: { image, alt, ...(caption === '' ? {} : { caption }) } };
}

/** Cuts a story at its directives; a line inside a code fence is never one. */
export function storyParts(markdown: string): StoryPart[] {
  const parts: StoryPart[] = [];
  let lines: string[] = [];
  let fence: string | undefined;
  const flush = () => {
    const text = lines.join('\n').trim();
    if (text !== '') parts.push({ is: 'markdown', text });
    lines = [];
  };
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
    }
    const directive = fence === undefined ? directiveOn(line) : undefined;
    if (directive === undefined) {
      lines.push(line);
    } else {
      flush();
      parts.push({ is: 'directive', ...directive });
    }
  }
  flush();
  return parts.map((part) =>
    part.is === 'markdown' ? { ...part, text: withDefinitions(part.text, markdown) } : part,
  );
}
