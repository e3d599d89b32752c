import { element } from './people/element.ts';
import { type Health, publishingSentence } from './publishing-sentence.ts';

const WHILE_BUILDING_MS = 1000;
const AT_REST_MS = 20_000;

/** Shows at the foot of the editor whether the last save has reached readers, and if not, why. */
export class PublishingStatus {
  readonly #healthUrl: string;
  readonly #board: string | undefined;
  readonly #place = document.createElement('div');
  #timer: number | undefined;

  /** `board` is where problems are listed with links; without one, the line lists them itself. */
  constructor(healthUrl: string, board?: string) {
    this.#healthUrl = healthUrl;
    this.#board = board;
    this.#place.id = 'publishing';
    this.#place.setAttribute('role', 'status');
    document.body.append(this.#place);
    // The rest of the page ends where the line begins, however long it has become.
    new ResizeObserver(() => {
      const { offsetHeight } = this.#place;
      document.documentElement.style.setProperty('--foot', `${offsetHeight}px`);
    }).observe(this.#place);
    void this.look();
  }

  /** Asks now, as after a save, and again as long as something is under way. */
  async look(): Promise<void> {
    window.clearTimeout(this.#timer);
    const health = await this.#ask();
    if (health !== undefined) this.#show(health);
    const pause = health?.publishing === 'building' ? WHILE_BUILDING_MS : AT_REST_MS;
    this.#timer = window.setTimeout(() => void this.look(), pause);
  }

  async #ask(): Promise<Health | undefined> {
    try {
      const response = await fetch(this.#healthUrl, { cache: 'no-store' });
      return response.ok ? ((await response.json()) as Health) : undefined;
    } catch {
      // The cut line has a banner of its own.
      return undefined;
    }
  }

  #show(health: Health): void {
    const { tone, line, problems } = publishingSentence(health);
    if (this.#place.dataset.said === line + problems.join()) return;
    this.#place.dataset.said = line + problems.join();
    this.#place.dataset.tone = tone;
    if (problems.length === 0) {
      this.#place.textContent = line;
      return;
    }
    if (this.#board !== undefined) {
      const link = element('a', { href: this.#board }, 'Xem ở “Cần để ý”');
      this.#place.replaceChildren(`${line} `, link);
      return;
    }
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = line;
    const list = document.createElement('ul');
    for (const problem of problems) {
      const item = document.createElement('li');
      item.textContent = problem;
      list.append(item);
    }
    details.append(summary, list);
    details.open = true;
    this.#place.replaceChildren(details);
  }
}
