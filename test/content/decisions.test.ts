// Decisions: who may, what is kept, how they change the facts from then on, and come back as files.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { contentWarnings } from '../../src/content/contentWarnings.ts';
import { decide } from '../../src/content/decide.ts';
import type { DecisionOutcome, NewDecision } from '../../src/content/decide.ts';
import { policySettings } from '../../src/content/decisionSchemas.ts';
import { exportDecisions, writeExport } from '../../src/content/exportDecisions.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { mergedFacts } from '../../src/content/mergedFacts.ts';
import { policyFact, policySchema } from '../../src/rules/index.ts';
import { insertDecision, listDecisions } from '../../src/store/decisions.ts';
import { openStore } from '../../src/store/openStore.ts';
import type { Principal } from '../../src/store/principal.ts';
import type { SharedFacts } from '../../src/store/sharedFacts.ts';
import { openOffice, TODAY } from '../store/fixture.ts';
import type { Office } from '../store/fixture.ts';

const DATA = join(import.meta.dirname, '../../data');
const CLOSING: NewDecision = {
  ...{ kind: 'closingDays', year: 2026, confirmed: true },
  days: [{ date: '2026-12-28', name: 'brugdag' }],
};

describe('decisions', () => {
  const content = loadContent(DATA);
  let folder: string;
  let office: Office;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-decisions-'));
    office = openOffice({ file: join(folder, 'maatje.sqlite'), merge: mergedFacts(content) });
  });
  afterEach(() => {
    office.store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const take = (decision: NewDecision, who: Principal = office.lead): DecisionOutcome =>
    office.store.write((tx) => decide(tx, who, decision));
  const facts = (): SharedFacts => office.store.read((db) => db.facts());
  const policy = (change: object): NewDecision => ({
    ...{ kind: 'policy', effectiveFrom: '2027-01-01', change },
  });

  it('are taken by a lead or an administrator only', () => {
    expect(take(CLOSING, office.els)).to.deep.equal({ kind: 'refused', reason: 'notAllowed' });
    expect(take(CLOSING, { kind: 'visitor', visitorId: 'v' })).to.include({ reason: 'notAllowed' });
    expect(take(CLOSING, office.admin)).to.include({ kind: 'decided' });
    expect(facts().closingLists.at(-1)).to.deep.include({ year: 2026, confirmed: true });
  });

  it('are checked', () => {
    const bad: NewDecision[] = [
      { ...CLOSING, days: [{ date: '2027-01-04', name: 'x' }] },
      { ...CLOSING, days: [{ date: '2026-02-30', name: 'x' }] },
      { ...CLOSING, days: [CLOSING.days[0]!, CLOSING.days[0]!] },
      { kind: 'officeHours', effectiveFrom: TODAY, weekdays: { mon: ['17:00', '09:00'] } },
      policy({ followUpDays: 0 }),
      policy({ somethingElse: 1 }),
      { kind: 'setting', effectiveFrom: TODAY, key: '', value: true },
    ];
    for (const decision of bad)
      expect(take(decision), JSON.stringify(decision)).to.include({ reason: 'invalid' });
    expect(take(policy({ followUpDays: 14 }))).to.include({ reason: 'unchanged' });
    expect(office.store.read((db) => listDecisions(db))).to.deep.equal([]);
  });

  it('end the warning that no closing list is confirmed', () => {
    expect(contentWarnings(facts(), TODAY)).to.deep.equal([
      { kind: 'closingDaysUnconfirmed', years: [2026, 2027] },
    ]);
    take(CLOSING);
    take({ ...CLOSING, year: 2027, days: [] });
    expect(contentWarnings(facts(), TODAY)).to.deep.equal([]);
  });

  it('make a complete policy: what was not named stays, also when data/ changes later', () => {
    take(policy({ followUpByPhone: true }));
    take(policy({ followUpDays: 10 }));
    const last = facts().policies.at(-1)!;
    expect(last).to.include({ followUpByPhone: true, followUpDays: 10, onsiteDays: 7 });
    expect(last.effectiveFrom).to.equal('2027-01-01');
    expect(new Set(facts().policies.map((one) => one.version)).size).to.equal(3);
  });

  it('of before a setting existed: it stands as data/ has it', () => {
    const { suspensionDaysWithoutLead: _, ...settings } = policySettings.parse(
      Object.fromEntries(
        Object.entries(content.policies[0]!.settings).map(([key, { value }]) => [key, value]),
      ),
    );
    const payload = { version: 'old', settings: { ...settings, followUpDays: 10 } };
    office.store.write((tx) =>
      insertDecision(tx, office.lead, { kind: 'policy', effectiveFrom: '2027-01-01', payload }),
    );
    const last = facts().policies.at(-1)!;
    expect(last).to.include({ version: 'old', followUpDays: 10, suspensionDaysWithoutLead: 5 });
    const file = office.store
      .read((db) => exportDecisions(db, content))
      .find(({ name }) => name === 'policy.json')!;
    expect(policySchema.parse(JSON.parse(file.text)).map(policyFact).at(-1)).to.deep.equal(last);
  });

  it('reach another program that has the same file open', () => {
    const other = openStore({ file: office.store.file, sharedFacts: mergedFacts(content) });
    const before = other.read((db) => db.facts());
    expect(other.read((db) => db.facts())).to.equal(before);
    take(CLOSING);
    expect(other.read((db) => db.facts().closingLists).length).to.equal(
      before.closingLists.length + 1,
    );
    other.close();
  });

  it('do not linger in memory when their transaction fails', () => {
    const before = facts().closingLists.length;
    expect(() =>
      office.store.write((tx) => {
        decide(tx, office.lead, CLOSING);
        expect(tx.facts().closingLists).to.have.length(before + 1);
        throw new Error('crash');
      }),
    ).to.throw('crash');
    take({ ...CLOSING, days: [] });
    expect(facts().closingLists.at(-1)!.days).to.deep.equal([]);
  });

  it('come back as files of data/ that load, and then count once', () => {
    take(CLOSING);
    take({
      kind: 'officeHours',
      effectiveFrom: '2027-03-01',
      weekdays: { mon: ['08:00', '16:00'] },
    });
    take(policy({ followUpByPhone: true }));
    take({ kind: 'setting', effectiveFrom: TODAY, key: 'offSwitch', value: { off: true } });
    const before = facts();
    const files = office.store.read((db) => exportDecisions(db, content));
    expect(files.map((file) => file.name)).to.deep.equal([
      ...[
        'calendar/closingDays.json',
        'calendar/officeHours.json',
        'policy.json',
        'decisions.json',
      ],
    ]);
    const decisions = JSON.parse(files.at(-1)!.text) as { recordedBy: string; kind: string }[];
    expect(decisions.map((one) => [one.kind, one.recordedBy])).to.deep.include([
      'closingDays',
      'Lena',
    ]);
    const copy = join(folder, 'data');
    cpSync(DATA, copy, { recursive: true });
    writeExport(copy, files);
    const reviewed = loadContent(copy);
    const store = openStore({ file: office.store.file, sharedFacts: mergedFacts(reviewed) });
    expect(store.read((db) => db.facts())).to.deep.equal(before);
    expect(reviewed.policies.at(-1)!.settings.followUpByPhone).to.not.have.property('status');
    expect(reviewed.policies.at(-1)!.settings.supportPlanMonths).to.have.property('status');
    const again = store.read((db) => exportDecisions(db, reviewed));
    expect(again.slice(0, 3)).to.deep.equal(files.slice(0, 3));
    store.close();
  });

  it('of finance come back as files too: crossings, prices, settings of invoices', () => {
    const finance: Principal = { ...office.lead, roles: new Set(['finance']) };
    const crossing: NewDecision = { kind: 'crossing', month: '2026-05', confirmed: true };
    expect(take(crossing, office.lead)).to.include({ reason: 'notAllowed' });
    expect(take(crossing, finance)).to.include({ kind: 'decided' });
    expect(take(crossing, finance)).to.include({ reason: 'unchanged' });
    const amounts = { basicFirstCents: 110_000, basicLaterCents: 60_000, extraHourlyCents: 9_000 };
    const tariffs = {
      kind: 'tariffs',
      effectiveFrom: '2027-01-01',
      method: 'datedAmounts',
    } as const;
    const tooHigh = { ...amounts, basicFirstCents: 122_401 };
    expect(take({ ...tariffs, amounts: tooHigh }, finance)).to.deep.include({
      ...{ reason: 'looser', articles: ['S0 art. 5', 'policy'] },
    });
    expect(take({ ...tariffs, amounts }, finance)).to.include({ kind: 'decided' });
    const change = { vat: 'exempt', bankAccount: 'BE68539007547034', numberPrefix: 'IMW' } as const;
    expect(take({ kind: 'billing', change }, finance)).to.include({ kind: 'decided' });
    const looser = take(policy({ followUpDays: 15 }));
    expect(looser).to.include({ reason: 'looser' });
    expect(looser).to.have.property('articles').that.is.not.empty;
    const before = facts();
    const files = office.store.read((db) => exportDecisions(db, content));
    const names = files.map(({ name }) => name);
    expect(names).to.deep.equal(['tariffs.json', 'billing.json', 'decisions.json']);
    const copy = join(folder, 'data');
    cpSync(DATA, copy, { recursive: true });
    writeExport(copy, files);
    const reviewed = loadContent(copy);
    const store = openStore({ file: office.store.file, sharedFacts: mergedFacts(reviewed) });
    expect(store.read((db) => db.facts())).to.deep.equal(before);
    const again = store.read((db) => exportDecisions(db, reviewed));
    expect(again.slice(0, 2)).to.deep.equal(files.slice(0, 2));
    store.close();
  });

  it('write nothing when there are none', () => {
    expect(office.store.read((db) => exportDecisions(db, content))).to.deep.equal([]);
  });
});
