// What comes due in a file: both sides of each day on which it is told, and what ends it.
import { expect } from 'chai';
import {
  agreementState,
  dueFileClocks,
  feeDropsOn,
  fileClocks,
  judgeNewAgreement,
} from '../../src/rules/index.ts';
import type { FileClocksInput, NewAgreementToJudge, PremiumFact } from '../../src/rules/index.ts';
import { tariffsWith } from './ruleTariffs.ts';

const TARIFFS = tariffsWith();

const premium = (from: string, other: Partial<PremiumFact> = {}): PremiumFact => ({
  ...{ premiumId: from, kind: 'coachingSubsidy', from, years: 2, to: null },
  ...{ approvedOn: null, permille: null, quarterCents: null },
  ...other,
});
const input = (today: string, other: Partial<FileClocksInput> = {}): FileClocksInput => ({
  agreement: { start: '2026-09-01', end: null },
  premiums: [premium('2026-09-01')],
  informedOn: [],
  tariffs: TARIFFS,
  policy: { fileReminderMonths: [6, 3], evaluationMonths: 3 },
  today,
  ...other,
});
const due = (today: string, other: Partial<FileClocksInput> = {}): string[] =>
  dueFileClocks(input(today, other)).map(
    ({ kind, on, reminder, overdue }) => `${kind} ${on} ${reminder}${overdue ? ' overdue' : ''}`,
  );

describe('the clocks of a file', () => {
  it('are counted from the premium: its end, the lower fee, and VDAB three months before', () => {
    expect(fileClocks(input('2026-11-21')).map(({ kind, on }) => [kind, on])).to.deep.equal([
      ['feeDrops', '2027-10-01'],
      ['informVdab', '2028-05-31'],
      ['premiumEnds', '2028-08-31'],
    ]);
  });

  for (const [today, said] of [
    ['2027-03-31', []],
    ['2027-04-01', ['feeDrops 2027-10-01 6']],
    ['2027-06-30', ['feeDrops 2027-10-01 6']],
    ['2027-07-01', ['feeDrops 2027-10-01 3']],
    ['2027-10-01', ['feeDrops 2027-10-01 3']],
    ['2027-10-02', []],
    ['2027-11-29', []],
    ['2027-11-30', ['informVdab 2028-05-31 6']],
    ['2028-02-28', ['informVdab 2028-05-31 6']],
    ['2028-02-29', ['informVdab 2028-05-31 3', 'premiumEnds 2028-08-31 6']],
    ['2028-08-31', ['informVdab 2028-05-31 3 overdue', 'premiumEnds 2028-08-31 3']],
    ['2028-09-01', ['informVdab 2028-05-31 3 overdue', 'premiumEnds 2028-08-31 3 overdue']],
  ] as const)
    it(`tell on ${today}: ${said.join(', ') || 'nothing'}`, () => {
      expect(due(today)).to.deep.equal(said);
    });

  it('stop when VDAB was informed in time, another premium follows, or the agreement ends', () => {
    const ends = 'premiumEnds 2028-08-31 6';
    expect(due('2028-03-15', { informedOn: ['2027-11-30'] })).to.deep.equal([ends]);
    expect(due('2028-03-15', { informedOn: ['2027-11-29'] })).to.have.length(2);
    const next = premium('2028-09-01');
    expect(due('2028-09-02', { premiums: [premium('2026-09-01'), next] })).to.deep.equal([]);
    const ending = (end: string) => due('2028-03-15', { agreement: { start: '2026-09-01', end } });
    expect(ending('2028-08-30')).to.deep.equal(['informVdab 2028-05-31 3']);
    expect(ending('2028-08-31')).to.have.length(2);
    expect(ending('2028-03-14')).to.deep.equal([]);
    expect(due('2028-03-15', { premiums: [] })).to.deep.equal([]);
    expect(due('2028-03-15', { premiums: [premium('2026-09-01', { years: null })] })).to.deep.equal(
      [],
    );
  });

  it('count the lower fee from the premium, also when it began before the agreement', () => {
    const drops = (from: string, start: string) =>
      feeDropsOn({ agreement: { start, end: null }, premiums: [premium(from)], tariffs: TARIFFS });
    expect(drops('2026-06-30', '2026-09-01')).to.equal('2027-07-01');
    expect(drops('2026-07-01', '2026-09-01')).to.equal('2027-10-01');
    expect(drops('2024-07-01', '2026-09-01'), 'lower from the start').to.equal(null);
  });
});

describe('the state of an agreement', () => {
  const days = { start: '2026-09-01', end: '2027-01-14' };
  for (const [today, state] of [
    ['2026-08-31', 'toCome'],
    ['2026-09-01', 'ending'],
    ['2027-01-14', 'ending'],
    ['2027-01-15', 'ended'],
  ] as const)
    it(`on ${today}: ${state}`, () => {
      expect(agreementState(days, today)).to.equal(state);
      expect(agreementState({ ...days, end: null }, '2030-01-01')).to.equal('running');
    });
});

describe('a new agreement', () => {
  const judge = (other: Partial<NewAgreementToJudge> = {}) =>
    judgeNewAgreement({
      ...{ start: '2026-12-01', employmentStart: '2026-12-01', end: null, today: '2026-11-21' },
      ...{
        approvedOn: '2026-11-10',
        premiumFrom: '2026-12-01',
        others: [],
        hasCoworkerCoach: true,
      },
      policy: { supportPlanMonths: 3 },
      ...other,
    });
  const reasons = (other: Partial<NewAgreementToJudge>): readonly string[] => {
    const verdict = judge(other);
    return verdict.kind === 'refused' ? verdict.reasons : [];
  };

  it('is refused with all that is against it, and not on the other side of each day', () => {
    expect(reasons({ start: '2026-11-09' })).to.deep.equal(['startBeforeApproval']);
    expect(reasons({ start: '2026-11-10' })).to.deep.equal([]);
    expect(reasons({ approvedOn: '2026-11-22' })).to.deep.equal(['approvalAhead']);
    expect(reasons({ approvedOn: '2026-11-21' })).to.deep.equal([]);
    expect(reasons({ end: '2026-11-30' })).to.deep.equal(['endBeforeStart']);
    expect(reasons({ end: '2026-12-01' })).to.deep.equal([]);
    const before = (end: string | null) => ({ others: [{ start: '2026-01-01', end }] });
    expect(reasons(before('2026-12-01'))).to.deep.equal(['overlaps']);
    expect(reasons(before('2026-11-30'))).to.deep.equal([]);
    expect(reasons(before(null))).to.deep.equal(['overlaps']);
    const after = { end: '2026-12-31', others: [{ start: '2027-01-01', end: null }] };
    expect(reasons(after)).to.deep.equal([]);
    expect(reasons({ ...after, end: '2027-01-01' }), 'one day').to.deep.equal(['overlaps']);
    expect(reasons({ ...before(null), approvedOn: '2026-12-02' })).to.have.length(3);
  });

  it('warns with a day of what is missing, and is kept', () => {
    const warnings = (other: Partial<NewAgreementToJudge>): unknown[] => {
      const verdict = judge(other);
      return verdict.kind === 'result' ? verdict.warnings.map(({ kind, by }) => [kind, by]) : [];
    };
    expect(warnings({})).to.deep.equal([['noPlan', '2027-03-01']]);
    expect(warnings({ hasCoworkerCoach: false, premiumFrom: '2026-12-02' })).to.deep.equal([
      ['premiumAfterStart', '2026-12-02'],
      ['noCoworkerCoach', '2027-03-01'],
      ['noPlan', '2027-03-01'],
    ]);
  });
});
