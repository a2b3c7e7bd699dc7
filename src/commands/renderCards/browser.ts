// Starts the Chromium that draws cards and drives the clients, where nothing else is allowed.
import { chromium, type Browser } from 'playwright-core';
import { findChromium, NoChromiumError } from '../chromium.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts it without a window. @throws NoChromiumError when none is found */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new NoChromiumError('Geen Chromium gevonden: installeer hem, of zet CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: FLAGS });
}
