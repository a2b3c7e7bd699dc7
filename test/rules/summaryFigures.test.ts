// From commitments to figures: how each is counted, both sides of every boundary.
import { expect } from 'chai';
import fc from 'fast-check';
import {
  CASE_OUTCOMES,
  COUNTED_KINDS,
  commitmentState,
  figuresOf,
  outcomeAt,
  percentOnTime,
  sumOfFigures,
  suspendedWhileRunning,
} from '../../src/rules/index.ts';
import type { CountedCase } from '../../src/rules/index.ts';
import { at, calendarWith } from './ruleFacts.ts';

const DUE = at('2026-11-12T17:00:00+01:00');
const open = { dueAt: DUE, fulfilledAt: null, closedAs: null, closedAt: null };
const fulfilled = (fulfilledAt: number) => ({
  ...{ dueAt: DUE, fulfilledAt, closedAt: fulfilledAt },
  closedAs: 'fulfilled' as const,
});
const closed = (
  closedAt: number,
  closedAs: 'requestClosed' | 'agreementEnded' = 'requestClosed',
) => ({
  ...{ dueAt: DUE, fulfilledAt: null, closedAt, closedAs },
});

describe('the outcome of a commitment', () => {
  const cases: [string, Parameters<typeof outcomeAt>[0], now: number, string][] = [
    ['not fulfilled, at the deadline', open, DUE, 'open'],
    ['not fulfilled, a moment after it', open, DUE + 1, 'missed'],
    ['fulfilled at the deadline', fulfilled(DUE), DUE + 9, 'onTime'],
    ['fulfilled a moment after it', fulfilled(DUE + 1), DUE + 9, 'late'],
    ['request closed before the deadline', closed(DUE - 1), DUE + 9, 'lapsed'],
    ['request closed at the deadline', closed(DUE), DUE + 9, 'lapsed'],
    ['request closed a moment after it', closed(DUE + 1), DUE + 9, 'missed'],
    ['agreement that will end before it', closed(DUE - 1, 'agreementEnded'), DUE - 2, 'open'],
    ['agreement that ended before it', closed(DUE - 1, 'agreementEnded'), DUE - 1, 'lapsed'],
    ['agreement that ended after it', closed(DUE + 5, 'agreementEnded'), DUE + 9, 'missed'],
  ];
  for (const [what, commitment, now, outcome] of cases) {
    it(`${what}: ${outcome}`, () => expect(outcomeAt(commitment, now)).to.equal(outcome));
  }

  it('says the same as the state that people see', () => {
    const calendar = calendarWith();
    const near = fc.integer({ min: DUE - 10, max: DUE + 10 });
    const endings = fc.oneof(
      fc.constant(open),
      near.map(fulfilled),
      near.map((moment) => closed(moment)),
    );
    const said = { onTime: 'met', late: 'late', missed: 'breached' } as const;
    fc.assert(
      fc.property(endings, near, (commitment, now) => {
        const outcome = outcomeAt(commitment, now);
        const state = commitmentState({ ...commitment, now, calendar });
        if (outcome in said) expect(state).to.equal(said[outcome as keyof typeof said]);
        else expect(['open', 'atRisk']).to.include(state);
      }),
    );
  });
});

describe('a suspension while a commitment ran', () => {
  const ran = { kind: 'followUp', startedOn: '2026-11-02', dueDate: '2026-11-16' } as const;
  const span = (from: string, to: string) => [{ from, to, reason: 'workplaceClosed' as const }];
  const hits: [string, string, endedOn: string | null, boolean][] = [
    ['2026-10-01', '2026-11-02', null, false],
    ['2026-10-01', '2026-11-03', null, true],
    ['2026-11-16', '2026-11-20', null, true],
    ['2026-11-17', '2026-11-20', null, false],
    ['2026-11-10', '2026-11-12', '2026-11-09', false],
    ['2026-11-10', '2026-11-12', '2026-11-10', true],
    ['2026-11-17', '2026-11-20', '2026-11-18', false],
  ];
  for (const [from, to, endedOn, hit] of hits) {
    it(`${from}–${to}, ended ${endedOn ?? 'never'}: ${hit ? 'counts' : 'does not count'}`, () => {
      const reason = suspendedWhileRunning(ran, endedOn, span(from, to));
      expect(reason).to.equal(hit ? 'workplaceClosed' : null);
    });
  }

  it('touches presence and follow-up only', () => {
    const all = span('2026-01-01', '2026-12-31');
    const kinds = COUNTED_KINDS.filter((kind) =>
      suspendedWhileRunning({ ...ran, kind }, null, all),
    );
    expect(kinds).to.deep.equal(['onsite', 'followUp']);
  });
});

describe('figures', () => {
  const counted = (
    kind: CountedCase['kind'],
    outcome: CountedCase['outcome'],
    suspended = false,
  ) => ({
    ...{ kind, outcome, suspended: suspended ? ('employeeAbsent' as const) : null },
  });

  it('count per kind, with and without what was suspended; questions apart', () => {
    const { byKind, total } = figuresOf([
      counted('followUp', 'onTime'),
      counted('followUp', 'onTime', true),
      counted('followUp', 'late', true),
      counted('followUp', 'missed'),
      counted('followUp', 'open'),
      counted('followUp', 'lapsed'),
      counted('reachable', 'onTime'),
      counted('contactRequest', 'missed'),
    ]);
    expect(byKind.followUp).to.deep.equal({
      ...{ due: 5, onTime: 2, late: 1, missed: 1, open: 1, lapsed: 1, suspended: 2 },
      withoutSuspended: { due: 3, onTime: 1, late: 0, missed: 1, open: 1 },
    });
    expect(byKind.contactRequest).to.include({ due: 1, missed: 1 });
    expect(total).to.include({ due: 6, onTime: 3, missed: 1, lapsed: 1, suspended: 2 });
    expect(byKind.supportPlan).to.include({ due: 0 });
  });

  it('add up, however they are cut, and every case is counted exactly once', () => {
    const anyCase = fc.record({
      kind: fc.constantFrom(...COUNTED_KINDS),
      outcome: fc.constantFrom(...CASE_OUTCOMES),
      suspended: fc.constantFrom(null, 'workplaceClosed' as const),
    });
    fc.assert(
      fc.property(fc.array(fc.array(anyCase)), (parts) => {
        const whole = figuresOf(parts.flat());
        expect(sumOfFigures(parts.map(figuresOf))).to.deep.equal(whole);
        const { due, onTime, late, missed, open: still, lapsed } = whole.total;
        expect(due).to.equal(onTime + late + missed + still);
        expect(
          due + lapsed + whole.byKind.contactRequest.due + whole.byKind.contactRequest.lapsed,
        ).to.equal(parts.flat().length);
      }),
    );
  });

  const shares: [onTime: number, late: number, missed: number, percent: number | null][] = [
    [0, 0, 0, null],
    [0, 1, 0, 0],
    [1, 0, 0, 100],
    [199, 1, 0, 99],
    [999, 0, 1, 99],
    [1, 0, 999, 1],
    [18, 1, 1, 90],
    [1, 1, 1, 33],
    [2, 0, 1, 67],
  ];
  for (const [onTime, late, missed, percent] of shares) {
    it(`${onTime} of ${onTime + late + missed} is ${percent} %, whatever is open`, () => {
      for (const still of [0, 7])
        expect(
          percentOnTime({ due: onTime + late + missed + still, onTime, late, missed, open: still }),
        ).to.equal(percent);
    });
  }
});
