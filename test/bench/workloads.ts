// What is measured: kinds of turn, each in steps in which every conversation says the same thing.
import { messageActivity } from '../support/activities.ts';
import { benchObjectId, sentenceWithoutDay, wholeSentence } from './benchNames.ts';
import type { LoadTurn } from './sendTurns.ts';

interface Step {
  /** Steps that only lead up to the measured ones are not timed. */
  timed: boolean;
  say(of: { coach: number; nth: number; now: number; file: number }): string;
  /** Stands in Maatje's answer (a card's button, or words of data/texts). */
  expects: string;
}

export interface Workload {
  name: string;
  /** How many times slower than the echo bot it may be. */
  target: number;
  steps: readonly Step[];
}

export const WORKLOADS: readonly Workload[] = [
  {
    name: 'no dialog',
    target: 1.5,
    steps: [{ timed: true, say: () => 'dank je', expects: 'Graag gedaan' }],
  },
  {
    name: 'dialog turn',
    target: 2.5,
    steps: [
      {
        timed: true,
        say: ({ coach, file }) => sentenceWithoutDay(coach, file),
        expects: 'Welke dag was dat?',
      },
      { timed: true, say: () => 'eergisteren', expects: 'confirmVisit' },
      { timed: false, say: () => 'laat maar', expects: 'Er is niets bewaard' },
    ],
  },
  {
    name: 'saved visit',
    target: 4,
    steps: [
      {
        timed: false,
        say: ({ coach, nth, now, file }) => wholeSentence(coach, nth, now, file),
        expects: 'confirmVisit',
      },
      { timed: true, say: () => 'ja', expects: 'undoVisit' },
    ],
  },
];

/** The same step for every conversation, as activities; the echo bot answers with "echo". */
export function turnsOf(
  step: Step,
  made: { bot: 'echo' | 'maatje'; coaches: number; files: number; nth: number; now: number },
): LoadTurn[] {
  const { bot, coaches, files, nth, now } = made;
  const file = nth % files;
  return Array.from({ length: coaches }, (_, coach) => ({
    activity: messageActivity(step.say({ coach, nth, now, file }), {
      conversationId: `${bot}-conversation-${coach}`,
      objectId: benchObjectId(coach),
      timestamp: new Date(now).toISOString(),
    }),
    expects: bot === 'echo' ? 'echo' : step.expects,
  }));
}
