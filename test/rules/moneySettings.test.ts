// Bank accounts and the limits of settings: what is looser than its source is refused with the article.
import { expect } from 'chai';
import {
  crossingEffect,
  judgePolicy,
  judgeTariffs,
  parseBankAccount,
} from '../../src/rules/index.ts';
import { tariffsWith } from './ruleTariffs.ts';

describe('parseBankAccount', () => {
  const refused = (text: string): unknown => {
    const read = parseBankAccount(text);
    return read.kind === 'refused' ? read.reasons : read.kind;
  };

  it('reads an IBAN with spaces, dots and small letters', () => {
    expect(parseBankAccount(' be68 5390.0754-7034 ')).to.include({
      ...{ iban: 'BE68539007547034', inGroups: 'BE68 5390 0754 7034' },
    });
    expect(parseBankAccount('NL91ABNA0417164300')).to.include({ kind: 'result' });
  });

  it('refuses another shape, length or check digits', () => {
    for (const text of ['', '539-0075470-34', 'BE', '=BE68539007547034', 'XX']) {
      expect(refused(text), text).to.deep.equal(['notAnIban']);
    }
    expect(refused('BE685390075470341')).to.deep.equal(['wrongLength']);
    expect(refused('BE68539007547035')).to.deep.equal(['wrongCheckDigits']);
    expect(refused('BE86539007547034')).to.deep.equal(['wrongCheckDigits']);
  });
});

describe('settings against their sources', () => {
  it('of commitments: seven days and fourteen, not one more', () => {
    expect(judgePolicy({ onsiteDays: 7, followUpDays: 14 }).kind).to.equal('result');
    expect(judgePolicy({ onsiteDays: 8, followUpDays: 15 })).to.deep.equal({
      ...{ kind: 'refused', reasons: ['onsiteDays', 'followUpDays'] },
      articles: ['S0 art. 2', 'S2 vormgeving'],
    });
  });

  it('of prices: the amounts of the model with the confirmed crossings, not a cent more', () => {
    const judge = (extraHourlyCents: number, crossings: string[]) =>
      judgeTariffs({
        ...{ facts: tariffsWith(crossings), from: '2026-12-01', today: '2026-11-21' },
        ...{ method: 'datedAmounts' },
        amounts: { basicFirstCents: 120_000, basicLaterCents: 60_000, extraHourlyCents },
      });
    expect(judge(9_000, [])).to.include({ kind: 'result' });
    expect(judge(9_001, [])).to.deep.include({ reasons: ['extraHourlyTooHigh'] });
    expect(judge(9_180, ['2026-11'])).to.include({ kind: 'result' });
    expect(judge(9_180, ['2026-12'])).to.deep.include({ reasons: ['extraHourlyTooHigh'] });
    expect(judge(0, [])).to.deep.include({ reasons: ['notAnAmount'] });
  });

  it('of a crossing: from the first of the month after, not before the base month nor ahead of time', () => {
    const effect = (month: string, confirmed = true, crossings: string[] = []) =>
      crossingEffect({ facts: tariffsWith(crossings), month, confirmed, today: '2026-11-21' });
    expect(effect('2026-04')).to.include({ from: '2026-05-01', kind: 'result' });
    expect(effect('2026-03')).to.deep.include({ reasons: ['beforeBaseMonth'] });
    expect(effect('2026-11')).to.include({ from: '2026-12-01' });
    expect(effect('2026-12')).to.deep.include({ reasons: ['future'] });
    expect(effect('2026-06', true, ['2026-06'])).to.deep.include({ reasons: ['alreadyConfirmed'] });
    expect(effect('2026-06', false)).to.deep.include({ reasons: ['notConfirmed'] });
    const second = effect('2026-05', true, ['2026-08']);
    expect(second).to.deep.include({
      changesToday: [
        { price: 'basicFirstCents', before: 122_400, after: 124_848 },
        { price: 'basicLaterCents', before: 61_200, after: 62_424 },
        { price: 'extraHourlyCents', before: 9_180, after: 9_364 },
      ],
    });
  });
});
