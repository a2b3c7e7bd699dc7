// What may move an open deadline: another coach, earlier only, and a suspension.
import { expect } from 'chai';
import type { AssignmentFact, SuspensionFact } from '../../src/rules/index.ts';
import {
  contact,
  corrected,
  ended,
  factsWith,
  lines,
  moment,
  replayed,
  request,
  started,
  visit,
  withdrawn,
} from './replayHouse.ts';

const start = started('11-02');
const DAY = ['09:00', '17:00'] as const;
const HALF = ['09:00', '12:30'] as const;

describe('assignment to another coach', () => {
  const patterns = [
    { coachId: 'an', effectiveFrom: '2020-01-01', recordedAt: 0, weekdays: { fri: DAY } },
    {
      coachId: 'bo',
      effectiveFrom: '2020-01-01',
      recordedAt: 0,
      weekdays: { wed: HALF, thu: DAY },
    },
    { coachId: 'cis', effectiveFrom: '2020-01-01', recordedAt: 0, weekdays: {} },
  ];
  const assigned = (
    coachId: string,
    recorded: string,
    effectiveFrom = recorded.slice(0, 5),
  ): AssignmentFact => ({
    agreementId: 'A',
    coachId,
    effectiveFrom: `2026-${effectiveFrom}`,
    recordedAt: moment(recorded),
  });
  const an = { agreementId: 'A', coachId: 'an', effectiveFrom: '2020-01-01', recordedAt: 0 };
  const r1 = request('r1', '11-16 10:00');
  const reachable = (
    assignments: AssignmentFact[],
    ...more: Parameters<typeof replayed>[0]
  ): string[] =>
    lines(
      replayed([start, r1, ...more], factsWith({ patterns, assignments: [an, ...assignments] })),
      'reachable',
    );

  it('brings an open reachable forward, counted from the day after the assignment', () => {
    expect(reachable([])).to.deep.equal(['reachable r1: 11-16 → 11-20 17:00']);
    expect(reachable([assigned('bo', '11-17')])).to.deep.equal([
      'reachable r1: 11-16 → 11-18 12:30, promised 11-20 17:00',
    ]);
    expect(reachable([assigned('bo', '11-18')])).to.deep.equal([
      'reachable r1: 11-16 → 11-19 17:00, promised 11-20 17:00',
    ]);
    expect(reachable([assigned('bo', '11-18', '11-01')])).to.deep.equal(
      reachable([assigned('bo', '11-18')]),
    );
    expect(reachable([assigned('bo', '11-17', '11-18')])).to.deep.equal(
      reachable([assigned('bo', '11-18')]),
    );
  });

  it('never puts it off', () => {
    expect(reachable([assigned('bo', '11-19')])).to.deep.equal([
      'reachable r1: 11-16 → 11-20 17:00',
    ]);
    expect(reachable([assigned('bo', '11-17'), assigned('an', '11-17 13:00')])).to.deep.equal([
      'reachable r1: 11-16 → 11-18 12:30, promised 11-20 17:00',
    ]);
    expect(reachable([assigned('an', '11-17')])).to.deep.equal([
      'reachable r1: 11-16 → 11-20 17:00',
    ]);
  });

  it('to the same coach again says nothing new, also not with hours recorded since', () => {
    const newHours = { coachId: 'an', effectiveFrom: '2026-11-16', recordedAt: moment('11-16 12:00'), weekdays: { wed: DAY } }; // prettier-ignore
    const facts = factsWith({
      patterns: [...patterns, newHours],
      assignments: [an, assigned('an', '11-17')],
    });
    expect(lines(replayed([start, r1], facts), 'reachable')).to.deep.equal([
      'reachable r1: 11-16 → 11-20 17:00',
    ]);
  });

  it('known at the receipt makes the promise; recorded once it was answered it does nothing', () => {
    expect(reachable([assigned('bo', '11-16 10:00', '11-16')])).to.deep.equal([
      'reachable r1: 11-16 → 11-18 12:30',
    ]);
    const answer = contact('11-17 09:00', { contactId: 'c1' });
    expect(reachable([assigned('bo', '11-17 12:00')], answer)).to.deep.equal([
      'reachable r1: 11-16 → 11-20 17:00, fulfilled c1 11-17 09:00',
    ]);
  });

  it('counts from the receipt when a correction puts that after the assignment', () => {
    expect(
      reachable([assigned('bo', '11-17')], corrected('r1', '11-18', '11-18 13:00')),
    ).to.deep.equal(['reachable r1: 11-18 → 11-19 17:00, promised 11-20 17:00']);
  });

  it('to nobody with hours counts by office days, and says so', () => {
    const facts = factsWith({ patterns, assignments: [{ ...an, coachId: 'cis' }] });
    const one = replayed([start, r1], facts).find((row) => row.kind === 'reachable')!;
    expect(lines([one])).to.deep.equal(['reachable r1: 11-16 → 11-17 17:00']);
    expect(one.explanation.rule).to.equal('reachable.firstOfficeDay');
    const nobody = replayed([start, r1], factsWith({ patterns, assignments: [] }));
    expect(lines(nobody, 'reachable')).to.deep.equal(['reachable r1: 11-16 → 11-17 17:00']);
    const brought = replayed(
      [start, r1],
      factsWith({ patterns, assignments: [an, assigned('bo', '11-17')] }),
    );
    expect(brought.find((row) => row.kind === 'reachable')!.explanation).to.include({
      rule: 'reachable.newCoach',
      start: '2026-11-17',
    });
  });
});

