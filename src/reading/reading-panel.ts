import { isHighContrast, toggleContrast } from './high-contrast.ts';
import { listening } from './listening.ts';
import sheet from './panel.css?url';
import { panelMarkup } from './panel-markup.ts';
import { changeTextSize } from './text-size.ts';

let opened: HTMLElement | undefined;

/** Opens the panel of the reading aids after its button, or closes it. */
export async function togglePanel(place: HTMLElement, button: HTMLButtonElement): Promise<void> {
  opened ??= await makePanel(place, button);
  const isOpen = !opened.hidden;
  opened.hidden = isOpen;
  button.setAttribute('aria-expanded', String(!isOpen));
  // What is read to the end must not end under the panel.
  document.documentElement.style.scrollPaddingBottom = isOpen ? '' : `${opened.offsetHeight}px`;
  document.body.style.paddingBottom = isOpen ? '' : `${opened.offsetHeight}px`;
  if (isOpen) opened.dispatchEvent(new Event('aids-closed'));
}

async function makePanel(place: HTMLElement, button: HTMLButtonElement): Promise<HTMLElement> {
  const panel = document.createElement('section');
  panel.className = 'aids-panel';
  panel.setAttribute('aria-label', 'Tiện ích đọc');
  panel.hidden = true;
  panel.innerHTML = panelMarkup;
  await styled();
  place.append(panel);
  const status = panel.querySelector('[role=status]');
  const say = (sentence: string) => {
    if (status !== null) status.textContent = sentence;
  };
  for (const sizer of panel.querySelectorAll<HTMLElement>('[data-size]')) {
    const step = Number(sizer.dataset.size);
    sizer.addEventListener('click', () => {
      say(`Cỡ chữ ${changeTextSize(step < 0 ? -1 : step > 0 ? 1 : 0)}%.`);
    });
  }
  const contrast = panel.querySelector('[data-contrast]');
  contrast?.setAttribute('aria-pressed', String(isHighContrast()));
  contrast?.addEventListener('click', () => {
    contrast.setAttribute('aria-pressed', String(toggleContrast()));
  });
  const close = () => {
    if (!panel.hidden) button.click();
    button.focus();
  };
  panel.querySelector('[data-close]')?.addEventListener('click', close);
  place.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !panel.hidden) close();
  });
  listening(panel, say);
  return panel;
}

/** Resolves when the panel's style is there, or will not come. */
function styled(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  return new Promise((resolve) => {
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
}
