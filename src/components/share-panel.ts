// Under a kilobyte: fetching it only when the panel opens would take more code than it is.
for (const panel of document.querySelectorAll<HTMLElement>('[data-share]')) start(panel);

/** Shows the ways to pass a story on that need a script, and makes them work. */
function start(panel: HTMLElement): void {
  const { address = '', heading = '' } = panel.dataset;
  const said = panel.querySelector('[data-said]');
  const say = (words: string) => {
    if (said !== null) said.textContent = words;
  };

  async function copy(button: HTMLElement): Promise<void> {
    const { copy: id = '', done = '' } = button.dataset;
    say('');
    try {
      const text = id === '' ? address : (document.getElementById(id)?.textContent ?? '').trim();
      await navigator.clipboard.writeText(text);
      say(done);
    } catch {
      say('Trình duyệt không cho chép; mời bạn chọn chữ rồi chép.');
    }
  }

  async function offerToApps(): Promise<void> {
    try {
      await navigator.share({ title: heading, url: address });
    } catch {
      // The reader has closed the sheet again.
    }
  }

  function show(selector: string, act: (button: HTMLElement) => void): void {
    for (const button of panel.querySelectorAll<HTMLElement>(selector)) {
      button.hidden = false;
      button.addEventListener('click', () => act(button));
    }
  }

  show('[data-print]', () => window.print());
  if ('share' in navigator) show('[data-apps]', () => void offerToApps());
  // Browsers give the clipboard to secure addresses alone.
  if (window.isSecureContext) show('[data-copy]', (button) => void copy(button));
}
