/** The button of the reading aids: their program is fetched when it is first pressed. */
export class ReadingAids extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    button?.addEventListener('click', async () => {
      const { togglePanel } = await import('./reading-panel.ts');
      await togglePanel(this, button);
    });
  }
}

if (!customElements.get('reading-aids')) customElements.define('reading-aids', ReadingAids);
