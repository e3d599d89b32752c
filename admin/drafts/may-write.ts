import { mayDo } from '../people/account.ts';

/** Whether to offer this person to write in a group of records, or in the settings. */
export function mayWrite(collection: { get(name: string): unknown }): boolean {
  const name = String(collection.get('name'));
  return mayDo(name === 'site' ? 'write-settings' : 'write-draft', name);
}
