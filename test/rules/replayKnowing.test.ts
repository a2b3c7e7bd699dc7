// Time of knowing: what is recorded later moves nothing that was promised, but for the named exceptions.
import { expect } from 'chai';
import type { CommitmentFacts } from '../../src/rules/index.ts';
import { POLICY, closingLists } from './ruleFacts.ts';
import { factsWith, lines, moment, replayed, request, started, visit } from './replayHouse.ts';

const start = started('11-02');
const DAY = ['09:00', '17:00'] as const;
const HALF = ['09:00', '12:30'] as const;

describe('facts recorded late', () => {
  const r1 = request('r1', '11-16 10:00', { wants: 'presence' });
  const received = r1.recordedAt;
  const rows = (facts: Partial<CommitmentFacts>): string[] =>
    lines(replayed([start, r1], factsWith(facts)));

  const late: [
    what: string,
    at: (recordedAt: number) => Partial<CommitmentFacts>,
    moved: string[],
  ][] = [
    [
      'a closing day',
      (recordedAt) => ({
        closingLists: closingLists(['2026-11-17', '2026-11-23'], recordedAt),
      }),
      ['reachable r1: 11-16 → 11-18 17:00', 'onsite r1: 11-16 → 11-20 17:00'],
    ],
    [
      'a pattern of the coach',
      (recordedAt) => ({
        patterns: [
          ...factsWith().patterns,
          { coachId: 'an', effectiveFrom: '2026-11-01', recordedAt, weekdays: { thu: HALF } },
        ],
      }),
      ['reachable r1: 11-16 → 11-19 12:30', 'onsite r1: 11-16 → 11-23 17:00'],
    ],
    [
      'a policy',
      (recordedAt) => ({
        policies: [
          POLICY,
          { ...POLICY, version: 'p2', effectiveFrom: '2026-11-16', onsiteDays: 3, recordedAt },
        ],
      }),
      ['reachable r1: 11-16 → 11-17 17:00', 'onsite r1: 11-16 → 11-19 17:00'],
    ],
    [
      'office hours',
      (recordedAt) => ({
        officeHours: [
          ...factsWith().officeHours,
          { effectiveFrom: '2026-11-01', recordedAt, weekdays: { mon: DAY, fri: HALF } },
        ],
      }),
      ['reachable r1: 11-16 → 11-20 12:30', 'onsite r1: 11-16 → 11-23 17:00'],
    ],
  ];
  const asPromised = ['reachable r1: 11-16 → 11-17 17:00', 'onsite r1: 11-16 → 11-23 17:00'];
  const ofRequest = (all: string[]): string[] =>
    all.filter((line) => line.includes(' r1:')).sort((a, b) => (a > b ? -1 : 1));

  for (const [what, at, moved] of late) {
    it(`${what}: counts when it was known at the receipt, else moves nothing`, () => {
      expect(ofRequest(rows({}))).to.deep.equal(asPromised);
      expect(ofRequest(rows(at(received)))).to.deep.equal(moved);
      expect(ofRequest(rows(at(received + 1)))).to.deep.equal(asPromised);
    });

    it(`${what}: recorded late, replaying gives the very same rows`, () => {
      const before = replayed([start, r1], factsWith());
      expect(replayed([start, r1], factsWith(at(received + 1)))).to.deep.equal(before);
    });
  }

  it('counts for the follow-up after it, with its versions', () => {
    const closing = closingLists(['2026-11-30'], moment('11-12'));
    const policies = [
      POLICY,
      {
        ...POLICY,
        version: 'p2',
        effectiveFrom: '2026-11-01',
        recordedAt: moment('11-12'),
        followUpDays: 13,
      },
    ];
    const facts = factsWith({ closingLists: closing, policies });
    const commitments = replayed([start, visit('v1', '11-17')], facts);
    expect(lines(commitments, 'followUp')).to.deep.equal([
      'followUp start: 11-02 → 11-16 17:00, fulfilled v1 11-17 12:00',
      'followUp v1: 11-17 → 11-27 17:00',
    ]);
    const [first, second] = commitments.filter((one) => one.kind === 'followUp');
    expect([first!.policyVersion, second!.policyVersion]).to.deep.equal(['p1', 'p2']);
    expect(first!.calendarVersion).to.not.equal(second!.calendarVersion);
  });

  it('entered for days gone by: the receipt counts, with what was known when it was entered', () => {
    const backdated = request('r1', '11-10', {}, '11-20');
    const facts = factsWith({ closingLists: closingLists(['2026-11-12'], moment('11-18')) });
    expect(lines(replayed([start, backdated], facts), 'reachable')).to.deep.equal([
      'reachable r1: 11-10 → 11-13 17:00',
    ]);
  });

  it('before the first policy, hours or pattern were recorded: the first recorded counts', () => {
    const shipped = factsWith({
      policies: [{ ...POLICY, recordedAt: moment('12-01') }],
      officeHours: factsWith().officeHours.map((fact) => ({
        ...fact,
        recordedAt: moment('12-01'),
      })),
      patterns: [
        {
          coachId: 'an',
          effectiveFrom: '2026-12-01',
          recordedAt: moment('12-01'),
          weekdays: { thu: HALF },
        },
      ],
    });
    expect(ofRequest(lines(replayed([start, r1], shipped)))).to.deep.equal([
      'reachable r1: 11-16 → 11-19 12:30',
      'onsite r1: 11-16 → 11-23 17:00',
    ]);
  });
});
