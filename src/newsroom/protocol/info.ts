import { z } from 'zod';
import { action } from './action.ts';

/** Tells the client what stands behind the address. */
export const info = action(z.unknown(), async (_params, desk) => ({
  repo: desk.name,
  publish_modes: desk.drafts === undefined ? ['simple'] : ['simple', 'editorial_workflow'],
  type: 'local_git',
}));
