import { stringify } from 'yaml';

/** A record's file as the editor saves it: fields as YAML, `body` as Markdown below. */
export function recordText({ body, ...fields }: Readonly<Record<string, unknown>>): string {
  const yaml = stringify(fields, { lineWidth: 0 });
  return `---\n${yaml}---\n${typeof body === 'string' ? `${body}\n` : ''}`;
}
