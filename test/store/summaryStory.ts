// Two weeks in a small office: late entries, a suspension, an agreement that ends, a coach on leave, a freeze,
// and what is recorded after it. The figures that must come out are worked out by hand in the tests.
import { recordAbsence } from '../../src/store/coachHours.ts';
import { appendEvents } from '../../src/store/commitments.ts';
import type { Tx } from '../../src/store/handle.ts';
import { recordSuspension } from '../../src/store/suspensions.ts';
import { freezeDueWeeks } from '../../src/store/summaryFreeze.ts';
import { registerVisit } from '../../src/store/visits.ts';
import type { DomainEvent } from '../../src/rules/index.ts';
import { addAgreement, Clock, openOffice, submission, visitContent } from './fixture.ts';
import type { Office } from './fixture.ts';

type Named = Extract<keyof Office, 'jonas' | 'fatima' | 'emre' | 'wim'>;

export interface Story extends Office {
  /** Ends on Friday 13 November, before its first follow-up is due. */
  ann: string;
  /** Tells the story up to a moment (Brussels, '2026-11-23 09:00'); with `freezing`, weeks as they come. */
  until(moment: string, freezing?: boolean): void;
}

const brussels = (moment: string): number => Date.parse(`${moment.replace(' ', 'T')}:00+01:00`);

/** The office on Monday 2 November 2026, when its agreements start. */
export function openStory(): Story {
  const office = openOffice({ clock: new Clock(brussels('2026-11-02 08:00')) });
  const { store, clock, els, tom, bakery } = office;
  const ann = store.write((tx) => {
    const made = { name: 'Ann', employerId: bakery, coachId: els.personId };
    return addAgreement(tx, { ...made, start: '2026-11-02', end: '2026-11-13' });
  });
  const steps = storySteps(office);
  let next = 0;
  const freeze = (): void => void freezeDueWeeks(store);
  return {
    ...office,
    ann,
    until(moment, freezing = true) {
      for (; steps[next] && brussels(steps[next]!.at) <= brussels(moment); next += 1) {
        clock.now = brussels(steps[next]!.at);
        if (freezing) freeze();
        store.write((tx) => steps[next]!.run(tx));
      }
      clock.now = brussels(moment);
      if (freezing) freeze();
    },
  };

  function storySteps(house: Office): { at: string; run(tx: Tx): void }[] {
    const visit = (file: Named, date: string, start: string) => (tx: Tx) => {
      const agreements = [{ agreementId: house[file], outside: false }];
      const employerId = file === 'emre' || file === 'wim' ? house.laundry : bakery;
      const end = `${String(Number(start.slice(0, 2)) + 1).padStart(2, '0')}:00`;
      const content = visitContent(house, { employerId, agreements, date, start, end });
      const who = file === 'wim' ? tom : els;
      const outcome = registerVisit(tx, who, submission(`${file} ${date}`), content);
      if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    };
    let events = 0;
    const event = (file: Named | '', said: object) => (tx: Tx) => {
      const agreementId = file === '' ? '' : house[file];
      const base = { id: `event-${++events}`, agreementId, recordedAt: tx.now };
      appendEvents(tx, [{ ...base, ...said } as DomainEvent], els.personId);
    };
    const request = (file: Named | '', requestId: string, receivedAt: string) =>
      event(file, {
        kind: 'request',
        requestId,
        receivedAt: brussels(receivedAt),
        wants: 'contact',
      });
    const contact = (file: Named, at: string, answered = true) =>
      event(file, {
        ...{ kind: 'contact', contactId: `contact ${file} ${at}`, at: brussels(at) },
        ...{ answered, mode: 'phone' },
      });
    return [
      {
        at: '2026-11-09 09:00',
        run: (tx) =>
          void recordSuspension(tx, {
            ...{ agreementId: house.wim, fromDay: '2026-11-09', toDay: '2026-11-13' },
            ...{ reason: 'employeeAbsent', recordedBy: tom.personId },
          }),
      },
      { at: '2026-11-12 11:30', run: visit('jonas', '2026-11-12', '10:00') },
      // Due on Tuesday 17: called on Monday, nobody answers; on Tuesday somebody does, noted too late.
      { at: '2026-11-16 10:00', run: request('jonas', 'asked-jonas', '2026-11-16 10:00') },
      { at: '2026-11-16 11:00', run: contact('jonas', '2026-11-16 11:00', false) },
      { at: '2026-11-16 12:00', run: request('fatima', 'asked-fatima', '2026-11-16 12:00') },
      {
        at: '2026-11-16 13:00',
        run: event('fatima', {
          ...{ kind: 'requestClosed', requestId: 'asked-fatima', reason: 'noAnswerNeeded' },
        }),
      },
      { at: '2026-11-16 14:00', run: request('', 'asked-garage', '2026-11-16 14:00') },
      // Due on Friday 20, while Els is away and Tom replaces her.
      { at: '2026-11-17 10:00', run: request('emre', 'asked-emre', '2026-11-17 10:00') },
      { at: '2026-11-17 15:00', run: visit('emre', '2026-11-17', '08:00') },
      {
        at: '2026-11-17 16:00',
        run: (tx) =>
          void recordAbsence(tx, {
            ...{ coachId: els.personId, fromDay: '2026-11-18', toDay: '2026-11-20' },
            ...{ backupId: null, recordedBy: els.personId },
          }),
      },
      // A visit of the Friday before, entered after its deadline of Monday.
      { at: '2026-11-18 09:30', run: visit('fatima', '2026-11-13', '14:00') },
      { at: '2026-11-19 12:00', run: visit('wim', '2026-11-19', '10:00') },
      // Week 47 is frozen on Wednesday 25 November at 17.00; all that follows corrects it.
      { at: '2026-11-25 17:30', run: contact('jonas', '2026-11-17 10:30') },
      { at: '2026-11-26 10:15', run: contact('emre', '2026-11-26 10:00') },
      { at: '2026-11-27 09:00', run: request('wim', 'asked-wim', '2026-11-17 09:00') },
    ];
  }
}
