// Takes compounds of a day or an hour apart: "gisternavond", "dinsdagvm", "halftwee", "kwartnavier".
import { wordData } from './languageData.ts';
import { spelledForm } from './spelledForm.ts';

const PARTS = new Set(['ochtend', 'voormiddag', 'middag', 'namiddag', 'avond', 'nacht']);
const HOURS = new Set('een twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' '));
const CLOCK = /^(?:(vijf|tien|kwart)(voor|na|over))?(half|alf|hal(?=v))?([a-z]{3,9})$/;
const SHORTEST = 2;

/** "gisterenavond" → "gisteren avond", "vanmorgen" → "vandaag ochtend"; null for any other word. */
export function dayCompound(plain: string): string | null {
  for (let cut = plain.length - SHORTEST; cut > SHORTEST; cut--) {
    const day = dayHead(plain.slice(0, cut));
    if (day === null) continue;
    const part = partTail(plain.slice(cut).replace(/^s(?=[a-z]{4})/, ''));
    if (part !== null) return `${day} ${part}`;
  }
  return null;
}

function dayHead(head: string): string | null {
  if (wordData.todayStems.has(head)) return 'vandaag';
  const day = spelledForm(head) ?? head;
  return wordData.dayStems.has(day) ? day : null;
}

function partTail(tail: string): string | null {
  const part = spelledForm(tail) ?? tail;
  if (part === 'morgen') return 'ochtend';
  return PARTS.has(part) ? part : null;
}

/** "halftwee" → "half twee", "kwartnavier" → "kwart na vier"; null for any other word. */
export function clockCompound(plain: string): string | null {
  const [, count, side, half, rest] = CLOCK.exec(plain) ?? [];
  if (rest === undefined || (count === undefined && half === undefined)) return null;
  const hour = spelledForm(rest) ?? rest;
  if (!HOURS.has(hour)) return null;
  const said = [count, side, half === undefined ? undefined : 'half', hour];
  return said.filter((word) => word !== undefined).join(' ');
}
