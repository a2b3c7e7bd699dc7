// Exports: one row per case, references and closed codes only, nothing that a spreadsheet would run.
import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { csvText } from '../../src/bot/csvText.ts';
import { summaryFile } from '../../src/bot/summaryExport.ts';
import { periodOf } from '../../src/rules/index.ts';
import type { SummaryAsk } from '../../src/store/summaryRecord.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

describe('csvText', () => {
  it('writes semicolons, CRLF and a byte order mark, and quotes what needs it', () => {
    const rows = [
      ['soort', 'a;b'],
      ['zei "ja"', 'twee\nregels'],
    ];
    expect(csvText(rows)).to.equal('\uFEFFsoort;"a;b"\r\n"zei ""ja""";"twee\nregels"\r\n');
  });

  const formulas = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u0000=1',
    '＝1',
    '＋1',
  ];
  for (const text of formulas) {
    it(`keeps ${JSON.stringify(text)} a text`, () => {
      expect(csvText([[text]]).replaceAll('"', '')).to.match(/^\uFEFF'/);
    });
  }

  it('leaves other texts as they are', () => {
    expect(csvText([['2026-11-09', 'SO-1', 'a=b', '']])).to.equal('\uFEFF2026-11-09;SO-1;a=b;\r\n');
  });
});

describe('the export of a period', () => {
  let house: TestHouse;
  before(() => (house = openHouse('2026-11-20T10:00:00+01:00')));
  after(() => house.close());

  const ask: SummaryAsk = { period: periodOf('2026-W46')!, scope: { kind: 'team' } };
  const file = (format: 'csv' | 'xlsx', who = house.who(), about = ask) =>
    summaryFile(who, about, format, house.deps);

  it('has one row per case, adding up to the figures', async () => {
    const csv = await file('csv');
    expect(csv).to.include({ name: 'overzicht-2026-W46-vastgelegd.csv' });
    const [head = '', ...rows] = String(csv!.body).slice(1).trim().split('\r\n');
    expect(head).to.match(/^soort;dossier;begeleider;/);
    const { byKind } = house.deps.summaries.summary(house.who(), ask, 'test')!.figures;
    const all = Object.values(byKind);
    const sum = (of: (one: (typeof all)[number]) => number) =>
      all.reduce((n, one) => n + of(one), 0);
    expect(rows)
      .to.have.length(sum((one) => one.due + one.lapsed))
      .above(5);
    const ending = (code: string): number => rows.filter((row) => row.includes(`;${code};`)).length;
    expect(ending('op_tijd')).to.equal(sum((one) => one.onTime));
    expect(ending('gemist')).to.equal(sum((one) => one.missed));
  });

  it('names no employee, employer or coach', async () => {
    const { roster } = house.deps.files(house.who());
    const people = house.deps.people.everybody(house.who(), 'test')!;
    const names = [...roster.employees, ...roster.employers, ...people].map(({ name }) => name);
    const csv = String((await file('csv'))!.body);
    const sheets = Object.values(unzipSync((await file('xlsx'))!.body as Buffer)).map((part) =>
      strFromU8(part),
    );
    expect(names).to.have.length.above(10);
    for (const name of names)
      for (const text of [csv, ...sheets]) expect(text).not.to.include(name);
  });

  it('is a workbook with the same rows, dates as dates', async () => {
    const { name, body } = (await file('xlsx'))!;
    expect(name).to.equal('overzicht-2026-W46-vastgelegd.xlsx');
    const parts = unzipSync(body as Buffer);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    const csvRows = String((await file('csv'))!.body)
      .trim()
      .split('\r\n').length;
    expect(sheet.match(/<row /g)).to.have.length(csvRows);
    // 9 November 2026 counted in days since 30 December 1899.
    expect(sheet).to.include('<v>46335</v>');
  });

  it('is a lead’s; a coach has one’s own, and nothing of somebody else', async () => {
    const els = house.who('demo-els');
    const own = { ...ask, scope: { kind: 'coach', coachId: els.personId } } as const;
    expect(await file('csv', els)).to.equal(null);
    expect(String((await file('csv', els, own))!.body).split('\r\n').length).to.be.within(3, 10);
    expect(await file('csv', house.who('demo-tom'), own)).to.equal(null);
  });

  it('comes by a link, for who asked only', async () => {
    const args = { period: '2026-W46', coachId: '', format: 'csv' };
    const link = house.deps.downloads.link(house.who(), 'summary', args)!;
    const opened = await house.open(link.url);
    expect(opened.kind === 'file' && opened.file.body).to.equal((await file('csv'))!.body);
    const ofEls = house.deps.downloads.link(house.who('demo-els'), 'summary', args)!;
    expect(await house.open(ofEls.url)).to.deep.equal({ kind: 'refused', reason: 'notAllowed' });
    const broken = { ...args, period: '2026-W99' };
    const none = house.deps.downloads.link(house.who(), 'summary', broken)!;
    expect(await house.open(none.url)).to.deep.equal({ kind: 'refused', reason: 'notAllowed' });
  });
});
