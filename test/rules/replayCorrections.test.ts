// Ends, changes of the premium and signatures that were noted by mistake: what stood before counts again.
import { expect } from 'chai';
import type { DomainEvent } from '../../src/rules/index.ts';
import { ended, lines, moment, replayed, signed, started } from './replayHouse.ts';

const start = started('11-02');
const of = (recorded: string) => ({ agreementId: 'A', recordedAt: moment(recorded) });
const plans = (...events: DomainEvent[]): string[] =>
  lines(replayed([start, ...events]), 'supportPlan');
const four = ['employee', 'employer', 'coach', 'coworkerCoach'] as const;

describe('an end that was taken back', () => {
  const end = ended('11-10', '11-05');
  const back: DomainEvent = {
    ...{ ...of('11-12'), id: 'back', kind: 'employmentEndWithdrawn', endId: end.id },
  };
  const later: DomainEvent = { ...ended('11-20', '11-06'), id: 'later' };

  it('opens what it had closed', () => {
    expect(plans(end)[0]).to.contain('agreementEnded');
    expect(plans(end, back)).to.deep.equal(plans());
  });

  it('leaves the end that was told besides', () => {
    const laterBack: DomainEvent = {
      ...{ ...of('11-12'), id: 'back-2', kind: 'employmentEndWithdrawn', endId: 'later' },
    };
    expect(plans(end, later)[0]).to.contain('agreementEnded 11-21 00:00');
    expect(plans(end, later, laterBack)[0]).to.contain('agreementEnded 11-11 00:00');
    expect(plans(end, later, back)[0]).to.contain('agreementEnded 11-21 00:00');
  });
});

describe('a change of the premium that was taken back', () => {
  const change: DomainEvent = {
    ...{ ...of('11-23'), id: 'change', kind: 'coachingSubsidyChanged', on: '2026-11-23' },
  };
  const back: DomainEvent = {
    ...{ ...of('11-24'), id: 'back', kind: 'coachingSubsidyChangeWithdrawn', changeId: 'change' },
  };

  it('asks for no revision of the plan', () => {
    expect(plans(change)).to.have.length(2);
    expect(plans(change, back)).to.deep.equal(plans());
  });
});

describe('a signature that was taken back', () => {
  const signatures = four.map((by) => signed(by, '11-20'));
  const back: DomainEvent = {
    ...{ ...of('11-24'), id: 'back', kind: 'planSignatureWithdrawn' },
    signatureId: signatures[1]!.id,
  };

  it('is missing again, until somebody signs', () => {
    expect(plans(...signatures)[0]).to.contain('fulfilled');
    expect(plans(...signatures, back)).to.deep.equal(plans());
    expect(plans(...signatures, back, signed('employer', '12-01'))[0]).to.contain('fulfilled');
  });
});
