import type { Problem } from '../../src/domain/problem.ts';
import { boxesOf, type FormBox, type FormPart } from './form-boxes.ts';

/** Decap's errors by the ids of their boxes. */
export interface FieldErrors {
  get(id: string): readonly { message?: unknown }[] | undefined;
}

let openForm: FormPart | undefined;
let redraw: () => void = () => undefined;
let attempt = 0;
const placed = new WeakMap<FormPart, FormBox[]>();
const unplaced = new WeakMap<FormPart, string[]>();

/** The form that a refusal would speak of, and how its list is drawn anew; none once it is left. */
export function speakOfForm(form: FormPart | undefined, draw: () => void = () => undefined): void {
  openForm = form;
  redraw = draw;
  attempt += 1;
}

/** The attempt to save that goes on now; another one once the form is left or saved again. */
export function attemptNow(): number {
  return attempt;
}

/** Puts the newsroom's problems beside those that the form itself has found, none of them twice. */
export function tellBeside(problems: readonly Problem[], errors: FieldErrors): void {
  if (openForm === undefined) return;
  const found = boxesOf(openForm).filter(({ id }) => (errors.get(id) ?? []).length > 0);
  const isFound = ({ field }: Problem) =>
    found.some(({ path }) => path === field || path.startsWith(`${field}.`));
  tellRefusal(
    problems.filter((problem) => !isFound(problem)),
    new Set(found.map(({ id }) => id)),
  );
}

/** Puts the newsroom's problems at the boxes that they speak of, unless others stand there. */
export function tellRefusal(
  problems: readonly Problem[],
  taken: ReadonlySet<string> = new Set(),
): void {
  if (openForm === undefined) return;
  const boxes = boxesOf(openForm).filter(({ id }) => !taken.has(id));
  const told = new Map<FormBox, string[]>();
  const others: string[] = [];
  for (const { file, field, label, problem, remedy } of problems) {
    const sentence = `${problem.replace(/\.$/, '')}. Cách sửa: ${remedy}`;
    // Of another record than the one in the form the newsroom says where it stands.
    const box = label.startsWith(file) ? undefined : boxAt(boxes, field);
    if (box === undefined) others.push(label === '' ? sentence : `${label}: ${sentence}`);
    else told.set(box, [...(told.get(box) ?? []), sentence]);
  }
  unplaced.set(openForm, others);
  placed.set(openForm, [...told.keys()]);
  for (const [box, sentences] of told) box.say(sentences);
  redraw();
}

/** What the newsroom said that no box of this form can show. */
export function unplacedProblems(form: FormPart): readonly string[] {
  return unplaced.get(form) ?? [];
}

/** A new attempt to save: what the newsroom said of the last one must not stand in its way. */
export function forgetRefusal(form: FormPart): void {
  attempt += 1;
  for (const box of placed.get(form) ?? []) box.say([]);
  placed.delete(form);
  unplaced.delete(form);
}

/** The box of a field, else the first one inside it, else the nearest one around it. */
function boxAt(boxes: readonly FormBox[], field: string): FormBox | undefined {
  if (field === '') return undefined;
  const around = boxes.filter(({ path }) => field.startsWith(`${path}.`));
  return (
    boxes.find(({ path }) => path === field) ??
    boxes.find(({ path }) => path.startsWith(`${field}.`)) ??
    around.at(-1)
  );
}
