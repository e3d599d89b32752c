import { writeIndex } from '../../../src/search/index/write-index.ts';
import { keptDocuments } from './kept-documents.ts';

const [file = '', folder = ''] = process.argv.slice(2);
const start = performance.now();
await writeIndex(keptDocuments(file), folder);
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, peak: process.resourceUsage().maxRSS * 1024 }));
