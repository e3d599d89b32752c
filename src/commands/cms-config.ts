import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decapConfig } from '../cms/config.ts';

const file = join(import.meta.dirname, '../../admin/config.generated.json');
await writeFile(file, `${JSON.stringify(decapConfig(), null, 2)}\n`);
console.log('Đã viết admin/config.generated.json theo src/schema.');
