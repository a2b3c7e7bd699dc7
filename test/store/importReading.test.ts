// Reading CSV files: separators, encodings, cells and columns, each problem with its line.
import { expect } from 'chai';
import * as field from '../../src/store/import/fields.ts';
import { kindOf } from '../../src/store/import/kinds.ts';
import { readRecords } from '../../src/store/import/readRecords.ts';
import { columnKey, readTable } from '../../src/store/import/readTable.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const employers = (text: string | Uint8Array) =>
  readRecords('employers', readTable('x.csv', typeof text === 'string' ? utf8(text) : text));

describe('import: reading a file', () => {
  const rows = [{ line: 2, ondernemingsnummer: '0000000196', naam: 'Café Zoë', aliassen: [] }];

  for (const [name, text] of [
    ['semicolons', 'ondernemingsnummer;naam\n0000.000.196;Café Zoë\n'],
    ['commas and Windows line ends', 'ondernemingsnummer,naam\r\n0000.000.196,Café Zoë\r\n'],
    ['tabs, quotes and blanks', 'Ondernemingsnummer\tNaam \n"0000 000 196"\t Café  Zoë \n'],
    ['a byte order mark', '\ufeffondernemingsnummer;naam\nBE 0000.000.196;Café Zoë'],
    ['an empty last line', 'ondernemingsnummer;naam\n0000.000.196;Café Zoë\n;\n\n'],
  ] as const)
    it(`takes ${name}`, () => {
      const { records, problems } = employers(text);
      expect(problems).to.deep.equal([]);
      expect(records).to.deep.equal(rows);
    });

  it('notices the encoding of Excel', () => {
    const bytes = Uint8Array.from('ondernemingsnummer;naam\n0000.000.196;Café Zoë', (sign) =>
      sign.charCodeAt(0),
    );
    const table = readTable('x.csv', bytes);
    expect(table.remarks.join()).to.include('Windows-1252');
    expect(readRecords('employers', table).records).to.deep.equal(rows);
    const utf16 = new Uint8Array(
      Buffer.from('\ufeffondernemingsnummer;naam\n0000.000.196;Café Zoë', 'utf16le'),
    );
    expect(employers(utf16).records).to.deep.equal(rows);
  });

  it('counts lines by the file, also after a field with a line break', () => {
    const { problems, records } = employers(
      'ondernemingsnummer;naam;aliassen\n0000.000.196;Een;"a\nb"\n0000.000.197;Twee;\n',
    );
    expect(records[0]!.aliassen).to.deep.equal(['a', 'b']);
    expect(problems.map(({ line, column }) => [line, column])).to.deep.equal([
      [4, 'ondernemingsnummer'],
    ]);
  });

  it('reports every bad cell, duplicate, surplus field and column', () => {
    const { problems, records } = employers(
      [
        'ondernemingsnummer;naam;kleur',
        '0000.000.197;;',
        '0000.000.196;Een;',
        '0000.000.196;Een nog eens;',
        '0000.000.295;Twee;blauw;te veel',
      ].join('\n'),
    );
    const found = problems.map(({ line, column }) => `${line} ${column}`).sort();
    expect(found).to.deep.equal([
      '1 kleur',
      '2 naam',
      '2 ondernemingsnummer',
      '4 ondernemingsnummer',
      '5 null',
    ]);
    expect(problems.find((one) => one.line === 4)!.message).to.include('regel 3');
    expect(records).to.have.length(1);
  });

  it('reports a missing column once, an empty file, and a stray quote', () => {
    expect(employers('ondernemingsnummer\n0000.000.196\n0000.000.295\n').problems).to.have.length(
      1,
    );
    expect(readTable('x.csv', utf8('')).problems[0]!.message).to.include('leeg');
    const stray = readTable('x.csv', utf8('a;b\n1;2\n3;"4" 5\n'));
    expect(stray.problems[0]).to.include({ line: 3 });
    expect(stray.problems[0]!.message).to.include('aanhalingstekens');
    const open = readTable('x.csv', utf8('a;b\n1;2\n3;"4\n5;"6"\n7;8;9\n'));
    expect(open.problems.map(({ line }) => line)).to.deep.equal([3, 5]);
    expect(open.rows.map(({ line }) => line)).to.deep.equal([2, 4]);
    expect(readTable('x.csv', utf8('a;"b\n1;2\n')).problems).to.have.length(1);
  });

  it('knows the kind by file name or by columns', () => {
    expect(kindOf('werkgevers 2026.csv', [])).to.equal('employers');
    expect(kindOf('coworkerCoaches.csv', [])).to.equal('coworkerCoaches');
    expect(kindOf('Collega-coaches.csv', [])).to.equal('coworkerCoaches');
    expect(kindOf('coaches.csv', [])).to.equal('coaches');
    expect(kindOf('blad1.csv', ['kenmerk', 'naam'])).to.equal('employees');
    expect(kindOf('blad1.csv', ['naam', 'ondernemingsnummer'])).to.equal(null);
    expect(kindOf('blad1.csv', ['naam', 'ondernemingsnummer', 'aliassen'])).to.equal('employers');
    expect(kindOf('blad1.csv', ['iets'])).to.equal(null);
  });

  it('names columns without accents and punctuation', () => {
    expect(columnKey(' Start-tewerkstelling ')).to.equal('start_tewerkstelling');
    expect(columnKey('Entra ID')).to.equal('entra_id');
  });
});

