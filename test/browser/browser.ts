import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { browserPath, browserRemedy } from '../../benchmarks/report/browser.js';

if (browserPath === undefined) process.stderr.write(`tests in a browser are skipped: ${browserRemedy}\n`);

/** Milliseconds: machines that do other work too are slow. */
const patience = 120_000;

/** A page in a context of its own, and all that should not happen on it. */
export interface Watched {
  page: Page;
  /** Console errors and warnings, exceptions, dialogs, violated policies. */
  faults: string[];
  /** Addresses asked for, that of the page itself left out. */
  requests: string[];
  /** Those of them that were answered. */
  responses: string[];
}

/** Opens an address in a context of its own. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const watched: Watched = { page, faults: [], requests: [], responses: [] };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') watched.faults.push(message.text());
  });
  page.on('pageerror', (error) => watched.faults.push(error.message));
  page.on('dialog', (dialog) => {
    watched.faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address.split('#')[0]) watched.requests.push(request.url());
  });
  page.on('response', (response) => {
    if (watched.requests.includes(response.url())) watched.responses.push(response.url());
  });
  await page.goto(address);
  return watched;
}
