// Child process of the gate: fetches a browser where there is none, while the other stages run.
import { ensureChromium, NoChromiumError } from '../chromium.ts';

try {
  ensureChromium();
} catch (error) {
  // The stage that needs it looks again, and says what to do.
  if (!(error instanceof NoChromiumError)) throw error;
}
