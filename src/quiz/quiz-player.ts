import { AskedQuestion } from './asked-question.ts';
import { focusOn } from './focus-on.ts';
import { scoreOf } from './score.ts';
import type { Verdict } from './verdict.ts';

const said: Readonly<Record<Verdict, string>> = {
  right: 'Đúng rồi.',
  partly: 'Đúng nhưng chưa đủ.',
  wrong: 'Chưa đúng.',
};
const words = {
  answer: 'Trả lời',
  next: 'Câu tiếp theo',
  end: 'Xem kết quả',
  nothing: 'Bạn chưa chọn phương án nào.',
};

function strong(text: string): HTMLElement {
  const made = document.createElement('strong');
  made.textContent = text;
  return made;
}

function within(name: 'p' | 'li', ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** Asks a page's questions one at a time; nothing of it leaves the page or outlasts it. */
export class QuizPlayer extends HTMLElement {
  #questions: AskedQuestion[] = [];
  #verdicts: Verdict[] = [];
  #isJudged = false;

  connectedCallback(): void {
    this.#questions = [...this.querySelectorAll<HTMLElement>('[data-question]')].map(
      (place) => new AskedQuestion(place),
    );
    this.#part('go').addEventListener('click', () => this.#go());
    this.#part('again').addEventListener('click', () => this.#begin(true));
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      this.#go();
    });
    this.#begin(false);
    this.dataset.running = '';
  }

  #part(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-${name}]`);
    if (found === null) throw new Error(`A quiz has no part “${name}”.`);
    return found;
  }

  #begin(takeFocus: boolean): void {
    this.#verdicts = [];
    for (const question of this.#questions) question.clear();
    this.#part('result').hidden = true;
    this.#part('go').hidden = false;
    this.#ask(takeFocus);
  }

  #ask(takeFocus: boolean): void {
    const position = this.#verdicts.length;
    this.#isJudged = false;
    this.#say();
    this.#part('go').textContent = words.answer;
    this.#questions[position]?.show(takeFocus);
  }

  #say(...content: (Node | string)[]): void {
    this.#part('said').replaceChildren(...content);
  }

  #go(): void {
    const position = this.#verdicts.length - (this.#isJudged ? 1 : 0);
    const question = this.#questions[position];
    if (question === undefined) return;
    if (this.#isJudged) {
      question.hide();
      if (this.#verdicts.length < this.#questions.length) this.#ask(true);
      else this.#end();
    } else if (question.isAnswered) {
      this.#judge(question);
    } else {
      this.#say(within('p', words.nothing));
      question.focusChoices();
    }
  }

  #judge(question: AskedQuestion): void {
    const verdict = question.answer();
    this.#verdicts.push(verdict);
    this.#isJudged = true;
    this.#say(within('p', strong(said[verdict])), ...question.explanation);
    const go = this.#part('go');
    go.textContent = this.#verdicts.length < this.#questions.length ? words.next : words.end;
    // What was pressed may be a choice, which no longer takes part.
    focusOn(go);
  }

  #end(): void {
    const { sentence, advice, wrong } = scoreOf(this.#verdicts);
    this.#say();
    this.#part('go').hidden = true;
    this.#part('result').hidden = false;
    this.#part('advice').textContent = advice;
    this.#part('wrong').replaceChildren(
      ...this.#questions
        .filter((_question, position) => wrong.includes(position))
        .map((question) =>
          within(
            'li',
            within('p', strong(question.words)),
            within('p', `Bạn chọn: ${question.chosen}`),
            ...question.explanation,
          ),
        ),
    );
    const score = this.#part('score');
    score.textContent = sentence;
    focusOn(score);
  }
}

if (!customElements.get('quiz-player')) customElements.define('quiz-player', QuizPlayer);
