/** What a reader's device keeps of the reading aids, and nothing else. */
export type KeptName = 'textSize' | 'contrast' | 'speed';

const place = (name: KeptName) => `hoa-dep.${name}`;

/** What was kept; undefined where there is nothing, or where the browser refuses to keep anything. */
export function recall(name: KeptName): string | undefined {
  try {
    return localStorage.getItem(place(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice for the next page; undefined forgets it. A browser that refuses loses only the memory. */
export function keep(name: KeptName, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(place(name));
    else localStorage.setItem(place(name), value);
  } catch {
    // A private window: the choice holds for this page.
  }
}
