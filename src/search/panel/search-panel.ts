import { fetchFrom, openSearch } from '../engine/open-search.ts';
import { indexFolder } from '../index/index-files.ts';
import { panelParts } from './panel-parts.ts';
import { runPanel } from './run-panel.ts';
import { searchSession } from './search-session.ts';

/** The search page's box, whose index lies beside the page. */
export class SearchPanel extends HTMLElement {
  connectedCallback(): void {
    const base = this.dataset.base ?? '/';
    const fetchPart = fetchFrom(`${base}${indexFolder}/`);
    runPanel(
      panelParts(this),
      searchSession(() => openSearch(fetchPart)),
      base,
    );
  }
}

if (!customElements.get('search-panel')) customElements.define('search-panel', SearchPanel);
