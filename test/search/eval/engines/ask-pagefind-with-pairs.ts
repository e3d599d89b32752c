import { pagefindAddresses } from './opened-pagefind.ts';
import { plainDInHook, withPairs } from './pagefind-letters.ts';

const first = 10;

// Pages with all neighbours, then those that hold the syllables alone.
window.askEngine = async (query) => {
  const together = await pagefindAddresses(withPairs(query));
  if (together.length >= first) return together;
  const apart = await pagefindAddresses(plainDInHook(query));
  return [...new Set([...together, ...apart])].slice(0, first);
};
