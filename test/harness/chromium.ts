import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../src/launch/programs.mjs';

/**
 * Two hidden pages for the address bar, which every window would load, are a quarter of the work of
 * a test. Of several such switches the last one counts, so what Playwright leaves out stands here too.
 */
const leftOut = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** How Chromium is started: without a window, a sandbox or calls to its maker. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The light Chromium would fit letters to pixels, also on paper, where gaps come into words.
  '--font-render-hinting=none',
  `--disable-features=${leftOut.join(',')}`,
];

/** Path of the machine's Chromium; throws when there is none. */
export function chromiumPath(): string {
  const path = findChromium();
  if (!path) throw new Error('Chromium is neither in CHROMIUM_PATH nor on the PATH.');
  return path;
}

/** Starts the machine's Chromium without a window; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
}
