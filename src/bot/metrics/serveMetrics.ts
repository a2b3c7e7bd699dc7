// GET /metrics: what is measured, for a Prometheus that has the token; without a token it is not there.
import { createHash, timingSafeEqual } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Request, Response, Server } from 'restify';
import type { Store } from '../../store/store.ts';
import { LOOK_SECONDS, measureNow } from './measureNow.ts';
import type { Meter } from './meter.ts';
import { METRICS_TYPE, metricText } from './metricText.ts';

/**
 * Adds the route; behind a proxy the whole world seems to be on this machine, so that an address says nothing
 * about who asks.
 * @param token null: nothing is measured or offered
 * @returns what ends the measuring
 */
export function serveMetrics(
  server: Server,
  token: string | null,
  house: { store: Store; meter: Meter; lastBackupAt(): number | null },
): () => void {
  if (token === null) return () => {};
  const delays = monitorEventLoopDelay({ resolution: LOOK_SECONDS * 1000 });
  delays.enable();
  server.get('/metrics', async (req: Request, res: Response) => {
    if (!isSame(req.headers.authorization ?? '', `Bearer ${token}`)) {
      res.send(401, { error: { code: 'Unauthorized', message: 'Authorization: Bearer <token>' } });
      return;
    }
    const families = [...house.meter.families(), ...measureNow({ ...house, delays })];
    res.writeHead(200, { 'content-type': METRICS_TYPE, 'cache-control': 'no-store' });
    res.end(metricText(families));
  });
  return () => void delays.disable();
}

/** Takes as long for any two texts. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
