// What people do on a day, drawn by lot: coaches in Teams, visitors on the website, each over real HTTP.
import type { Agent } from 'node:http';
import { BENCH_EMPLOYERS, benchEmployeeName, benchObjectId } from '../bench/benchNames.ts';
import { postActivity } from '../bench/sendTurns.ts';
import { benchVisitor, type BenchVisitor } from '../bench/webVisitors.ts';
import type { Chance } from '../simulation/chance.ts';
import { messageActivity } from '../support/activities.ts';
import { dated, wordsIn } from './soakWords.ts';

/**
 * The expected load, for 25 coaches with 16 files each (the size of `npm run simulate`; the city's own number is in no
 * source). Per coach and office day: each file is followed up every two weeks, with a visit and a call; half of the
 * visits are planned; a question from each file every four weeks; four looks at lists and answers. Away six times a
 * year; each file is suspended once in two years. The website: forty conversations a day.
 */
export const EXPECTED = {
  coaches: 25,
  files: 16,
  /** Of a coach, a day. */
  work: { visit: 1.6, appointment: 0.8, contact: 1.6, request: 0.8, look: 4, absence: 0.03, suspension: 0.036 }, // prettier-ignore
  visitorsPerDay: 40,
  visitorsAtWeekends: 20,
} as const;

export type Work = keyof typeof EXPECTED.work;

/** In milliseconds; with some minutes to spare. */
const TOKEN_WORKS_MS = 25 * 60_000;
/** What a turn says that fails, with status 200. */
const FAILED = 'Er ging iets mis';
const LOOKS = [
  ['wat staat er open?', 'open'],
  ['mijn bezoeken', 'Mijn bezoeken'],
  ['vandaag', 'Vandaag'],
  ['mijn cijfers', 'cijfers'],
  ['wat kost de begeleiding?', 'basispakket'],
  ['hulp', 'Zo kun je me gebruiken'],
] as const;
/** What a visitor says, and what the answer holds. */
const ASKED = [
  ['Wat kost de begeleiding?', 'basispakket'],
  ['Hoe snel komt er iemand langs?', 'binnen een week'],
  ['Wat is een collega-coach?', 'vier taken'],
  ['dank u', 'Graag gedaan'],
  ['kan mijn hond mee op het werk?', 'weet ik niet'],
  ['hoeveel opzeg is er?', 'opzegperiode'],
] as const;
/** What one in three wants done in the end. */
const WANTED = [
  ['neem contact met mij op', 'Wie bent u'],
  [
    'raming voor 8 kwartalen, premie en overeenkomst vanaf 1 januari 2027, geen extra uren',
    'Samen',
  ],
] as const;

type Said = readonly [text: string, expects: string];

export interface Tally {
  turns: number;
  messages: number;
  /** Answers that were not what was expected. */
  unexpected: string[];
  /** Milliseconds of the turns in Teams. */
  latencies: number[];
}

export interface LoadHouse {
  port: number;
  agent: Agent;
  serviceUrl: string;
  chance: Chance;
  /** The moved clock, epoch ms. */
  now(): number;
  tally: Tally;
}

export interface SoakLoad {
  /** What a coach does: one dialog or one look. */
  coachTask(coach: number, what: Work): Promise<void>;
  visitorTask(): Promise<void>;
  /** A first question: it waits until the answers are learnt, which after a change takes up to a minute. */
  firstQuestion(): Promise<void>;
  /** Says something to every conversation; those that give no sensible answer. */
  stuck(coaches: number): Promise<string[]>;
}

const DAY_MS = 86_400_000;
/** Of each coach: how many so far. */
class Count extends Map<number, number> {}

