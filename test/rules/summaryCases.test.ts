// Why a case ended as it did, whose turn it was, and what is told afterwards as a correction.
import { expect } from 'chai';
import { answererOn, caseReasons, correctionOf } from '../../src/rules/index.ts';
import type { StandingCase } from '../../src/rules/index.ts';
import { at } from './ruleFacts.ts';

const DUE = at('2026-11-12T17:00:00+01:00');

describe('whose turn it was', () => {
  const absence = (coachId: string, backupId: string | null, other: object = {}) => ({
    ...{ absenceId: `${coachId} away`, coachId, backupId, from: '2026-11-09', to: '2026-11-13' },
    ...{ effectiveFrom: '2026-11-09', recordedAt: 1, ...other },
  });
  const usual = { coachId: 'els', backupId: 'tom', effectiveFrom: '2026-01-01', recordedAt: 0 };
  const on = (day: string, absences: ReturnType<typeof absence>[], backups = [usual]) =>
    answererOn({ coachId: 'els', absences, backups, knownAt: 9 }, day);
  const away = absence('els', null);

  it('is the coach, the day before and the day after an absence too', () => {
    for (const day of ['2026-11-08', '2026-11-14'])
      expect(on(day, [away])).to.deep.equal({ answererId: 'els', coachAbsent: false });
  });

  it('is whom the absence names, else the usual back-up, from the first to the last day', () => {
    for (const day of ['2026-11-09', '2026-11-13']) {
      expect(on(day, [away])).to.deep.equal({ answererId: 'tom', coachAbsent: true });
      expect(on(day, [absence('els', 'nadia')]).answererId).to.equal('nadia');
    }
  });

  it('is nobody without a back-up, or when the back-up was absent too', () => {
    const nobody = { answererId: null, coachAbsent: true };
    expect(on('2026-11-10', [away], [])).to.deep.equal(nobody);
    expect(on('2026-11-10', [away, absence('tom', 'els')])).to.deep.equal(nobody);
  });

  it('leaves out an absence that was withdrawn, or not known yet', () => {
    const withdrawn = absence('els', null, { withdrawn: true, recordedAt: 2 });
    expect(on('2026-11-10', [away, withdrawn]).coachAbsent).to.equal(false);
    expect(on('2026-11-10', [absence('els', null, { recordedAt: 10 })]).coachAbsent).to.equal(
      false,
    );
  });
});

describe('the reasons of a case', () => {
  const none = {
    ...{ closedAs: null, coachAbsent: false, hasAnswerer: true },
    ...{ handedOver: false, tried: false, enteredLate: false },
  };
  const all = { ...none, coachAbsent: true, hasAnswerer: false, handedOver: true, tried: true };
  const rows: [Parameters<typeof caseReasons>[0], Partial<typeof all>, string][] = [
    ['missed', {}, 'nothingRecorded'],
    ['missed', all, 'coachAbsent noBackup handedOver tried'],
    ['missed', { hasAnswerer: false }, 'nothingRecorded'],
    ['late', {}, ''],
    ['late', { tried: true, enteredLate: true }, 'tried'],
    ['open', { coachAbsent: true }, 'coachAbsent'],
    ['open', {}, ''],
    ['onTime', { ...all, enteredLate: true }, 'enteredLate'],
    ['onTime', all, ''],
  ];
  for (const [outcome, about, said] of rows) {
    it(`${outcome}, ${Object.keys(about).join(' ')}: ${said || 'none'}`, () => {
      expect(caseReasons(outcome, { ...none, ...about }).join(' ')).to.equal(said);
    });
  }

  it('of what lapsed says why', () => {
    const why = (closedAs: 'requestClosed' | 'agreementEnded') =>
      caseReasons('lapsed', { ...all, closedAs });
    expect(why('requestClosed')).to.deep.equal(['requestClosed']);
    expect(why('agreementEnded')).to.deep.equal(['agreementEnded']);
  });
});

describe('corrections', () => {
  const told = (other: Partial<StandingCase> = {}): StandingCase => ({
    ...{ commitmentId: 'a:followUp:v', kind: 'followUp', agreementId: 'a' },
    ...{ dueDate: '2026-11-12', outcome: 'missed', fulfilledAt: null, ...other },
  });
  const FROZEN = at('2026-11-18T17:00:00+01:00');
  const rows: [string, StandingCase | null, StandingCase | null, string][] = [
    ['the same', told(), told(), 'nothing'],
    [
      'missed, entered late',
      told(),
      told({ outcome: 'onTime', fulfilledAt: DUE }),
      'missed → onTime, corrected',
    ],
    [
      'done at the freeze',
      told(),
      told({ outcome: 'late', fulfilledAt: FROZEN }),
      'missed → late, corrected',
    ],
    [
      'done after the freeze',
      told(),
      told({ outcome: 'late', fulfilledAt: FROZEN + 1 }),
      'missed → late, since',
    ],
    [
      'a visit withdrawn',
      told({ outcome: 'onTime', fulfilledAt: DUE }),
      told(),
      'onTime → missed, corrected',
    ],
    ['taken back altogether', told(), null, 'missed → gone, corrected'],
    ['moved to another week', told(), told({ dueDate: '2026-11-16' }), 'missed → moved, corrected'],
    ['moved within the week', told(), told({ dueDate: '2026-11-13' }), 'nothing'],
    ['recorded afterwards', null, told(), 'null → missed, corrected'],
    ['never told, in another week', null, told({ dueDate: '2026-11-16' }), 'nothing'],
    ['never told, does not exist', null, null, 'nothing'],
  ];
  it('are told once: what was told as moved or gone and still is says nothing', () => {
    const moved = { ...told(), outcome: 'moved' as const };
    const elsewhere = told({ dueDate: '2026-11-16' });
    expect(correctionOf('2026-W46', moved, elsewhere, FROZEN)).to.equal(null);
    const gone = { ...told(), outcome: 'gone' as const };
    expect(correctionOf('2026-W46', gone, null, FROZEN)).to.equal(null);
    expect(correctionOf('2026-W46', gone, told(), FROZEN)).to.include({
      was: 'gone',
      is: 'missed',
    });
  });

  for (const [what, before, now, said] of rows) {
    it(`${what}: ${said}`, () => {
      const found = correctionOf('2026-W46', before, now, FROZEN);
      expect(found ? `${found.was} → ${found.is}, ${found.how}` : 'nothing').to.equal(said);
    });
  }
});
