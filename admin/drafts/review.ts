import { useEffect, useState } from 'react';
import { isObject } from '../../src/schema/is-object.ts';
import { askNewsroom } from '../ask-newsroom.ts';

/** Who brought a draft to where it stands, when, and when it will be published by itself. */
export interface Review {
  status: string;
  since: string;
  by: { name: string };
  publishOn: string | null;
  /** Why it was not, when that day had come. */
  refused: { problem: string; remedy: string } | null;
}

/** A hook: the state of a draft's review, asked anew when its status changes or `refresh` is called. */
export function useReview(
  collection: string,
  slug: string,
  status: string | undefined,
): { review: Review | undefined; refresh: () => void } {
  const [review, setReview] = useState<Review>();
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new status or turn is the reason to ask.
  useEffect(() => {
    let isLeft = false;
    const show = (found: Review | undefined) => {
      if (!isLeft) setReview(found);
    };
    if (status === undefined) show(undefined);
    else void read(collection, slug).then(show, () => undefined);
    return () => {
      isLeft = true;
    };
  }, [collection, slug, status, turn]);
  return { review, refresh: () => setTurn(turn + 1) };
}

async function read(collection: string, slug: string): Promise<Review | undefined> {
  const answer = await askNewsroom('getPRMetadata', { collection, slug });
  return isObject(answer) && isReview(answer.metadata) ? answer.metadata : undefined;
}

function isReview(value: unknown): value is Review {
  return isObject(value) && typeof value.since === 'string' && isObject(value.by);
}
