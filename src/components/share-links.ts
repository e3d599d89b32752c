/** Ways to pass a story on; those that need a script show once it runs. */
export class ShareLinks extends HTMLElement {
  connectedCallback(): void {
    this.#offer('[data-print]', () => window.print());
    // Browsers give the clipboard to secure addresses alone.
    if (window.isSecureContext) this.#offer('[data-copy]', () => void this.#copy());
  }

  #offer(selector: string, act: () => void): void {
    const button = this.querySelector<HTMLButtonElement>(selector);
    if (button === null) return;
    button.hidden = false;
    button.addEventListener('click', act);
  }

  async #copy(): Promise<void> {
    this.#say('');
    try {
      await navigator.clipboard.writeText(this.dataset.address ?? '');
      this.#say('Đã chép liên kết');
    } catch {
      this.#say('Trình duyệt không cho chép; mời bạn chép từ thanh địa chỉ.');
    }
  }

  #say(words: string): void {
    const said = this.querySelector('[data-said]');
    if (said !== null) said.textContent = words;
  }
}

customElements.define('share-links', ShareLinks);
