// "Geen gehoor" since a request came in: it fulfils nothing, and shows the effort.
import { sql } from 'kysely';
import { eventsOfRequest } from './events.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';
import type { StoredRequest } from './requestRecord.ts';

/** `lastAt`: epoch ms, null without tries. */
export interface Tries {
  count: number;
  lastAt: number | null;
}

const ofFile = prepare<{ agreementId: string; since: number }>()((param) =>
  query
    .selectFrom('event')
    .select(sql<number>`json_extract(payload, '$.at')`.as('at'))
    .where('agreementId', '=', param('agreementId'))
    .where('recordedAt', '>=', param('since'))
    .where('kind', '=', 'contact')
    .where(sql<boolean>`json_extract(payload, '$.answered') = 0`)
    .where(sql<boolean>`json_extract(payload, '$.at') >= ${param('since')}`),
);

/** The tries in its file since its receipt; without a file those that name it. */
export function triesOfRequest(
  db: Reader,
  { id, agreementId, receivedAt: since }: StoredRequest,
): Tries {
  const moments =
    agreementId === null
      ? eventsOfRequest(db, id).flatMap((event) =>
          event.kind === 'contact' && !event.answered && event.at >= since ? [event.at] : [],
        )
      : db.all(ofFile, { agreementId, since }).map(({ at }) => at);
  return { count: moments.length, lastAt: moments.length === 0 ? null : Math.max(...moments) };
}
