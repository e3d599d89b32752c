import type { Problem } from '../../src/domain/problem.ts';
import { boxesOf, type FormBox, type FormPart } from './form-boxes.ts';

let openForm: FormPart | undefined;
const placed = new WeakMap<FormPart, FormBox[]>();
const unplaced = new WeakMap<FormPart, string[]>();

/** The form that a refusal would speak of; undefined when the editor leaves it. */
export function speakOfForm(form: FormPart | undefined): void {
  openForm = form;
}

/** Puts the newsroom's problems at the boxes that they speak of. */
export function tellRefusal(problems: readonly Problem[]): void {
  if (openForm === undefined) return;
  const boxes = boxesOf(openForm);
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
}

/** What the newsroom said that no box of this form can show. */
export function unplacedProblems(form: FormPart): readonly string[] {
  return unplaced.get(form) ?? [];
}

/** A new attempt to save: what the newsroom said of the last one must not stand in its way. */
export function forgetRefusal(form: FormPart): void {
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
