// Answers decided in chat: who may, how they go before what ships, and come back as files that count once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { shelfOf, shippedShelf, type FaqShelf } from '../../src/bot/faqShelf.ts';
import { decidedAnswers } from '../../src/content/answerDecisions.ts';
import { decide, type DecisionOutcome } from '../../src/content/decide.ts';
import { exportDecisions, writeExport } from '../../src/content/exportDecisions.ts';
import type { WrittenAnswer } from '../../src/content/faqSchema.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import type { Finder } from '../../src/faq/index.ts';
import type { Principal, StaffPrincipal } from '../../src/store/principal.ts';
import { openOffice, type Office } from '../store/fixture.ts';
import { fewAnswers, type FewAnswers } from '../support/fewAnswers.ts';

const PARKING: WrittenAnswer = {
  ...{ id: 'parkeren-dienst', audience: 'everyone', kind: 'service' },
  title: 'Is er parking aan de dienst?',
  wordings:
    'parking|parkeren|waar parkeer ik|is er parking|parkeerplaats|auto zetten|garage|fietsenstalling'.split(
      '|',
    ),
  answer: 'De dienst heeft geen eigen parking.',
  ...{ sources: [], related: [], next: [], checked: '2026-11-20' },
};

describe('answers decided in chat', () => {
  let data: FewAnswers;
  let folder: string;
  let office: Office;
  beforeEach(() => {
    data = fewAnswers(['imw-interim', 'imw-verlengen', 'imw-contract', 'buiten-afval']);
    folder = mkdtempSync(join(tmpdir(), 'maatje-answers-'));
    office = openOffice({ file: join(folder, 'maatje.sqlite') });
  });
  afterEach(() => {
    office.store.close();
    data.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  const take = (file: WrittenAnswer | null, who: Principal = office.lead): DecisionOutcome =>
    office.store.write((tx) =>
      decide(tx, who, { kind: 'answer', answerId: file?.id ?? PARKING.id, file }),
    );
  const content = () => loadContent(data.folder);
  /** Waits until another finder serves. */
  const learnt = async (shelf: FaqShelf, before: Finder): Promise<Finder> => {
    while (shelf.open().finder === before) await new Promise((done) => setTimeout(done, 20));
    return shelf.open().finder;
  };

  it('are taken by a lead or an editor, not by a coach or an administrator', () => {
    const editor: StaffPrincipal = { ...office.els, roles: new Set(['editor']) };
    expect(take(PARKING, office.els)).to.include({ reason: 'notAllowed' });
    expect(take(PARKING, office.admin)).to.include({ reason: 'notAllowed' });
    expect(take(PARKING, { kind: 'visitor', visitorId: 'v' })).to.include({ reason: 'notAllowed' });
    expect(take(PARKING, editor)).to.include({ kind: 'decided' });
    expect(take({ ...PARKING, wordings: [] })).to.include({ reason: 'invalid' });
    const [one] = office.store.read(decidedAnswers);
    expect(one).to.include({ answerId: PARKING.id, recordedBy: office.els.personId });
  });

  it('are found without a restart; the old finder serves until the new one has learnt', async () => {
    const shelf = shelfOf(office.store, content());
    const before = shelf.open().finder;
    const asked = { text: 'is er parking', audience: 'everyone' } as const;
    expect(before.find(asked).best?.id).to.not.equal(PARKING.id);
    take(PARKING);
    expect(shelf.open().finder).to.equal(before);
    expect(shelf.open().answers.get(PARKING.id)?.title).to.equal(PARKING.title);
    const after = await learnt(shelf, before);
    expect(after.find(asked).best?.id).to.equal(PARKING.id);
    take(null);
    expect(shelf.open().answers.has(PARKING.id)).to.equal(false);
    expect((await learnt(shelf, after)).find(asked).best?.id).to.not.equal(PARKING.id);
  });

  it('change and withdraw what ships, and leave the file as it is', async () => {
    const shelf = shelfOf(office.store, content());
    const before = shelf.open().finder;
    const file = shelf.open().answers.get('imw-interim') as WrittenAnswer;
    take({ ...file, answer: 'Anders.' });
    expect(shelf.open().answers.get('imw-interim')).to.include({ answer: 'Anders.' });
    expect(shelf.open().shipped.get('imw-interim')).to.include({ answer: file.answer });
    expect(shippedShelf(content()).open().answers.get('imw-interim')).to.deep.equal(file);
    await learnt(shelf, before);
  });

  it('come back as files; loaded again they count once, and a reviewed file goes before the decision', async () => {
    take({ ...PARKING, wordings: ['parking'] });
    take(PARKING);
    const shipped = shippedShelf(content()).open().answers.get('imw-interim') as WrittenAnswer;
    take({ ...shipped, answer: 'Herzien.' });
    const files = office.store.read((db) => exportDecisions(db, content()));
    expect(files.map(({ name }) => name)).to.deep.equal([
      'faq/parkeren-dienst.yaml',
      'faq/imw-interim.yaml',
      'decisions.json',
    ]);
    writeExport(data.folder, [
      ...files
        .slice(0, 1)
        .map((one) => ({ ...one, text: one.text.replace('geen eigen', 'een kleine') })),
      ...files.slice(1, 2),
    ]);
    const { answers } = shelfOf(office.store, content()).open();
    expect(answers.size).to.equal(5);
    expect(answers.get(PARKING.id)).to.include({ answer: 'De dienst heeft een kleine parking.' });
    expect(answers.get('imw-interim')).to.include({ answer: 'Herzien.' });
    take({ ...PARKING, answer: 'Later.' });
    const after = shelfOf(office.store, content()).open().answers;
    expect(after.get(PARKING.id)).to.include({ answer: 'Later.' });
    expect(after.size).to.equal(5);
  });

  it('with too few wordings for a file say so in it', () => {
    take({ ...PARKING, wordings: ['parking'] });
    const [file] = office.store.read((db) => exportDecisions(db, content()));
    expect(file!.text).to.match(/^# Nog 7 vraagwijzen toevoegen/);
  });
});
