import { isObject } from '../../schema/is-object.ts';
import { isSameStep, readAddress, type SearchAddress, writeAddress } from './search-address.ts';

// Some browsers allow a hundred changes in half a minute; who types fast makes more.
const typingRest = 300;
// A box is mostly emptied in order to type something else.
const emptyRest = 2000;

/** Keeps the page's address in step with the search: a new query or filter is a step for the Back button, a query still being typed is not. */
export function addressBar() {
  let written = readAddress(location.search);
  let waiting: SearchAddress | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    clearTimeout(timer);
    const address = waiting;
    waiting = undefined;
    if (!address || writeAddress(address) === writeAddress(written)) return;
    const target = location.pathname + writeAddress(address);
    if (isSameStep(written, address)) history.replaceState(null, '', target);
    else history.pushState(null, '', target);
    written = address;
  };

  return {
    flush,
    /** The search that the address asks for now. */
    read(): SearchAddress {
      clearTimeout(timer);
      waiting = undefined;
      written = readAddress(location.search);
      return written;
    },
    /** Writes a search at once, or when its typing rests. */
    write(address: SearchAddress, isTyping: boolean): void {
      waiting = address;
      clearTimeout(timer);
      if (!isTyping) flush();
      else timer = setTimeout(flush, address.typed === '' ? emptyRest : typingRest);
    },
    /** Remembers where the reader was in the list, for when she comes back. */
    rememberPlace(): void {
      flush();
      history.replaceState({ top: Math.round(scrollY) }, '');
    },
    /** Where the reader was when she left, if she comes back. */
    place(): number | undefined {
      const state: unknown = history.state;
      return isObject(state) && typeof state.top === 'number' ? state.top : undefined;
    },
  };
}
