// `npm run understand`: what Maatje understands of a sentence, as one JSON line each and nothing else.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { toPublic, understand, type Roster } from '../language/index.ts';

const USAGE = `npm run --silent understand -- [--now ISO] [--as OBJECT-ID] "zin"
Zonder zin leest het regels van de standaardinvoer: gewone tekst of {"text", "now", "as"}.
--now  het moment van het bericht, bv. 2026-11-13T16:20:00+01:00
--as   wiens dossiers de namen zijn (Entra object id); zonder blijven namen zoals getypt`;

interface Sentence {
  text: string;
  now: string | undefined;
  as: string | undefined;
}

/** The command was called in a way that makes no sense. */
class WrongCall extends Error {}

const rosters = new Map<string, Roster>();

try {
  const { values, positionals } = parseArgs({
    options: { now: { type: 'string' }, as: { type: 'string' } },
    allowPositionals: true,
  });
  if (positionals.length > 0) {
    await print({ text: positionals.join(' '), now: values.now, as: values.as });
  } else {
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      await print(sentenceOf(line, values));
    }
  }
} catch (error) {
  const code = String((error as { code?: unknown }).code ?? '');
  if (!(error instanceof WrongCall) && !code.startsWith('ERR_PARSE_ARGS')) throw error;
  process.stderr.write(`${(error as Error).message}\n\n${USAGE}\n`);
  process.exitCode = 2;
}

async function print({ text, now, as }: Sentence): Promise<void> {
  const moment = now === undefined ? Date.now() : Date.parse(now);
  if (Number.isNaN(moment)) throw new WrongCall(`--now ${now} is geen moment (ISO 8601).`);
  const roster = as === undefined ? undefined : await rosterOf(as, moment);
  const understood = understand(text, { now: moment, ...(roster ? { roster } : {}) });
  process.stdout.write(`${JSON.stringify(toPublic(understood))}\n`);
}

/** A line is JSON with a `text`, or the sentence itself. */
function sentenceOf(line: string, defaults: { now?: string; as?: string }): Sentence {
  const plain = { text: line, now: defaults.now, as: defaults.as };
  if (!line.trimStart().startsWith('{')) return plain;
  try {
    const read = JSON.parse(line) as { text?: unknown; now?: unknown; as?: unknown };
    if (typeof read.text !== 'string') return plain;
    return {
      text: read.text,
      now: typeof read.now === 'string' ? read.now : defaults.now,
      as: typeof read.as === 'string' ? read.as : defaults.as,
    };
  } catch {
    return plain;
  }
}

/** The names of somebody's own files; only this opens the database. */
async function rosterOf(objectId: string, moment: number): Promise<Roster> {
  const known = rosters.get(objectId);
  if (known) return known;
  const file = resolve(process.env['MAATJE_DB'] || '.run/maatje.sqlite');
  if (!existsSync(file)) {
    throw new WrongCall(
      `Er is nog geen databank ${file}. Start eerst "npm start", of laat --as weg.`,
    );
  }
  const { openStore } = await import('../store/openStore.ts');
  const { rosterOfStaff } = await import('../store/roster.ts');
  const store = openStore({ file, clock: () => moment });
  try {
    const roster = store.read((db) => rosterOfStaff(db, objectId));
    if (!roster) throw new WrongCall(`Niemand met object id ${objectId} werkt hier.`);
    rosters.set(objectId, roster);
    return roster;
  } finally {
    store.close();
  }
}
