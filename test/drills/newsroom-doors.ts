import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peoplePath, peopleRoutes } from '../../src/newsroom/http/people-routes.ts';
import { openPeople } from '../../src/newsroom/people/open-people.ts';

/** One address of the work on accounts, `/hai-buoc/bat` or `/:id/sua`. */
export type Door = { readonly method: string; readonly path: string };

/** Every address of signing in and of the work on accounts, as the newsroom itself lists them. */
export async function newsroomDoors(): Promise<readonly Door[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hoa-dep-doors-'));
  try {
    const { routes } = peopleRoutes(openPeople(folder), { base: '/' });
    const named = routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'));
    const doors = named.map(({ method, path }) => ({
      method,
      path: path.slice(`/${peoplePath}`.length),
    }));
    return [...new Map(doors.map((one) => [`${one.method} ${one.path}`, one])).values()];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** True for what only an administrator may do: the list of accounts, and all that names one. */
export function isAdministrators({ path }: Door): boolean {
  return path === '/danh-sach' || path.startsWith('/:id/');
}

/** True for what somebody does who has not signed in. */
export function isOpen({ path }: Door): boolean {
  return ['/cach-vao', '/dang-nhap', '/buoc-hai', '/dang-xuat'].includes(path);
}
