/** Says a text to a screen reader once nothing newer was said for a while. */
export type Announce = (text: string, wait?: number) => void;

/** Long enough for who types on, so that not each letter is answered aloud. */
export const typingRest = 1000;

/** An announcer that speaks through a live region of the page. */
export function announcer(region: HTMLElement): Announce {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text, wait = 0) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = text;
    }, wait);
  };
}
