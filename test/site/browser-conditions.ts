/** For a page's start: a browser that refuses to keep anything, as some do in private windows. */
export function refuseStorage(): void {
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('refused', 'SecurityError');
    },
  });
}

/**
 * For a page's start: a Vietnamese voice, which a browser without a window never has. It says
 * nothing by itself: `endUtterance()` ends what is being said, `saidAloud` tells what was said.
 */
export function giveVoice(): void {
  const said: string[] = [];
  let current: SpeechSynthesisUtterance | undefined;
  const voices = [
    { lang: 'en-US', name: 'English', localService: true, default: true, voiceURI: 'en' },
    { lang: 'vi-VN', name: 'Tiếng Việt', localService: true, default: false, voiceURI: 'vi' },
  ];
  class Utterance {
    voice: { lang: string } | undefined;
    rate = 1;
    onend: (() => void) | undefined;
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance: SpeechSynthesisUtterance) => {
      current = utterance;
      said.push(`${utterance.voice?.lang} ${utterance.rate} ${utterance.text}`);
    },
    cancel: () => {
      current = undefined;
    },
  });
  const given = {
    speechSynthesis: synthesis,
    SpeechSynthesisUtterance: Utterance,
    saidAloud: said,
    isSpeaking: () => current !== undefined,
    endUtterance: () => {
      const ended = current;
      current = undefined;
      ended?.onend?.(new Event('end') as SpeechSynthesisEvent);
      return current !== undefined;
    },
  };
  for (const [name, value] of Object.entries(given)) Object.defineProperty(window, name, { value });
}
