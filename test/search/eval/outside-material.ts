import { documentFromLine } from '../../../src/search/documents/from-lines.ts';
import type { SearchDocument } from '../../../src/search/documents/search-document.ts';
import type { JudgedQuery } from './judged-query.ts';
import { queryLine, readLines, recordLine } from './read-lines.ts';

/** Records and queries out of files, or what is wrong with them. */
export interface OutsideMaterial {
  documents: SearchDocument[];
  queries: JudgedQuery[];
  problems: string[];
}

/** Reads `{id, title, body}` and `{class, q, id}` lines; several lines with one query and class are its several answers. */
export function outsideMaterial(recordsFile: string, queriesFile: string): OutsideMaterial {
  const records = readLines(recordsFile, recordLine);
  const lines = readLines(queriesFile, queryLine);
  const problems = [...records.problems, ...lines.problems];
  const known = new Set<string>();
  for (const { id } of records.values) {
    if (known.has(id))
      problems.push(`${recordsFile}: hai dòng cùng mang id “${id}”. Cách sửa: cho mỗi bài một id.`);
    known.add(id);
  }
  const queries = new Map<string, JudgedQuery & { grades: Map<string, number> }>();
  for (const { class: name, q, id } of lines.values) {
    // Of a file with broken lines, what they are silent about says nothing.
    if (records.problems.length === 0 && !known.has(id))
      problems.push(
        `${queriesFile}: “${q}” chờ id “${id}” mà ${recordsFile} không có. Cách sửa: sửa id, hoặc thêm bài ấy.`,
      );
    const key = JSON.stringify([name, q]);
    const query = queries.get(key) ?? { class: name, q, grades: new Map() };
    query.grades.set(id, 3);
    queries.set(key, query);
  }
  const documents = records.values.map((record) => documentFromLine(JSON.stringify(record)));
  return { documents, queries: [...queries.values()], problems };
}
