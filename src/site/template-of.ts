import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const templates = import.meta.glob<{ default: AstroComponentFactory }>(
  '../components/templates/*Template.astro',
  { eager: true },
);

/** The component of a template by its name, `exemplar`; the plain one where a kind has none of its own. */
export function templateOf(name: string): AstroComponentFactory {
  const file = `${name.charAt(0).toUpperCase()}${name.slice(1)}Template.astro`;
  const found = templates[`../components/templates/${file}`];
  const plain = templates['../components/templates/PlainTemplate.astro'];
  const template = found ?? plain;
  if (template === undefined) throw new Error(`There is neither ${file} nor PlainTemplate.astro.`);
  return template.default;
}
