// Closing days as people type them, one on each line.
import { expect } from 'chai';
import { closingLines, readClosingLines } from '../../../dialogs/people/closingLines.ts';
import type { TextKey } from '../../../dialogs/texts.ts';

const text = (key: TextKey, values: Record<string, string | number> = {}): string =>
  `${key.split('.').at(-1)} ${String(values['line'] ?? values['date'] ?? '')}`.trim();
const read = (typed: string) => readClosingLines(typed, 2027, text);

describe('readClosingLines', () => {
  for (const [typed, date, name] of [
    ['28/12/2027 brugdag', '2027-12-28', 'brugdag'],
    ['28/12 brugdag', '2027-12-28', 'brugdag'],
    ['28-12-27: brugdag', '2027-12-28', 'brugdag'],
    ['28.12.2027 – brugdag', '2027-12-28', 'brugdag'],
    ['2027-12-28 brugdag', '2027-12-28', 'brugdag'],
    ['- dinsdag 28/12/2027  dag   na Kerstmis', '2027-12-28', 'dag na Kerstmis'],
    ['di 28 december', '2027-12-28', 'sluitingsdag'],
    ['3 mrt 2027, opleidingsdag', '2027-03-03', 'opleidingsdag'],
    ['3 maart opleiding in 2 groepen', '2027-03-03', 'opleiding in 2 groepen'],
  ] as const)
    it(`reads "${typed}"`, () => {
      expect(read(typed)).to.deep.equal({ days: [{ date, name }], problems: [], notes: [] });
    });

  for (const [typed, problem] of [
    ['brugdag', 'unreadable 1'],
    ['zomersluiting 21/12', 'unreadable 1'],
    ['28/12brugdag', 'unreadable 1'],
    ['28/12/20277 brugdag', 'unreadable 1'],
    ['29/2/2027 schrikkeldag', 'noSuchDay 1'],
    ['28/13 brugdag', 'noSuchDay 1'],
    ['28/12/2026 brugdag', 'otherYear 1'],
    ['maandag 28/12/2027 brugdag', 'otherWeekday 1'],
    ['27/12 - 31/12 kerst', 'range 1'],
    ['27/12-31/12 kerst', 'range 1'],
    ['27 december tot 31 december kerst', 'range 1'],
    [`28/12 ${'x'.repeat(81)}`, 'nameTooLong 1'],
    ['28/12 a\n28/12 b', 'twice 2'],
  ] as const)
    it(`says what is wrong with "${typed.slice(0, 40).replace('\n', ' / ')}"`, () => {
      expect(read(typed).problems).to.deep.equal([problem]);
    });

  it('counts lines as they stand, sorts the days, and leaves a legal holiday out', () => {
    const { days, problems, notes } = read(
      '\r\n28/12 b\r\n\r\nonzin\r\n7/5 a\r\n25/12 kerst\r\n2/1 za',
    );
    expect(days.map(({ date }) => date)).to.deep.equal(['2027-01-02', '2027-05-07', '2027-12-28']);
    expect(problems).to.deep.equal(['unreadable 4']);
    expect(notes).to.deep.equal([
      'holiday zaterdag 25 december 2027',
      'weekend zaterdag 2 januari 2027',
    ]);
  });

  it('refuses more days than a service can close', () => {
    const days = Array.from({ length: 31 }, (_, at) => `${at + 1}/3\n${at + 1}/10`).join('\n');
    expect(read(days).problems).to.deep.equal(['tooMany']);
  });

  it('writes days so that they are read back the same', () => {
    const days = [{ date: '2027-05-07', name: 'brugdag' }];
    expect(closingLines(days)).to.equal('7/5/2027 brugdag');
    expect(read(closingLines(days)).days).to.deep.equal(days);
  });
});
