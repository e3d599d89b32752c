import { keep, recall } from './kept.ts';
import { passagesIn } from './passages.ts';
import { openReading, type Reading } from './read-aloud.ts';
import { voiceFor } from './voice.ts';

const words = {
  listen: 'Nghe đọc trang này',
  pause: 'Tạm dừng',
  go: 'Đọc tiếp',
  noVoice:
    'Thiết bị này chưa có giọng đọc tiếng Việt nên chưa đọc thành tiếng được. Có thể cài thêm giọng tiếng Việt trong phần cài đặt của máy rồi mở lại trang.',
  noVoiceHere: 'Thiết bị này không có giọng đọc cho ngôn ngữ của trang.',
  nothing: 'Trang này không có phần chữ để đọc.',
  trouble: 'Giọng đọc của thiết bị bị ngắt. Bấm “Đọc tiếp” để thử lại.',
  ended: 'Đã đọc hết trang.',
};

/** Lets the panel's controls read the page aloud: start, pause, go on, stop, speed. */
export function listening(panel: HTMLElement, say: (sentence: string) => void): void {
  const main = document.querySelector('main');
  const start = panel.querySelector<HTMLButtonElement>('[data-listen]');
  const stop = panel.querySelector<HTMLButtonElement>('[data-stop]');
  const speed = panel.querySelector<HTMLSelectElement>('[data-speed]');
  if (main === null || start === null || stop === null || speed === null) return;
  let reading: Reading | undefined;
  let isGoing = false;

  const show = (going: boolean) => {
    isGoing = going;
    start.textContent = going ? words.pause : reading === undefined ? words.listen : words.go;
    stop.hidden = reading === undefined;
  };
  const mark = (element?: Element) => {
    const marked = document.querySelector('[data-being-read]');
    if (marked === element) return;
    marked?.removeAttribute('data-being-read');
    element?.setAttribute('data-being-read', '');
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element?.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
  };
  const end = () => {
    reading?.pause();
    reading = undefined;
    mark();
    if (document.activeElement === stop) start.focus();
    show(false);
  };

  const begin = async (): Promise<Reading | undefined> => {
    const language = document.documentElement.lang.slice(0, 2);
    const voice = await voiceFor(language);
    const passages = passagesIn(main);
    if (voice === undefined) say(language === 'vi' ? words.noVoice : words.noVoiceHere);
    else if (passages.length === 0) say(words.nothing);
    if (voice === undefined || passages.length === 0) return undefined;
    return openReading(passages, voice, {
      onPassage: mark,
      onEnd: () => {
        end();
        say(words.ended);
      },
      onTrouble: () => {
        show(false);
        say(words.trouble);
      },
    });
  };

  start.addEventListener('click', async () => {
    say('');
    if (isGoing) {
      reading?.pause();
      show(false);
      return;
    }
    start.disabled = true;
    reading ??= await begin();
    start.disabled = false;
    start.focus();
    if (reading === undefined) return;
    reading.setSpeed(Number(speed.value));
    reading.go();
    show(true);
  });
  stop.addEventListener('click', end);
  speed.value = recall('speed') ?? '1';
  // A device may keep what an earlier version offered.
  if (speed.selectedIndex < 0) speed.value = '1';
  speed.addEventListener('change', () => {
    keep('speed', speed.value);
    reading?.setSpeed(Number(speed.value));
  });
  panel.addEventListener('aids-closed', end);
  window.addEventListener('pagehide', end);
}
