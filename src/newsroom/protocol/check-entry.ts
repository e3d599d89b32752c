import { z } from 'zod';
import { checkFile } from '../../checks/check-file.ts';
import { collectionOf, requireRecordPath } from '../file-kind.ts';
import { withTidyMoments } from '../tidy-moments.ts';
import { action } from './action.ts';
import { path, recordText, shared } from './params.ts';

/**
 * What a save of this text would be refused for, as far as the record alone shows; nothing is
 * written. Asked while the form itself still refuses, so that all problems are told at once.
 */
export const checkEntry = action(
  z.strictObject({ ...shared, path, raw: recordText }),
  async ({ path: target, raw }) => {
    requireRecordPath(target);
    return { problems: checkFile(target, withTidyMoments(collectionOf(target), raw)) };
  },
);