describe('import: cells', () => {
  const good = <T>(reader: field.FieldReader<T>, cell: string): T | string => {
    const read = reader(cell);
    return read.ok ? read.value : `FOUT ${read.message}`;
  };

  it('reads days both ways and refuses what does not exist', () => {
    expect(good(field.day, '2026-03-09')).to.equal('2026-03-09');
    expect(good(field.day, '9/3/2026')).to.equal('2026-03-09');
    expect(good(field.day, '12/03/2026')).to.equal('2026-03-12');
    for (const cell of ['29/2/2026', '2026-13-01', '3/2026', 'morgen', '12/31/2026'])
      expect(good(field.day, cell), cell).to.match(/^FOUT/);
  });

  it('reads hours', () => {
    expect(good(field.hours, '9:00-17:00')).to.deep.equal(['09:00', '17:00']);
    expect(good(field.hours, '9u - 12u30')).to.deep.equal(['09:00', '12:30']);
    expect(good(field.hours, '')).to.equal(null);
    for (const cell of ['17:00-9:00', '9:00', '25:00-26:00', 'ja'])
      expect(good(field.hours, cell), cell).to.match(/^FOUT/);
    expect(good(field.weekHours, 'ma 9:00-17:00, do 9u-12u30')).to.deep.equal({
      mon: ['09:00', '17:00'],
      thu: ['09:00', '12:30'],
    });
    for (const cell of ['', 'xx 9:00-17:00', 'ma'])
      expect(good(field.weekHours, cell), cell).to.match(/^FOUT/);
  });

  it('reads roles, numbers, e-mail addresses and ids', () => {
    expect(good(field.roles, 'Begeleider | teamleider')).to.deep.equal(['coach', 'teamLead']);
    expect(good(field.roles, 'financiën')).to.deep.equal(['finance']);
    expect(good(field.roles, '')).to.deep.equal(['coach']);
    expect(good(field.roles, 'baas')).to.match(/^FOUT/);
    expect(good(field.enterpriseNumber, 'BE 0207.451.227')).to.equal('0207451227');
    expect(good(field.enterpriseNumber, '0207.451.228')).to.match(/^FOUT/);
    expect(good(field.email, 'Els.Maes@Stad.Gent')).to.equal('els.maes@stad.gent');
    expect(good(field.email, 'els.maes')).to.match(/^FOUT/);
    const id = '00000000-0000-0000-0000-0000000000020';
    expect(good(field.objectId, id)).to.equal(id);
  });
});
