// The chain of follow-ups, support plans and the agreement's end, replayed.
import { expect } from 'chai';
import { fulfilledByVisit } from '../../src/rules/index.ts';
import type { DomainEvent } from '../../src/rules/index.ts';
import { POLICY } from './ruleFacts.ts';
import {
  ended,
  factsWith,
  lines,
  moment,
  replayed,
  request,
  signed,
  started,
  visit,
  withdrawn,
} from './replayHouse.ts';

const start = started('11-02');
const chain = (...events: DomainEvent[]): string[] =>
  lines(replayed([start, ...events]), 'followUp');

describe('follow-ups, replayed', () => {
  it('form a chain from the start of the employment', () => {
    expect(chain()).to.deep.equal(['followUp start: 11-02 → 11-16 17:00']);
    expect(chain(visit('v1', '11-16'), visit('v2', '12-01', { mode: 'online' }))).to.deep.equal([
      'followUp start: 11-02 → 11-16 17:00, fulfilled v1 11-16 12:00',
      'followUp v1: 11-16 → 11-30 17:00, fulfilled v2 12-01 12:00',
      'followUp v2: 12-01 → 12-15 17:00',
    ]);
  });

  it('count a visit on the first day, none before it, none outside the agreement', () => {
    expect(chain(visit('v1', '11-02'))).to.deep.equal([
      'followUp start: 11-02 → 11-16 17:00, fulfilled v1 11-02 12:00',
      'followUp v1: 11-02 → 11-16 17:00',
    ]);
    expect(chain(visit('v1', '11-01'))).to.have.length(1);
    expect(chain(visit('v1', '11-09', { outsideAgreement: true }))).to.have.length(1);
    expect(lines(replayed([visit('v1', '11-09')]))).to.deep.equal([]);
  });

  it('count a phone call only where the policy in force on its day says so', () => {
    const call = visit('v1', '11-09', { mode: 'phone' });
    expect(chain(call)).to.have.length(1);
    const byPhone = { ...POLICY, version: 'p2', followUpByPhone: true };
    const withPolicy = (effectiveFrom: string, recordedAt = 1): number => {
      const policies = [POLICY, { ...byPhone, effectiveFrom, recordedAt }];
      return lines(replayed([start, call], factsWith({ policies })), 'followUp').length;
    };
    expect(withPolicy('2026-11-09')).to.equal(2);
    expect(withPolicy('2026-11-10')).to.equal(1);
    expect(withPolicy('2026-11-09', call.recordedAt)).to.equal(2);
    expect(withPolicy('2026-11-09', call.recordedAt + 1)).to.equal(1);
  });

  it('on one day count once, under the visit that stood there first', () => {
    const morning = visit('v2', '11-09', { at: moment('11-09 09:00') }, '11-10');
    expect(chain(visit('v1', '11-09'), morning)).to.deep.equal([
      'followUp start: 11-02 → 11-16 17:00, fulfilled v1 11-09 09:00',
      'followUp v1: 11-09 → 11-23 17:00',
    ]);
  });

  it('keep their place on a day through later versions, and take none from who stood there', () => {
    const v1 = visit('v1', '11-09');
    const v2 = visit('v2', '11-09', {}, '11-10');
    const again = visit('v1', '11-09', { version: 2 }, '11-11');
    expect(chain(v1, v2, again).at(-1)).to.equal('followUp v1: 11-09 → 11-23 17:00');
    const moved = visit('v1', '11-09', { version: 2 }, '11-11');
    const elsewhere = visit('v1', '11-06');
    expect(chain(elsewhere, v2, moved).at(-1)).to.equal('followUp v2: 11-09 → 11-23 17:00');
    const older = visit('v1', '11-12', { version: 1 }, '11-13');
    expect(chain(v1, again, older).at(-1)).to.equal('followUp v1: 11-09 → 11-23 17:00');
  });

  it('entered late split the chain by their date', () => {
    const late = visit('v3', '11-10', {}, '11-25');
    expect(chain(visit('v1', '11-16'), late)).to.deep.equal([
      'followUp start: 11-02 → 11-16 17:00, fulfilled v3 11-10 12:00',
      'followUp v3: 11-10 → 11-24 17:00, fulfilled v1 11-16 12:00',
      'followUp v1: 11-16 → 11-30 17:00',
    ]);
  });

  it('corrected or withdrawn give the chain that the visits now make', () => {
    const v1 = visit('v1', '11-09');
    const v2 = visit('v2', '11-20');
    const moved = visit('v1', '11-12', { version: 2 }, '11-21');
    expect(chain(v1, v2, moved)).to.deep.equal([
      'followUp start: 11-02 → 11-16 17:00, fulfilled v1 11-12 12:00',
      'followUp v1: 11-12 → 11-26 17:00, promised 11-23 17:00, fulfilled v2 11-20 12:00',
      'followUp v2: 11-20 → 12-04 17:00',
    ]);
    const past = visit('v1', '11-23', { version: 2 }, '11-24');
    expect(chain(v1, v2, past)).to.deep.equal([
      'followUp start: 11-02 → 11-16 17:00, fulfilled v2 11-20 12:00',
      'followUp v2: 11-20 → 12-04 17:00, fulfilled v1 11-23 12:00',
      'followUp v1: 11-23 → 12-07 17:00, promised 11-23 17:00',
    ]);
    expect(chain(v1, v2, withdrawn('v1', '11-21'))).to.deep.equal([
      'followUp start: 11-02 → 11-16 17:00, fulfilled v2 11-20 12:00',
      'followUp v2: 11-20 → 12-04 17:00',
    ]);
    const back = visit('v1', '11-09', { version: 3 }, '11-22');
    expect(chain(v1, v2, withdrawn('v1', '11-21'), back)).to.deep.equal(chain(v1, v2));
    const byPhone = visit('v1', '11-09', { version: 2, mode: 'phone' }, '11-21');
    expect(chain(v1, v2, byPhone)).to.have.length(2);
    expect(() => chain(withdrawn('v9', '11-21'))).to.throw('v9');
  });

  it('start from the employment as it was last recorded', () => {
    expect(chain(started('11-04', '11-05'))).to.deep.equal([
      'followUp start: 11-04 → 11-18 17:00, promised 11-16 17:00',
    ]);
  });

  it('end with the agreement: what is due after it is closed, what was due before stays', () => {
    const rows = (...events: DomainEvent[]): string[] =>
      lines(replayed([start, request('r1', '11-11', { wants: 'presence' }), ...events]));
    expect(rows(ended('11-18', '11-12')).filter((line) => !line.startsWith('reach'))).to.deep.equal(
      [
        'followUp start: 11-02 → 11-16 17:00',
        'supportPlan start: 11-02 → 02-02 17:00, agreementEnded 11-19 00:00',
        'onsite r1: 11-11 → 11-18 17:00',
      ],
    );
    expect(rows(ended('11-17', '11-12'))).to.include(
      'onsite r1: 11-11 → 11-18 17:00, agreementEnded 11-18 00:00',
    );
    // Recorded once the end lies behind: everything that is open is closed.
    expect(
      rows(ended('11-18', '11-19 00:00')).every((line) => line.includes('agreementEnded')),
    ).to.equal(true);
    expect(rows(ended('11-18', '11-12'), visit('v1', '11-19'))).to.include(
      'followUp start: 11-02 → 11-16 17:00, agreementEnded 11-19 00:00',
    );
  });
});

