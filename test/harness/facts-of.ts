import type { HtmlPage } from './html-pages.ts';

/** The facts beside a record, each as “label: value”. */
export function factsOf({ $ }: HtmlPage): string[] {
  return $('.facts > div')
    .toArray()
    .map((fact) => `${$(fact).find('dt').text()}: ${$(fact).find('dd').text()}`);
}
