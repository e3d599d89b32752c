// Counts up in a data file, as a second program beside the server would write.
import { z } from 'zod';
import { openDataFile } from '../../../src/newsroom/people/data-file.ts';

const [path = '', times = '0'] = process.argv.slice(2);
const file = openDataFile(path, z.strictObject({ count: z.number() }), { count: 0 });
for (let done = 0; done < Number(times); done += 1) {
  await file.change(({ count }) => ({ count: count + 1 }));
}
