const patienceMs = 1500;

/**
 * The device's voice for a language, `vi`; one of its own before one that sends the text elsewhere.
 * Browsers learn of their voices some time after the page has opened.
 */
export async function voiceFor(language: string): Promise<SpeechSynthesisVoice | undefined> {
  if (!('speechSynthesis' in window)) return undefined;
  return voiceNow(language) ?? (await voiceLater(language));
}

function voiceNow(language: string): SpeechSynthesisVoice | undefined {
  const able = speechSynthesis
    .getVoices()
    .filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language);
  return able.find(({ localService }) => localService) ?? able[0];
}

function voiceLater(language: string): Promise<SpeechSynthesisVoice | undefined> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      speechSynthesis.removeEventListener('voiceschanged', look);
      resolve(voiceNow(language));
    };
    const look = () => {
      if (voiceNow(language) !== undefined) end();
    };
    const timer = setTimeout(end, patienceMs);
    speechSynthesis.addEventListener('voiceschanged', look);
  });
}
