// A week as it runs, provisional, told for good, and corrected in the next one; figures worked out by hand.
import { expect } from 'chai';
import { periodOf } from '../../src/rules/index.ts';
import type { CommitmentKind } from '../../src/rules/index.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { readSummary } from '../../src/store/summaries.ts';
import { readCases, readWork } from '../../src/store/summaryDetails.ts';
import { freezeDueWeeks } from '../../src/store/summaryFreeze.ts';
import type { CaseChoice, Summary, SummaryScope } from '../../src/store/summaryRecord.ts';
import { correctVisit, registerVisit, withdrawVisit } from '../../src/store/visits.ts';
import { submission, visitContent } from './fixture.ts';
import { openStory, type Story } from './summaryStory.ts';

const WEEK = '2026-W47';

describe('the summary of a week', () => {
  let story: Story;
  beforeEach(() => (story = openStory()));
  afterEach(() => story.store.close());

  const summary = (key = WEEK, scope: SummaryScope = { kind: 'team' }, who = story.lead): Summary =>
    story.store.read((db) => readSummary(db, who, { period: periodOf(key)!, scope }, 'test'))!;
  const of = (who: StaffPrincipal): SummaryScope => ({ kind: 'coach', coachId: who.personId });
  /** "onTime late missed open lapsed" */
  const line = (kind: CommitmentKind, of: Summary): string => {
    const { onTime, late, missed, open, lapsed } = of.figures.byKind[kind];
    return [onTime, late, missed, open, lapsed].join(' ');
  };
  const cases = (choice: CaseChoice, key = WEEK, scope: SummaryScope = { kind: 'team' }) =>
    story.store
      .read((db) => {
        const ask = { period: periodOf(key)!, scope, choice, offset: 0, limit: 99 };
        return readCases(db, story.lead, ask, 'test');
      })!
      .cases.map((one) => `${one.employeeName} ${one.outcome} ${one.reasons.join(' ')}`.trim());
  const corrections = (key: string, scope: SummaryScope = { kind: 'team' }) =>
    summary(key, scope).corrections.map(
      ({ week, employeeName, was, is, how }) => `${week} ${employeeName} ${was} → ${is} ${how}`,
    );

  it('runs: what is not due yet is open and in no percentage', () => {
    story.until('2026-11-18 12:00');
    const now = summary();
    expect(now.state).to.equal('running');
    // Jonas in time, Fatima entered late but in time, Emre a day late; Ann ended; Wim is suspended to Friday.
    expect(line('followUp', now)).to.equal('2 1 0 1 1');
    // Jonas was due on Tuesday; Emre is due on Friday; Fatima needs no answer.
    expect(line('reachable', now)).to.equal('0 0 1 1 1');
    expect(line('contactRequest', now)).to.equal('0 0 1 0 0');
    expect(now.figures.total).to.include({ due: 6, suspended: 1 });
    expect(now.figures.total.withoutSuspended).to.include({ due: 5, open: 1 });
  });

  it('is provisional until the third office day at 17.00, then final', () => {
    story.until('2026-11-25 16:59');
    expect(summary()).to.include({ state: 'provisional' });
    expect(new Date(summary().finalAt).toISOString()).to.equal('2026-11-25T16:00:00.000Z');
    const before = summary().figures;
    expect([line('followUp', summary()), line('reachable', summary())]).to.deep.equal([
      '3 1 0 0 1',
      '0 0 2 0 1',
    ]);
    story.until('2026-11-25 17:00');
    expect(summary()).to.include({ state: 'final' });
    expect(summary().figures).to.deep.equal(before);
  });

  it('says behind every number whose it was and why, in closed codes', () => {
    story.until('2026-11-25 17:00');
    expect(cases({ kind: 'followUp', which: 'onTime' })).to.have.members([
      ...['Jonas onTime', 'Fatima onTime enteredLate', 'Wim onTime'],
    ]);
    expect(cases({ kind: 'followUp', which: 'late' })).to.deep.equal(['Emre late']);
    expect(cases({ kind: 'followUp', which: 'suspended' })).to.deep.equal(['Wim onTime']);
    expect(cases({ kind: 'followUp', which: 'lapsed' })).to.deep.equal([
      'Ann lapsed agreementEnded',
    ]);
    expect(cases({ kind: 'reachable', which: 'missed' })).to.deep.equal([
      ...['Jonas missed tried', 'Emre missed coachAbsent'],
    ]);
    expect(cases({ kind: 'reachable', which: 'lapsed' })).to.deep.equal([
      'Fatima lapsed requestClosed',
    ]);
    expect(cases({ kind: 'contactRequest', which: 'due' })).to.deep.equal([
      'missed nothingRecorded',
    ]);
  });

  it('counts during an absence for who replaced the coach; coaches by name, never ranked', () => {
    story.until('2026-11-25 17:00');
    const work = story.store.read((db) =>
      readWork(db, story.lead, { period: periodOf(WEEK)! }, 'test'),
    )!;
    expect(
      work.map(({ name, files, total, asBackup }) => [
        name,
        files,
        total.due,
        total.missed,
        asBackup,
      ]),
    ).to.deep.equal([
      ['Els', 3, 4, 1, 0],
      ['Nadia', 0, 0, 0, 0],
      ['Tom', 1, 2, 1, 1],
    ]);
    expect(line('reachable', summary(WEEK, of(story.tom)))).to.equal('0 0 1 0 0');
    expect(line('reachable', summary(WEEK, of(story.els)))).to.equal('0 0 1 0 1');
  });

  it('stays as it was told; what is recorded later is a correction of the next week', () => {
    story.until('2026-11-25 17:00');
    const told = JSON.stringify([summary().figures, cases({ kind: null, which: 'all' })]);
    expect(corrections('2026-W48')).to.deep.equal([]);
    story.until('2026-11-27 10:00');
    expect(JSON.stringify([summary().figures, cases({ kind: null, which: 'all' })])).to.equal(told);
    const expected = [
      '2026-W47 Jonas missed → onTime corrected',
      '2026-W47 Emre missed → late since',
      '2026-W47 Wim null → late corrected',
    ];
    expect(corrections('2026-W48')).to.have.members(expected);
    expect(corrections(WEEK)).to.deep.equal([]);
    expect(corrections('2026-W49')).to.deep.equal([]);
    expect(corrections('2026-W48', of(story.els))).to.deep.equal([expected[0]]);
    // Told for good in week 48, and not told again in the next.
    story.until('2026-12-02 17:00');
    expect(summary('2026-W48').state).to.equal('final');
    expect(corrections('2026-W48')).to.have.members(expected);
    expect(corrections('2026-W48', of(story.els))).to.deep.equal([expected[0]]);
    story.until('2026-12-08 10:00');
    expect(corrections('2026-W49')).to.deep.equal([]);
  });

  it('lets a visit of a told week be corrected, and corrected again', () => {
    story.until('2026-11-26 09:00');
    const { store, els, jonas, bakery } = story;
    const agreements = [{ agreementId: jonas, outside: false }];
    const content = visitContent(story, { employerId: bakery, agreements, date: '2026-11-16' });
    const by = submission();
    const visit = store.write((tx) => registerVisit(tx, els, by, content));
    if (visit.kind !== 'saved') throw new Error(visit.kind);
    const { id } = visit.visit;
    const dates = ['2026-11-17', '2026-11-18', '2026-11-16'];
    for (const [i, date] of dates.entries()) {
      const of = { visitId: id, expectedVersion: i + 1, visit: { ...content, date } };
      const outcome = store.write((tx) => correctVisit(tx, els, submission(), of));
      expect(outcome.kind).to.equal('saved');
    }
    const gone = { visitId: id, expectedVersion: dates.length + 1 };
    expect(store.write((tx) => withdrawVisit(tx, els, submission(), gone)).kind).to.equal('saved');
  });

  it('is the same whether it was told in time or long after', () => {
    const keys = ['2026-W46', WEEK, '2026-W48', '2026-11', '2026-W41/2026-W48'];
    const told = (): string[] =>
      keys.flatMap((key) => [
        `${key} ${summary(key).state} ${summary(key).finalAt}`,
        JSON.stringify([summary(key).figures, summary(key).trend]),
        ...cases({ kind: null, which: 'all' }, key).sort(),
        ...corrections(key).sort(),
      ]);
    story.until('2026-12-09 18:00');
    const inTime = told();
    story.store.close();
    story = openStory();
    story.until('2026-12-09 18:00', false);
    expect(freezeDueWeeks(story.store)).to.have.length.above(4);
    expect(freezeDueWeeks(story.store)).to.deep.equal([]);
    expect(told()).to.deep.equal(inTime);
  });

  it('of a month, a quarter and eight weeks consists of the same cases', () => {
    story.until('2026-11-27 10:00');
    const november = summary('2026-11');
    expect(november.state).to.equal('running');
    const weeks = ['2026-W45', '2026-W46', WEEK, '2026-W48', '2026-W49'];
    const dueInWeeks = weeks.reduce((sum, key) => sum + summary(key).figures.total.due, 0);
    const eight = summary('2026-W42/2026-W49');
    expect(eight.figures.total.due).to.equal(dueInWeeks);
    expect(eight.trend.map(({ week, total }) => `${week} ${total.due}`)).to.include.members([
      '2026-W44 0',
      `2026-W47 ${summary().figures.total.due}`,
    ]);
    expect(summary('2026-Q4').figures.total.onTime).to.equal(november.figures.total.onTime);
    expect(cases({ kind: null, which: 'due' }, '2026-11')).to.have.length(
      november.figures.total.due + november.figures.byKind.contactRequest.due,
    );
  });

  it('lists the suspensions of the period, by reason', () => {
    story.until('2026-11-25 17:00');
    expect(summary().suspensions).to.deep.equal([]);
    expect(
      summary('2026-W46').suspensions.map((one) => [one.employeeName, one.reason]),
    ).to.deep.equal([['Wim', 'employeeAbsent']]);
  });

  it('is a lead’s, and one’s own for a coach; who may not see it gets nothing, and both are logged', () => {
    story.until('2026-11-25 17:00');
    const ask = { period: periodOf(WEEK)!, scope: { kind: 'team' } as SummaryScope };
    const all = { ...ask, choice: { kind: null, which: 'all' } as const, offset: 0, limit: 9 };
    const seen = (who: StaffPrincipal, scope: SummaryScope): boolean[] =>
      story.store.read((db) => [
        readSummary(db, who, { ...ask, scope }, 'test') !== null,
        readCases(db, who, { ...all, scope }, 'test') !== null,
      ]);
    expect(seen(story.lead, { kind: 'team' })).to.deep.equal([true, true]);
    expect(seen(story.lead, of(story.els))).to.deep.equal([true, true]);
    expect(seen(story.els, of(story.els))).to.deep.equal([true, true]);
    for (const who of [story.tom, story.admin, story.nadia])
      for (const scope of [{ kind: 'team' } as const, of(story.els)])
        expect(seen(who, scope), who.name).to.deep.equal([false, false]);
    expect(story.store.read((db) => readWork(db, story.els, ask, 'test'))).to.equal(null);
  });
});
