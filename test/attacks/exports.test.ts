// Every file that Maatje gives, with hostile names in it: nothing is computed, nothing runs, no line is smuggled in.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import type { DownloadArgs, DownloadKind } from '../../dialogs/downloadDesk.ts';
import { csvText } from '../../src/bot/csvText.ts';
import { downloadMakers } from '../../src/bot/downloadMakers.ts';
import { createDownloads, type DownloadFile } from '../../src/bot/downloads.ts';
import { DATA_FOLDER } from '../../src/commands/runWithStore.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { proposeRun } from '../../src/jobs/billing/billingRun.ts';
import { query } from '../../src/store/query.ts';
import type { SubjectKind } from '../../src/store/personal/subject.ts';
import { activeInCalendar, activeInHtml, activeInTerminal } from './activeParts.ts';
import { attackList } from './attackList.ts';
import { EVERYTHING, openHostileHouse, type HostileHouse } from './hostileHouse.ts';
import { HOSTILE_TEXTS } from './hostileTexts.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ORDERS = HOSTILE_TEXTS['orders to a terminal']!.text;

/** What each kind of file is asked with, in every form that it has: a kind without them does not compile. */
const DOWNLOADS: Record<DownloadKind, (house: HostileHouse, runId: string) => DownloadArgs[]> = {
  summary: () => ['csv', 'xlsx'].map((format) => ({ period: '2026-Q4', coachId: '', format })),
  billingRun: (_, runId) => ['csv', 'xlsx'].map((format) => ({ runId, format })),
  appointment: ({ victims }) => [{ plannedId: victims.plannedId }],
  person: (house) =>
    Object.entries(subjectsOf(house)).flatMap(([kind, id]) =>
      ['html', 'json'].map((format) => ({ kind, id, format })),
    ),
};
/** Somebody of every kind. */
function subjectsOf({ bot, victims }: HostileHouse): Record<SubjectKind, string> {
  const { store } = bot.maatje;
  const row = store.read((db) => db.first(query.selectFrom('coworkerCoach').select('id')));
  const { employeeId: employee, personId: staff, requestId: caller } = victims;
  return { employee, contactPerson: 'victim-contact', coworkerCoach: row!.id, staff, caller };
}
/** Programs that write files, and what is in these: a new one is judged before it joins. */
const WRITERS: Readonly<Record<string, string>> = {
  'src/bot/keptParts.ts': 'what answers are found with, of data/faq',
  'src/commands/dataMap.ts': 'README.md, of data/dataMap.json',
  'src/commands/demoIdentity.ts': 'keys of the demo',
  'src/commands/demoToken.ts': 'keys of the demo',
  'src/commands/packRules.ts': 'the package of the rules',
  'src/commands/packRules/compileRules.ts': 'the package of the rules',
  'src/commands/packageTeams.ts': 'the manifest of Teams',
  'src/commands/person/personCommands.ts': 'everything held on one person, tried below',
  'src/commands/playgroundUser.ts': 'who the Playground pretends to be',
  'src/commands/trainIntents.ts': 'weights of models',
  'src/content/exportDecisions.ts':
    'decisions as JSON and YAML, which are read with their own loaders',
  'src/store/backupFile/packBackup.ts': 'a backup',
  'src/store/backupFile/sealedFile.ts': 'a backup',
  'src/web/widget/makeWidget.ts': 'the chat window, of src/web/browser',
};
/** What in src/commands prints past src/commands/print.ts, and what that is. */
const PRINTERS: Readonly<Record<string, string>> = {
  'src/commands/ask/progressWorker.ts': 'one fixed sentence, from a thread that has no stream',
  'src/commands/gate.ts': 'what tests print, with its colours',
  'src/commands/gate/runTests.ts': 'what tests print',
  'src/commands/gate/stages.ts': 'what tests print',
  'src/commands/print.ts': 'the one place',
};

