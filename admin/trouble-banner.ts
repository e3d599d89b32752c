/**
 * Says over the page that something could not be fetched, until a later request succeeds. Decap
 * keeps quiet when a list fails to load and calls it empty, which would frighten its editor.
 */
export function showTrouble(sentence: string): void {
  const banner = existing() ?? document.createElement('p');
  banner.id = ID;
  banner.setAttribute('role', 'alert');
  if (banner.textContent !== sentence) banner.textContent = sentence;
  if (!banner.isConnected) document.body.append(banner);
}

/** Takes the banner away. */
export function clearTrouble(): void {
  existing()?.remove();
}

const ID = 'trouble';

function existing(): HTMLElement | null {
  return document.getElementById(ID);
}