describe('support plans, replayed', () => {
  const four = (day: string): DomainEvent[] => [
    signed('employee', '11-10'),
    signed('employer', day),
    signed('coach', '11-11'),
    signed('coworkerCoach', '11-12'),
  ];
  const change = (on: string): DomainEvent => ({
    id: 'change-1',
    agreementId: 'A',
    recordedAt: moment(on),
    kind: 'coachingSubsidyChanged',
    on: `2026-${on}`,
  });
  const plans = (...events: DomainEvent[]): string[] =>
    lines(replayed([start, ...events]), 'supportPlan');

  it('are fulfilled by the fourth signature', () => {
    expect(plans(...four('11-20').slice(1))).to.deep.equal([
      'supportPlan start: 11-02 → 02-02 17:00',
    ]);
    expect(plans(...four('11-20'))).to.deep.equal([
      'supportPlan start: 11-02 → 02-02 17:00, fulfilled employer 11-20 00:00',
    ]);
    expect(plans(...four('11-20'), signed('employer', '11-15'))).to.deep.equal([
      'supportPlan start: 11-02 → 02-02 17:00, fulfilled employer 11-15 00:00',
    ]);
    expect(plans(...four('10-30'))[0]).to.include('fulfilled coworkerCoach 11-12');
  });

  it('are revised at a change of the subsidy, by signatures of that day or later', () => {
    const again = [
      signed('employee', '11-23'),
      signed('coach', '11-24'),
      signed('coworkerCoach', '11-25'),
    ];
    const revised = [...four('11-20'), change('11-23'), ...again];
    expect(plans(...revised)[1]).to.equal('supportPlan change: 11-23 → 12-23 17:00');
    expect(plans(...revised, signed('employer', '11-22'))[1]).to.equal(
      'supportPlan change: 11-23 → 12-23 17:00',
    );
    expect(plans(...revised, signed('employer', '12-01'))[1]).to.equal(
      'supportPlan change: 11-23 → 12-23 17:00, fulfilled employer 12-01 00:00',
    );
    expect(plans(change('11-01'))).to.have.length(1);
  });
});

describe('what a saved visit did', () => {
  it('names the commitments that it fulfilled, and what is due next', () => {
    const events = [start, request('r1', '11-16', { wants: 'presence' })];
    const before = replayed(events);
    const v1 = visit('v1', '11-17');
    const after = replayed([...events, v1]);
    const { fulfilled, next } = fulfilledByVisit(before, after, 'v1');
    expect(fulfilled.map((one) => one.kind)).to.have.members(['reachable', 'onsite', 'followUp']);
    expect(next.map((one) => `${one.kind} ${one.dueDate}`)).to.deep.equal([
      'followUp 2026-12-01',
      'supportPlan 2027-02-02',
    ]);
    const again = replayed([...events, v1, visit('v1', '11-17', { version: 2 }, '11-18')]);
    expect(fulfilledByVisit(after, again, 'v1').fulfilled).to.deep.equal([]);
  });
});