describe('attack: exports', function () {
  this.timeout(120_000);
  const list = attackList('exports', 'Hostile names in every file that is given, and in commands');
  let house: HostileHouse;
  let runId = '';
  before(async function () {
    this.timeout(180_000);
    house = await openHostileHouse();
    const { store } = house.bot.maatje;
    const terms = loadContent(DATA_FOLDER).agreementTerms;
    const run = await proposeRun({ store, terms }, '2026-11', house.bot.staff('attack-Fien Een').personId); // prettier-ignore
    if (run.kind !== 'proposed') throw new Error(run.kind);
    runId = run.run.id;
  });
  after(() => house.stop());

  it('are all of the kinds that can be downloaded', () => {
    const { store } = house.bot.maatje;
    const kinds = Object.keys(downloadMakers(store, loadContent(DATA_FOLDER)));
    expect(Object.keys(DOWNLOADS).toSorted()).to.deep.equal(kinds.toSorted());
  });

  it('are written by programs that are all known', () => {
    const found = globSync('src/**/*.{ts,mjs}', { cwd: ROOT }).filter(
      (path) =>
      /\b(?:writeFileSync|writeFile|createWriteStream|appendFile\w*)\(/.test(readFileSync(join(ROOT, path), 'utf8')), // prettier-ignore
    );
    const own = found.filter((path) => !/^src\/commands\/(?:gate|deploy)\//.test(path));
    expect(own.toSorted()).to.deep.equal(Object.keys(WRITERS).toSorted());
  });

  for (const [kind, argsOf] of Object.entries(DOWNLOADS)) {
    it(`do nothing in a file of the kind ${kind}`, async () => {
      const { store } = house.bot.maatje;
      const makers = downloadMakers(store, loadContent(DATA_FOLDER));
      const downloads = createDownloads(store, makers, () => 'https://maatje.example');
      const who = house.bot.staff(EVERYTHING);
      const asked = argsOf(house, runId);
      for (const args of asked) {
        const { url } = downloads.link(who, kind as DownloadKind, args)!;
        const opened = await downloads.open(url.split('/download/')[1]!);
        if (opened.kind !== 'file') throw new Error(`${kind} ${JSON.stringify(args)}: ${opened.reason}`); // prettier-ignore
        const { name } = opened.file;
        const found = activeInFile(opened.file);
        const form = name.split('.').at(-1)!;
        list.note(`file: ${kind}.${form}`, Object.keys(HOSTILE_TEXTS).join(', '), found.join() || 'nothing acts'); // prettier-ignore
        expect(found.slice(0, 5), name).to.deep.equal([]);
        expect(name).to.match(/^[\w.-]+$/);
      }
    });
  }

  it('never begin a cell with what a spreadsheet computes', () => {
    const starts = ['=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '\u0000=', '\uFEFF=', '\u202E=', '\u200E=', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20', '\u00A0=', '\u3000=']; // prettier-ignore
    const cells = starts.flatMap((start) => [`${start}1+1`, `${start}cmd|' /C calc'!A0`]);
    const found = cells.filter((cell) => activeInCsv(csvText([['kop'], [cell]])).length > 0);
    list.note('CSV', `${cells.length} beginnings of a cell`, found.length === 0 ? 'all stay text' : found.join()); // prettier-ignore
    expect(found).to.deep.equal([]);
    expect(csvText([['a;b', 'c"d', 'e\nf']])).to.equal('\uFEFF"a;b";"c""d";"e\nf"\r\n');
  });

  it('give no orders to a terminal: commands print through one place', () => {
    const direct = globSync('src/commands/**/*.ts', { cwd: ROOT }).filter(
      (path) =>
      /\bprocess\.std(?:out|err)\b|\bconsole\.|\bwriteSync\(/.test(readFileSync(join(ROOT, path), 'utf8')), // prettier-ignore
    );
    const reading = direct.filter((path) => !/\/(?:ask|understand)\.ts$/.test(path));
    expect(reading.toSorted()).to.deep.equal(Object.keys(PRINTERS).toSorted());
  });

  /** Paths and settings are called something hostile too. What prints by itself is named above. */
  const commands: Record<string, { file: string; args: string[]; says: string }> = {
    people: { file: 'people', args: ['list', '--all'], says: 'HYPERLINK' },
    'weekly-summary': { file: 'weeklySummary', args: ['--week', '2026-W45'], says: 'week 45' },
    'weekly-summary --csv': { file: 'weeklySummary', args: ['--week', '2026-W45', '--csv'], says: ';' },
    doctor: { file: 'doctor', args: ['--json'], says: 'overgenomen' },
    restore: { file: 'restore', args: [join(tmpdir(), ORDERS), join(tmpdir(), `new-${ORDERS}`)], says: 'overgenomen' },
  }; // prettier-ignore
  for (const [command, { file, args, says }] of Object.entries(commands)) {
    it(`do nothing in what npm run ${command} prints`, () => {
      const printed = run([`src/commands/${file}.ts`, ...args], house).replace(/^\uFEFF/, '');
      const found = activeInTerminal(printed);
      list.note(`command: ${command}`, 'every name', found.join() || 'nothing acts');
      expect(found).to.deep.equal([]);
      expect(printed).to.contain(says);
    });
  }

  it('do nothing in what npm run person writes and prints', () => {
    const folder = mkdtempSync(join(tmpdir(), 'maatje-exports-'));
    const printed = run(['src/commands/person.ts', 'export', house.victims.employeeId, '--to', folder], house); // prettier-ignore
    const files = readdirSync(folder);
    expect(files).to.have.length(2);
    const found = files.flatMap((name) => activeInFile({ name, type: '', body: readFileSync(join(folder, name)) })); // prettier-ignore
    rmSync(folder, { recursive: true, force: true });
    list.note('command: person export', 'every name', found.join() || 'nothing acts');
    expect([...found, ...activeInTerminal(printed)]).to.deep.equal([]);
  });
});

/** All that a command prints, on either stream. */
function run(args: string[], { bot }: HostileHouse): string {
  const env = {
    ...{ PATH: process.env['PATH'], MAATJE_DB: bot.maatje.store.file },
    ...{ [`MAATJE_${ORDERS}`]: ORDERS, MAATJE_BACKUP_DIR: join(tmpdir(), ORDERS) },
  };
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

/** What in a file would act, by what kind of file it is. */
function activeInFile({ name, body }: DownloadFile): string[] {
  const text = String(body);
  switch (name.split('.').at(-1)) {
    case 'csv':
      return activeInCsv(text);
    case 'xlsx':
      return activeInWorkbook(Buffer.from(body));
    case 'ics':
      return activeInCalendar(text);
    case 'html':
      return activeInHtml(text);
    case 'json':
      JSON.parse(text);
      return [];
    default:
      return [`a file of another kind: ${name}`];
  }
}

/** Rows of another length, and cells that are computed. */
function activeInCsv(text: string): string[] {
  const options = { delimiter: ';', bom: true, relax_column_count: true };
  const rows = parse(text, options) as string[][];
  const width = rows[0]?.length;
  return [
    ...rows.filter((row) => row.length !== width).map((row) => `a row of ${row.length} cells`),
    ...rows.flat().filter((cell) => /^[\s\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell)),
    ...rows.flat().flatMap((cell) => activeInTerminal(cell)),
  ];
}

/** Formulas, links to elsewhere, and characters that no XML may hold, in any part of a workbook. */
function activeInWorkbook(bytes: Buffer): string[] {
  return partsOfZip(bytes).flatMap(({ name, text }) => [
    ...(/<f[ >]|<hyperlink|<ddeLink|<oleLink|TargetMode="External"/.test(text) ? [`${name} computes or links`] : []), // prettier-ignore
    ...(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text) ? [`${name} is no XML`] : []), // prettier-ignore
    ...(/<script|<img|<at>/.test(text) ? [`${name} holds tags`] : []),
    ...(/[\u202A-\u202E\u2066-\u2069]/.test(text) ? [`${name} turns text around`] : []),
  ]);
}

/** The files in a ZIP archive, from its own list of them. */
function partsOfZip(bytes: Buffer): { name: string; text: string }[] {
  const parts: { name: string; text: string }[] = [];
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006') + 16);
  while (bytes.toString('latin1', at, at + 4) === 'PK\u0001\u0002') {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [named, extra, remark] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const from = bytes.readUInt32LE(at + 42);
    const begin = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    const packed = bytes.subarray(begin, begin + size);
    const name = bytes.toString('utf8', at + 46, at + 46 + named!);
    parts.push({ name, text: (method === 0 ? packed : inflateRawSync(packed)).toString('utf8') });
    at += 46 + named! + extra! + remark!;
  }
  return parts;
}
