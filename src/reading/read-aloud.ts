import type { Passage } from './passages.ts';

/** Who hears of a reading's course. */
export interface Listener {
  onPassage(element: Element): void;
  onEnd(): void;
  onTrouble(): void;
}

/** A reading of some passages. */
export interface Reading {
  go(): void;
  /** Falls silent and stays where it is: `go` says the same breath again. */
  pause(): void;
  setSpeed(speed: number): void;
}

/**
 * Reads passages with a voice. A pause is a cancelled utterance, since the browser's own pause
 * forgets on some phones where it was.
 */
export function openReading(
  passages: readonly Passage[],
  voice: SpeechSynthesisVoice,
  { onPassage, onEnd, onTrouble }: Listener,
): Reading {
  let at = 0;
  let speed = 1;
  // What a cancelled utterance still tells is of an earlier turn.
  let turn = 0;
  let isGoing = false;

  const say = () => {
    const passage = passages[at];
    turn += 1;
    const own = turn;
    if (passage === undefined) {
      isGoing = false;
      onEnd();
      return;
    }
    onPassage(passage.element);
    const utterance = new SpeechSynthesisUtterance(passage.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = speed;
    utterance.onend = () => {
      if (own !== turn) return;
      at += 1;
      say();
    };
    utterance.onerror = () => {
      if (own !== turn) return;
      pause();
      onTrouble();
    };
    speechSynthesis.speak(utterance);
  };

  const pause = () => {
    isGoing = false;
    turn += 1;
    speechSynthesis.cancel();
  };

  const go = () => {
    pause();
    isGoing = true;
    say();
  };

  return {
    go,
    pause,
    setSpeed: (next) => {
      speed = next;
      if (isGoing) go();
    },
  };
}
