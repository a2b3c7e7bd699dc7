// The shipped data loads; a wrong file is named with its line and what to do.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ContentError } from '../../src/content/contentError.ts';
import { lineOfPath } from '../../src/content/jsonLines.ts';
import { loadContent } from '../../src/content/loadContent.ts';

const DATA = join(import.meta.dirname, '../../data');

describe('loadContent', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-data-'));
    cpSync(DATA, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function edit(name: string, change: (text: string) => string): void {
    const file = join(folder, name);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    expect(after, 'the edit must change something').to.not.equal(before);
    writeFileSync(file, after);
  }
  function problems(): string[] {
    try {
      loadContent(folder);
    } catch (error) {
      expect(error).to.be.instanceOf(ContentError);
      return (error as ContentError).message.split('\n');
    }
    return [];
  }
  const lineOf = (name: string, text: string): number =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1;

  it('loads what ships', () => {
    const content = loadContent(DATA);
    expect(content.policies[0]!.settings.followUpDays.value).to.equal(14);
    expect(content.citation('S0 art. 2')).to.equal(
      'modelovereenkomst (college 9 april 2026), art. 2',
    );
    expect(content.texts.dialogs['error.turn']).to.include('{code}');
    expect(content.closingLists.map((list) => list.year)).to.include(2026);
  });

  it('names the line of a wrong value, of an unknown key, and of every problem in every file', () => {
    edit('policy.json', (text) => text.replace('"value": 14', '"value": "veertien"'));
    edit('calendar/officeHours.json', (text) => text.replace('"effectiveFrom"', '"vanaf"'));
    const found = problems();
    expect(found.join('\n')).to.include(
      `data/policy.json, regel ${lineOf('policy.json', 'veertien')}: 0.settings.followUpDays.value`,
    );
    const line = lineOf('calendar/officeHours.json', 'vanaf');
    expect(found.join('\n')).to.include(`data/calendar/officeHours.json, regel ${line}: `);
    for (const problem of found) expect(problem).to.include('Verbeter');
  });

  it('names the line where the JSON breaks off, and a file that is missing', () => {
    edit('references.json', (text) => text.replace('"title": "Tarieven",', '"title": "Tarieven"'));
    const line = lineOf('references.json', '"Tarieven"');
    expect(problems()[0]).to.match(
      new RegExp(`^data/references.json, regel ${line + 1}: .*geen geldige JSON`),
    );
    rmSync(join(folder, 'policy.json'));
    expect(problems().join('\n')).to.include('data/policy.json: Dit bestand ontbreekt');
  });

  it('refuses an unknown article and an empty sentence', () => {
    edit('policy.json', (text) => text.replace('"S0 art. 2"', '"S0 art. 99"'));
    expect(problems()[0]).to.include(`regel ${lineOf('policy.json', 'art. 99')}`);
    edit('policy.json', (text) => text.replace('"S0 art. 99"', '"S0 art. 2"'));
    edit('texts/dialogs.json', (text) => text.replace(/"error.turn": "[^"]*"/, '"error.turn": ""'));
    expect(problems()[0]).to.include(`regel ${lineOf('texts/dialogs.json', '"error.turn": ""')}`);
  });

  it('loads the tariffs, and names the line of a slip in them', () => {
    expect(loadContent(DATA).tariffs.policies[0]!.settings.firstQuarters.value).to.equal(5);
    edit('tariffs.json', (text) =>
      text.replace('"value": 9000,', '"value": 90.5,').replace('2026-07-01', '2026-08-01'),
    );
    const found = problems();
    const line = (text: string): number => lineOf('tariffs.json', text);
    expect(found).to.have.length(2);
    expect(found[0]).to.include(
      `data/tariffs.json, regel ${line('90.5')}: policies.0.settings.extraHourlyCents.value`,
    );
    expect(found[1]).to.include(
      `regel ${line('2026-08-01')}: crossings.0.effectiveFrom: expected the first day of the month after`,
    );
    rmSync(join(folder, 'tariffs.json'));
    expect(problems().join('\n')).to.include('data/tariffs.json: Dit bestand ontbreekt');
  });

  it('loads the terms of the agreement, and names the line of a slip in them', () => {
    expect(loadContent(DATA).agreementTerms[0]!.settings.noticeMonths.value).to.equal(2);
    edit('agreementTerms.json', (text) => text.replace('"value": 30', '"value": "dertig"'));
    expect(problems()[0]).to.include(
      `data/agreementTerms.json, regel ${lineOf('agreementTerms.json', 'dertig')}: 0.settings.paymentDays.value`,
    );
  });

  it('finds lines in nested values', () => {
    const text = '{\n "a": [1,\n  {"b": "x,]}",\n   "c\\"d": [true,\n    null]}\n ],\n "e": {}\n}';
    const line = (...path: (string | number)[]): number => lineOfPath(text, path);
    expect([line(), line('a'), line('a', 0), line('a', 1)]).to.deep.equal([1, 2, 2, 3]);
    expect([line('a', 1, 'b'), line('a', 1, 'c"d'), line('a', 1, 'c"d', 1)]).to.deep.equal([
      3, 4, 5,
    ]);
    expect([line('e'), line('e', 'missing'), line('nothing')]).to.deep.equal([7, 7, 1]);
  });
});
