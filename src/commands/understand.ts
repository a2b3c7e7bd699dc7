// `npm run understand`: what Maatje understands of a sentence, as one JSON line each and nothing else.
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { toPublic, understand, type UnderstandContext } from '../language/index.ts';
import { print, printError } from './print.ts';
import { BadCall } from './understand/badCall.ts';
import { foundAnswer, isQuestion } from './understand/foundAnswer.ts';
import { OwnNames } from './understand/ownNames.ts';
import { readLine, type Sentence } from './understand/readLine.ts';
import { readMoment } from './understand/readMoment.ts';

const USAGE = `npm run --silent understand -- [--now ISO] [--as OBJECT-ID] "zin"
Zonder zin leest het regels van de standaardinvoer: gewone tekst of {"text", "now", "as"}.
Bij een vraag staat ook welk antwoord ze vindt ("answer"), hoe zeker, en welk daarna komt.
--now  het moment van het bericht, bv. 2026-11-13T16:20:00+01:00; zonder +01:00 is het de tijd in Brussel
--as   wiens dossiers de namen zijn (Entra object-id); zonder blijven namen zoals getypt
Een regel die niet te lezen is, geeft {"error"}: de andere gaan door, en op het einde is de code 1.`;

const names = new OwnNames(resolve(process.env['MAATJE_DB'] || '.run/maatje.sqlite'));
try {
  const { values, positionals } = parseArgs({
    options: { now: { type: 'string' }, as: { type: 'string' } },
    allowPositionals: true,
  });
  const call = { now: values.now, as: values.as };
  if (positionals.length > 0) printJson(await understood({ ...call, text: positionals.join(' ') }));
  else await eachLine(call);
} catch (error) {
  const code = String((error as { code?: unknown }).code ?? '');
  if (!(error instanceof BadCall) && !code.startsWith('ERR_PARSE_ARGS')) throw error;
  printError(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 2;
} finally {
  names.close();
}

/** A line that makes no sense says so and does not stop the others; a call that makes none does. */
async function eachLine(call: Omit<Sentence, 'text'>): Promise<void> {
  await contextOf(call);
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    try {
      printJson(await understood(readLine(line, call)));
    } catch (error) {
      if (!(error instanceof BadCall)) throw error;
      printJson({ error: error.message });
      process.exitCode = 1;
    }
  }
}

async function understood(sentence: Sentence): Promise<object> {
  const understanding = understand(sentence.text, await contextOf(sentence));
  const line = toPublic(understanding);
  if (!isQuestion(sentence.text, understanding.intent)) return line;
  const asker = sentence.as === undefined ? null : names.store;
  return { ...line, answer: foundAnswer(sentence.text, asker) };
}

async function contextOf({ now, as }: Omit<Sentence, 'text'>): Promise<UnderstandContext> {
  const moment = now === undefined ? Date.now() : readMoment(now);
  return as === undefined ? { now: moment } : { now: moment, roster: await names.of(as, moment) };
}

function printJson(line: object): void {
  print(JSON.stringify(line));
}
