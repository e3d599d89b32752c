/** An open record, as Decap holds it. */
interface Entry {
  get(name: string): unknown;
  getIn(path: readonly string[]): unknown;
}

/** The group that a choice just made in the form asks to fill in: why the record is taken back. */
export function calledFor(before: Entry | undefined, now: Entry | undefined): string | undefined {
  const isSame = before?.get('slug') === now?.get('slug');
  const [was, is] = [before, now].map((entry) => entry?.getIn(['data', 'status']));
  return isSame && was !== undefined && was !== is && is === 'withdrawn' ? 'withdrawal' : undefined;
}
