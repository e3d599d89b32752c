import { listFolder } from '../read/content-folder.ts';

const atOnce = 8;

/** Does some work for each file of a folder, a few at a time; `work` is told the path inside. */
export async function eachFile(
  folder: string,
  work: (name: string) => Promise<void>,
): Promise<void> {
  const waiting = await listFolder(folder);
  const worker = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) await work(name);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