/** @param files how many each coach has */
export function soakLoad(house: LoadHouse, files: number): SoakLoad {
  const { chance, tally, port, agent } = house;
  const [slots, plans, absences, suspensions] = [
    new Count(),
    new Count(),
    new Count(),
    new Count(),
  ];
  const firstDay = house.now();
  const leftOpen = new Set<number>();
  /** Those whose token still works. */
  let talking: { visitor: BenchVisitor; at: number }[] = [];
  let count = 0;

  async function say(coach: number, text: string, expects: string): Promise<string> {
    const activity = messageActivity(text, {
      ...{ conversationId: `soak-${coach}`, objectId: benchObjectId(coach), id: `soak-${(count += 1)}` }, // prettier-ignore
      ...{ serviceUrl: house.serviceUrl, timestamp: new Date(house.now()).toISOString() },
    });
    const begun = performance.now();
    const answer = await postActivity(port, JSON.stringify(activity), agent);
    tally.latencies.push(performance.now() - begun);
    tally.turns += 1;
    if (answer.status !== 200 || !answer.text.includes(expects) || answer.text.includes(FAILED))
      tally.unexpected.push(`"${text}": ${answer.status} ${wordsIn(answer.text).slice(0, 300)}`);
    return answer.text;
  }

  /** One visit an hour, back in time day after day, so that no two overlap. */
  function slot(coach: number): string {
    const nth = next(slots, coach);
    const from = 8 + (Math.floor(nth / 50) % 9);
    return `${dated(firstDay - (1 + (nth % 50)) * DAY_MS)} van ${from}u tot ${from}u30`;
  }

  /** One appointment an hour, from tomorrow on. */
  function planned(coach: number): string {
    const nth = next(plans, coach);
    return `${dated(house.now() + (1 + (nth % 30)) * DAY_MS)} om ${8 + (Math.floor(nth / 30) % 9)}u`;
  }

  /** Some days of a week of its own, after the weeks of the load. */
  function away(coach: number): string {
    const from = firstDay + (6 + next(absences, coach)) * 7 * DAY_MS;
    return `${dated(from)} tot ${dated(from + 2 * DAY_MS)}`;
  }

  /** Now and then a coach leaves it half done, and comes back to something else another day. */
  const confirmed = async (coach: number, expects: string): Promise<void> => {
    if (chance.percent(4)) {
      leftOpen.add(coach);
      return;
    }
    const answer = await say(coach, 'ja', expects);
    if (answer.includes('dezelfde vraag?'))
      await say(coach, 'ja, dezelfde vraag', 'dezelfde vraag');
  };

  return {
    async coachTask(coach, what) {
      const file = chance.int(0, files - 1);
      const name = benchEmployeeName(coach, file);
      const employer = BENCH_EMPLOYERS[(coach + file) % BENCH_EMPLOYERS.length];
      if (leftOpen.delete(coach)) await say(coach, 'laat maar', 'Goed, ');
      switch (what) {
        case 'visit':
          await say(coach, `${slot(coach)} bij ${employer} geweest voor ${name}`, 'confirmVisit');
          // Who has the same hour twice says that both took place.
          return confirmed(coach, '');
        case 'appointment':
          await say(coach, `plan een bezoek bij ${employer} voor ${name} op ${planned(coach)}`, 'keepForm'); // prettier-ignore
          return confirmed(coach, '');
        case 'absence':
          await say(coach, `ik ben afwezig van ${away(coach)}`, 'keepForm');
          return confirmed(coach, '');
        case 'suspension':
          // Each file in its turn: the weeks of two would overlap.
          await say(coach, `schort het dossier van ${benchEmployeeName(coach, next(suspensions, coach))} op vanaf morgen voor twee weken, werkplek gesloten`, 'keepForm'); // prettier-ignore
          return confirmed(coach, '');
        case 'contact':
          await say(coach, `ik heb ${name} gebeld`, 'keepForm');
          return confirmed(coach, 'bewaard');
        case 'request':
          await say(coach, `${name} vroeg of iemand kan terugbellen`, 'keepForm');
          return confirmed(coach, '');
        case 'look': {
          const [text, expects] = chance.pick(LOOKS);
          await say(coach, text, expects);
        }
      }
    },
    async firstQuestion() {
      const visitor = await benchVisitor(port, agent);
      await visitor.say({ type: 'message', text: ASKED[0][0] });
    },
    async visitorTask() {
      const visitor = await benchVisitor(port, agent);
      if (chance.percent(30)) await visitor.listen();
      const said = Array.from({ length: chance.int(2, 4) }, () => chance.pick<Said>(ASKED));
      if (chance.percent(33)) said.push(chance.pick<Said>(WANTED));
      for (const [text] of said) {
        await visitor.say({ type: 'message', text });
        tally.messages += 1;
      }
      const read = await visitor.read();
      const missing = said.map(([, expects]) => expects).filter((words) => !read.includes(words));
      if (missing.length > 0 || read.includes(FAILED))
        tally.unexpected.push(
          `a visitor hears no "${missing.join()}": ${wordsIn(read).slice(-300)}`,
        );
      if (chance.percent(20)) {
        const maatje = { verb: 'rateAnswer', answerId: 'prijs-basispakket', version: 'aaaaaaaaaaaa', useful: true, submissionKey: `soak-rated-${(count += 1)}` }; // prettier-ignore
        await visitor.say({ type: 'message', value: { maatje } });
      }
      visitor.end();
      talking = talking.filter(({ at }) => house.now() - at < TOKEN_WORKS_MS);
      talking.push({ visitor, at: house.now() });
    },
    async stuck(coaches) {
      const left: string[] = [];
      for (let coach = 0; coach < coaches; coach += 1) {
        // Also in the middle of what was left half done, and without the words that end it.
        const help = await say(coach, 'hulp', 'Zo kun je me gebruiken');
        if (!help.includes('Zo kun je me gebruiken')) left.push(`coach ${coach}`);
        if (leftOpen.has(coach)) await say(coach, 'laat maar', 'Goed, ');
      }
      for (const { visitor } of talking.filter(({ at }) => house.now() - at < TOKEN_WORKS_MS)) {
        try {
          await visitor.listen();
          await visitor.say({ type: 'message', text: ASKED[0][0] });
        } catch (error) {
          left.push(`visitor: ${String(error)}`);
        } finally {
          visitor.end();
        }
      }
      return left;
    },
  };
}

function next(counts: Count, of: number): number {
  const nth = counts.get(of) ?? 0;
  counts.set(of, nth + 1);
  return nth;
}
