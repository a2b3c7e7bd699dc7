// All that can be known of a set of files is told in one run; agreements that overlap are refused.
import { expect } from 'chai';
import { importFiles } from '../../src/store/import/importFiles.ts';
import type { ImportFile } from '../../src/store/import/importFiles.ts';
import { openTemporaryStore } from '../../src/store/openStore.ts';
import type { Store } from '../../src/store/store.ts';
import { NOW, SHARED } from './fixture.ts';

const BASE = {
  'werkgevers.csv': 'ondernemingsnummer;naam;aliassen\n0000.000.196;Wasserij;',
  'werkvloeren.csv': 'ondernemingsnummer;naam\n0000.000.196;Hal',
  'medewerkers.csv': 'kenmerk;naam\nM-1;Jo\nM-2;An',
  'begeleiders.csv':
    'email;naam;entra_id;ma;di;wo;do;vr;vervanger\nels@stad.example;Els;entra-els-1;9-17;;;;;',
};
const AGREEMENTS = 'kenmerk;ondernemingsnummer;medewerker;begeleider;start;einde;werkvloeren\n';
type Names =
  keyof typeof BASE | 'overeenkomsten.csv' | 'collega-coaches.csv' | 'contactpersonen.csv';

describe('what is wrong in the files of an import', () => {
  let store: Store;
  beforeEach(() => {
    store = openTemporaryStore({ clock: () => NOW, sharedFacts: () => SHARED });
  });
  afterEach(() => store.close());

  const run = (changes: Partial<Record<Names, string>>) => {
    const files = Object.entries({ ...BASE, ...changes }).map(([name, text]): ImportFile => ({
      name,
      bytes: new TextEncoder().encode(text),
    }));
    return importFiles(store, files);
  };
  const found = (changes: Partial<Record<Names, string>>): string[] =>
    run(changes).problems.map(({ file, line, column }) => `${file} ${line} ${column}`);
  const agreements = (...rows: string[]): { 'overeenkomsten.csv': string } => ({
    'overeenkomsten.csv': AGREEMENTS + rows.join('\n'),
  });
  const OF_ELS = 'els@stad.example';

  describe('agreements that overlap', () => {
    const row = (name: string, days: string, employee = 'M-1'): string =>
      `${name};0000.000.196;${employee};${OF_ELS};${days};`;

    it('are refused on the later one, with what to do', () => {
      const { problems } = run(agreements(row('S-2', '1/3/2026;'), row('S-1', '1/1/2026;')));
      expect(problems).to.have.length(1);
      expect(problems[0]).to.include({ file: 'overeenkomsten.csv', line: 2, column: 'start' });
      expect(problems[0]!.message)
        .to.include('Overeenkomst S-2 overlapt met S-1 (van 2026-01-01 zonder einde)')
        .and.include('Geef de eerste een einde vóór de volgende begint');
    });

    it('may follow one another, the last day and the first day included', () => {
      const on = (end: string): string[] =>
        found(agreements(row('S-1', `1/1/2026;${end}`), row('S-2', '1/3/2026;')));
      expect(on('28/2/2026')).to.deep.equal([]);
      expect(on('1/3/2026')).to.deep.equal(['overeenkomsten.csv 3 start']);
    });

    it('are two when they are of two people', () => {
      const both = agreements(row('S-1', '1/1/2026;'), row('S-2', '1/3/2026;', 'M-2'));
      expect(found(both)).to.deep.equal([]);
    });

    it('are compared with those that were imported before', () => {
      expect(found(agreements(row('S-1', '1/3/2026;')))).to.deep.equal([]);
      expect(found(agreements(row('S-2', '1/4/2026;')))).to.deep.equal([
        'overeenkomsten.csv 2 start',
      ]);
      expect(found(agreements(row('S-2', '1/1/2026;1/3/2026')))).to.deep.equal([
        'overeenkomsten.csv 2 einde',
      ]);
      const mended = agreements(row('S-1', '1/3/2026;31/3/2026'), row('S-2', '1/4/2026;'));
      expect(found(mended)).to.deep.equal([]);
    });
  });

  it('is told in one run: the references of a row with a bad cell too', () => {
    expect(
      found(agreements(`S-1;0000.000.196;M-9;ils@stad.example;31/2/2026;1/1/2025;Kelder`)),
    ).to.have.members([
      'overeenkomsten.csv 2 start',
      'overeenkomsten.csv 2 medewerker',
      'overeenkomsten.csv 2 begeleider',
      'overeenkomsten.csv 2 werkvloeren',
    ]);
    expect(
      found(agreements(`;0000.000.197;M-9;${OF_ELS};1/3/2026;1/2/2026;`)),
      'without a key, and with a number that is none',
    ).to.have.members([
      'overeenkomsten.csv 2 kenmerk',
      'overeenkomsten.csv 2 ondernemingsnummer',
      'overeenkomsten.csv 2 medewerker',
      'overeenkomsten.csv 2 einde',
    ]);
  });

  it('is told in one run: a row that stands there twice', () => {
    const rows = [
      `S-1;0000.000.196;M-1;${OF_ELS};1/3/2026;;`,
      `S-1;0000.000.196;M-9;${OF_ELS};1/3/2026;31/2/2027;`,
    ];
    expect(found(agreements(...rows))).to.have.members([
      'overeenkomsten.csv 3 kenmerk',
      'overeenkomsten.csv 3 einde',
      'overeenkomsten.csv 3 medewerker',
    ]);
  });

  it('is told in one run: all of a coach', () => {
    const coaches = BASE['begeleiders.csv'];
    run({});
    expect(
      found({
        'begeleiders.csv': `${coaches}\nan@stad.example;An;entra-els-1;;;;;;wie@stad.example`,
      }),
    ).to.have.members([
      'begeleiders.csv 3 ma',
      'begeleiders.csv 3 entra_id',
      'begeleiders.csv 3 vervanger',
    ]);
    expect(
      found({ 'begeleiders.csv': `${coaches}\nan@stad.example;;;9-17;;25-26;;;wie@stad.example` }),
    ).to.have.members([
      'begeleiders.csv 3 naam',
      'begeleiders.csv 3 wo',
      'begeleiders.csv 3 vervanger',
    ]);
  });

  it('is told in one run: what refers to an agreement of an unknown employer', () => {
    const contacts = 'ondernemingsnummer;naam;overeenkomsten\n0000.000.790;Mia;S-9';
    expect(found({ 'contactpersonen.csv': contacts })).to.have.members([
      'contactpersonen.csv 2 ondernemingsnummer',
      'contactpersonen.csv 2 overeenkomsten',
    ]);
  });

  it('is not told twice: what refers to a wrong row is right in itself', () => {
    const wrong = {
      ...agreements(`S-1;0000.000.196;M-1;${OF_ELS};1/3/2026;31/2/2027;Hal`),
      'medewerkers.csv': 'kenmerk;naam\nM-1;\nM-2;An;te;veel',
      'werkgevers.csv': 'ondernemingsnummer;naam;aliassen\n0000.000.196;;',
      'collega-coaches.csv': 'overeenkomst;naam\nS-1;Peter',
      'contactpersonen.csv': 'ondernemingsnummer;naam;overeenkomsten\n0000.000.196;Mia;S-1',
    };
    expect(found(wrong)).to.have.members([
      'medewerkers.csv 2 naam',
      'medewerkers.csv 3 null',
      'werkgevers.csv 2 naam',
      'overeenkomsten.csv 2 einde',
    ]);
    const spoiled = agreements(`S-1;0000.000.196;M-2;${OF_ELS};1/3/2026;;`);
    expect(found({ ...spoiled, 'medewerkers.csv': wrong['medewerkers.csv'] })).to.have.members([
      'medewerkers.csv 2 naam',
      'medewerkers.csv 3 null',
    ]);
  });

  it('names what changed by the columns of the files', () => {
    run({});
    const { changes } = run({
      'werkgevers.csv': 'ondernemingsnummer;naam;aliassen\n0000.000.196;Wasserij;de was|wassalon',
      'medewerkers.csv': 'kenmerk;naam\nM-1;Joris',
    });
    expect(changes.join('\n'))
      .to.include('aliassen: (leeg) → de was|wassalon')
      .and.include('naam: Jo → Joris');
  });
});
