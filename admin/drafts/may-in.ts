import { mayDo } from '../people/account.ts';

/** Whether to offer an act on drafts in a group of records; settings know one right for all of them. */
export function mayIn(collection: { get(name: string): unknown }, act: string): boolean {
  const name = String(collection.get('name'));
  return mayDo(name === 'site' ? 'write-settings' : act, name);
}
