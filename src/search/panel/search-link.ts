import { type SearchAddress, writeAddress } from './search-address.ts';

/** A link to another search, which the page runs itself when it is followed in the usual way. */
export function searchLink(
  text: string,
  address: SearchAddress,
  run: (address: SearchAddress) => void,
): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = location.pathname + writeAddress(address);
  link.textContent = text;
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    run(address);
  });
  return link;
}
