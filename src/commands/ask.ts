// `npm run ask`: a question as a visitor of the website asks it, answered as one JSON line and nothing else.
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { AskTurn } from './ask/askTurn.ts';
import { readTurns } from './ask/readTurns.ts';
import { whileReading } from './ask/whileReading.ts';
import { startErrorMessage } from '../bot/startError.ts';
import { print, printError } from './print.ts';
import { BadCall } from './understand/badCall.ts';

const USAGE = `npm run --silent ask -- [--as OBJECT-ID] "vraag"
Zonder vraag leest het regels van de standaardinvoer, elk een nieuw gesprek: gewone tekst of {"turns": ["…", "…"]},
waarvan het laatste antwoord wordt getoond.
--as   als medewerker (Entra object-id); zonder is het een bezoeker van de website, en is er geen databank nodig
Een regel die niet te lezen is, geeft {"error"}: de andere gaan door, en op het einde is de code 1.`;

let asker: AskTurn | null = null;
try {
  const { values, positionals } = parseArgs({
    options: { as: { type: 'string' } },
    allowPositionals: true,
  });
  const database = resolve(process.env['MAATJE_DB'] || '.run/maatje.sqlite');
  asker = await whileReading(() => AskTurn.open({ as: values.as ?? null, database }));
  if (positionals.length > 0) printJson(asker.last([positionals.join(' ')]));
  else await eachLine(asker);
} catch (error) {
  const code = String((error as { code?: unknown }).code ?? '');
  const isCall = error instanceof BadCall || code.startsWith('ERR_PARSE_ARGS');
  const message = isCall ? `${(error as Error).message}\n\n${USAGE}` : startErrorMessage(error);
  if (message === null) throw error;
  printError(message);
  process.exitCode = 2;
} finally {
  asker?.close();
}

/** A line that makes no sense says so and does not stop the others. */
async function eachLine(turn: AskTurn): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    try {
      printJson(turn.last(readTurns(line)));
    } catch (error) {
      if (!(error instanceof BadCall)) throw error;
      printJson({ error: error.message });
      process.exitCode = 1;
    }
  }
}

function printJson(line: object): void {
  print(JSON.stringify(line));
}
