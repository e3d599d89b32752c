const sizeMark = 'x-kept-bytes';
const timeMark = 'x-kept-at';

/** Bytes that all that is kept may take, and one answer of it. */
const most = 12 * 2 ** 20;
const largest = 2 ** 20;
/** A story that was taken back must not live on for ever on a device that does not come by again. */
const dayMs = 24 * 60 * 60 * 1000;
const longestMs = 30 * dayMs;

/** Answers that a device keeps for later, the last used ones as long as they fit. */
export interface KeptAnswers {
  keep(address: string, answer: Response): Promise<void>;
  /** Notes that a kept answer was used, once a day, lest each page view write all its files anew. */
  use(address: string, answer: Response): Promise<void>;
  find(address: string): Promise<Response | undefined>;
  forget(address: string): Promise<void>;
}

/** Opens a cache by its name. */
export async function openKeptAnswers(name: string): Promise<KeptAnswers> {
  const cache = await caches.open(name);

  const keep = async (address: string, answer: Response) => {
    const body = await answer.blob();
    if (body.size > largest) return;
    const headers = new Headers(answer.headers);
    headers.set(sizeMark, String(body.size));
    headers.set(timeMark, String(Date.now()));
    // Put again, an answer stands last: the first of the cache is the one longest unused.
    await cache.put(address, new Response(body, { headers }));
    await shorten();
  };

  const shorten = async () => {
    const addresses = await cache.keys();
    const sizes = (await cache.matchAll()).map(({ headers }) => Number(headers.get(sizeMark)));
    let room = most;
    for (const [at, address] of [...addresses.entries()].toReversed()) {
      room -= sizes[at] ?? 0;
      if (room < 0) await cache.delete(address);
    }
  };

  return {
    keep,
    use: async (address, answer) => {
      if (ageOf(answer) > dayMs) await keep(address, answer);
    },
    find: async (address) => {
      const answer = await cache.match(address);
      if (answer === undefined) return undefined;
      if (ageOf(answer) <= longestMs) return answer;
      await cache.delete(address);
      return undefined;
    },
    forget: async (address) => void (await cache.delete(address)),
  };
}

function ageOf({ headers }: Response): number {
  return Date.now() - Number(headers.get(timeMark));
}
