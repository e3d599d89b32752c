/** A box that the form shows now, or would when its group is opened. */
export interface FormBox {
  /** The name by which Decap keeps its errors. */
  id: string;
  /** Keys joined by dots, `achievements.0.year`. */
  path: string;
  /** Labels from the outermost group on: “Thành tích › mục 1 › Năm”. */
  label: string;
  /** Puts an error at the box, or takes all of them away. */
  say(messages: readonly string[]): void;
}

/** Decap's parts of a form, as they refer to one another. */
export interface FormPart {
  childRefs?: Readonly<Record<string, FormPart>>;
  innerWrappedControl?: FormPart;
  /** A list's items in their order. */
  state?: { keys?: readonly string[] } | null;
  props?: {
    uniqueFieldId?: string;
    field?: { get(name: string): unknown };
    parentIds?: readonly string[];
    onValidate?(errors: readonly object[]): void;
  };
}

/** Every box of the form, in the order of the page. */
export function boxesOf(form: FormPart, path = '', label = ''): FormBox[] {
  return Object.entries(form.childRefs ?? {}).flatMap(([name, part]) => {
    const ownLabel = String(part.props?.field?.get('label') ?? name);
    return boxesAt(part, joined(path, '.', name), joined(label, ' › ', ownLabel));
  });
}

function boxesAt(part: FormPart, path: string, label: string): FormBox[] {
  const { uniqueFieldId: id = '', parentIds, onValidate } = part.props ?? {};
  const say = (messages: readonly string[]) =>
    onValidate?.(messages.map((message) => ({ type: 'CUSTOM', parentIds, message })));
  const inner = part.innerWrappedControl ?? {};
  const items = inner.state?.keys;
  const inside =
    items === undefined
      ? boxesOf(inner, path, label)
      : items.flatMap((key, index) =>
          boxesOf(inner.childRefs?.[key] ?? {}, `${path}.${index}`, `${label} › mục ${index + 1}`),
        );
  return [{ id, path, label, say }, ...inside];
}

function joined(before: string, between: string, name: string): string {
  return before === '' ? name : `${before}${between}${name}`;
}
