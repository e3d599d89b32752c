import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../src/launch/programs.mjs';

/** Starts the machine's Chromium without a window; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is neither in CHROMIUM_PATH nor on the PATH.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
