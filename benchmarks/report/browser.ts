import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

/** Where Debian and others put it; CHROMIUM names another. */
const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that pages are opened in; `undefined` where none is installed. */
export const browserPath: string | undefined = places.find((place) => place !== undefined && existsSync(place));

/** What to do where there is none. */
export const browserRemedy = 'no Chromium was found; install it (apt-get install chromium) or name it with CHROMIUM=PATH';

/** Milliseconds: machines that do other work too are slow to start one. */
const patience = 120_000;

/** Starts the browser; to be closed. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox', '--disable-dev-shm-usage'], timeout: patience });
}