describe('suspensions', () => {
  const suspended = (
    from: string,
    to: string,
    recorded: string,
    more: Partial<SuspensionFact> = {},
  ): SuspensionFact => ({
    suspensionId: 's1',
    agreementId: 'A',
    from: `2026-${from}`,
    to: `2026-${to}`,
    reason: 'employeeAbsent',
    effectiveFrom: `2026-${from}`,
    recordedAt: moment(recorded),
    ...more,
  });
  const r1 = request('r1', '11-03', { wants: 'presence' });
  const rows = (suspensions: SuspensionFact[], ...more: Parameters<typeof replayed>[0]): string[] =>
    lines(replayed([start, r1, ...more], factsWith({ suspensions })));

  it('move an open onsite and followUp, nothing else', () => {
    expect(rows([suspended('11-05', '11-06', '11-04')])).to.deep.equal([
      'followUp start: 11-02 → 11-18 17:00, promised 11-16 17:00',
      'supportPlan start: 11-02 → 02-02 17:00',
      'onsite r1: 11-03 → 11-12 17:00, promised 11-10 17:00',
      'reachable r1: 11-03 → 11-04 17:00',
    ]);
    expect(rows([suspended('11-05', '11-06', '11-04', { agreementId: 'B' })])[0]).to.not.include(
      'promised',
    );
  });

  it('known before belong to the promise', () => {
    expect(rows([suspended('11-05', '11-06', '11-01')])[0]).to.equal(
      'followUp start: 11-02 → 11-18 17:00',
    );
  });

  it('recorded once it was fulfilled move nothing', () => {
    const v1 = visit('v1', '11-17', { mode: 'online' });
    expect(rows([suspended('11-05', '11-06', '11-17 18:00')], v1)[0]).to.include(
      '→ 11-18 17:00, promised',
    );
    expect(rows([suspended('11-05', '11-06', '11-17 18:01')], v1)[0]).to.include(
      '→ 11-16 17:00, fulfilled',
    );
  });

  it('recorded after the end of the agreement move nothing any more', () => {
    const end = ended('11-10', '11-05');
    const r2 = request('r2', '11-09', { wants: 'presence' });
    const afterwards = [
      [],
      [contact('11-16', { answered: false })],
      [contact('11-18', { answered: false })],
      [corrected('r2', '11-06', '11-18')],
    ];
    for (const events of afterwards)
      expect(rows([suspended('11-05', '11-06', '11-17')], end, r2, ...events)).to.include.members([
        'followUp start: 11-02 → 11-16 17:00, agreementEnded 11-11 00:00',
        'onsite r2: 11-09 → 11-16 17:00, agreementEnded 11-11 00:00',
      ]);
  });

  it('recorded after an end that turned out to come later move what is open again', () => {
    const ends = [ended('11-10', '11-05'), ended('11-30', '11-18')];
    expect(rows([suspended('11-12', '11-13', '11-17')], ...ends)[0]).to.equal(
      'followUp start: 11-02 → 11-18 17:00, promised 11-16 17:00',
    );
  });

  it('count again once a withdrawal opens it again', () => {
    const events = [visit('v1', '11-17', { mode: 'online' }), withdrawn('v1', '11-19')];
    expect(rows([suspended('11-05', '11-06', '11-18')], ...events)[0]).to.equal(
      'followUp start: 11-02 → 11-18 17:00, promised 11-16 17:00',
    );
  });

  it('changed or withdrawn give back what they moved, never less than was promised', () => {
    const first = suspended('11-05', '11-06', '11-04');
    const longer = suspended('11-05', '11-10', '11-07');
    const gone = suspended('11-05', '11-06', '11-08', { withdrawn: true });
    expect(rows([first, longer])[0]).to.include('→ 11-20 17:00, promised 11-16');
    expect(rows([first, gone])[0]).to.equal('followUp start: 11-02 → 11-16 17:00');
    expect(rows([{ ...first, recordedAt: moment('11-01') }, gone])[0]).to.equal(
      'followUp start: 11-02 → 11-18 17:00',
    );
    const { suspensionId: _, ...other } = suspended('11-12', '11-12', '11-09');
    expect(rows([first, other])[0]).to.include('→ 11-19 17:00, promised 11-16');
  });

  it('show in the explanation', () => {
    const facts = factsWith({ suspensions: [suspended('11-05', '11-05', '11-04')] });
    const followUp = replayed([start], facts).find((one) => one.kind === 'followUp')!;
    expect(followUp.explanation.skipped).to.deep.equal([
      { date: '2026-11-05', why: 'suspended', reason: 'employeeAbsent' },
    ]);
  });
});
