// A person's rights in chat: all data, a correction with its history, and erasing what may go.
import { expect } from 'chai';
import { query } from '../../../src/store/query.ts';
import { findSubjects } from '../../../src/store/personal/findSubjects.ts';
import type { SubjectKind } from '../../../src/store/personal/subject.ts';
import { peopleTalk, SOFIE } from '../people/peopleTalk.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';

describe("a person's rights in chat", () => {
  let house: TestHouse;
  beforeEach(() => {
    house = openHouse();
  });
  afterEach(() => house.close());

  const subject = (name: string, kind: SubjectKind = 'employee') =>
    house.store.read((db) => findSubjects(db, name)).found.find((one) => one.kind === kind)!;
  const administrator = () => house.talk('demo-sofie');

  it('shows an administrator what is held, and gives it as two files', async () => {
    const talk = administrator();
    const said = await talk.say('geef mij alle gegevens van Jonas Verbeke');
    expect(said).to.contain('Gegevens van Jonas Verbeke').and.to.contain('Bezoeken');
    const offered = await talk.press('Ophalen als bestand');
    expect(offered).to.contain('als bladzijde om te lezen').and.to.contain('JSON');
    const urls = talk
      .cards()
      .flatMap(({ buttons }) => buttons.flatMap((b) => ('url' in b ? [b.url] : [])));
    const [page, data] = await Promise.all(urls.map((url) => house.open(url)));
    if (page?.kind !== 'file' || data?.kind !== 'file') throw new Error('no files');
    expect(page.file.name).to.match(/^persoonsgegevens-\w+-2026-11-13\.html$/);
    expect(String(page.file.body)).to.contain('Sofie De Backer').and.to.contain('Bakkerij De Smet');
    expect(JSON.parse(String(data.file.body))).to.include({ kind: 'employee' });
  });

  const WORDS: [string, string][] = [
    ['welke persoonsgegevens van Jonas Verbeke hebben we?', 'Gegevens van Jonas Verbeke'],
    ['wat bewaren we over Jonas Verbeke', 'Gegevens van Jonas Verbeke'],
    ['inzage in de gegevens van Jonas Verbeke', 'Gegevens van Jonas Verbeke'],
    ['verbeter de naam van Jonas Verbeke', 'Gegevens van Jonas Verbeke verbeteren'],
    ['wis alle gegevens van Jonas Verbeke', 'Gegevens van Jonas Verbeke wissen?'],
    ['verwijder de gegevens van Jonas Verbeke aub', 'Gegevens van Jonas Verbeke wissen?'],
    ['alle gegevens van Emre', 'Gegevens van Emre Yilmaz'],
    ['alle gegevens van Luc Pauwels', 'Wie bedoel je?'],
  ];
  it('understands how it is asked, and asks who is meant', async () => {
    const talk = peopleTalk(house, SOFIE);
    for (const [words, expected] of WORDS)
      expect(await talk.say(words), words).to.contain(expected);
    const other = await talk.say('wat gebeurt er met de persoonsgegevens van de werknemer?');
    expect(other).not.to.contain('Gegevens van');
  });

  it('corrects a name with history; cards follow, a second click changes nothing', async () => {
    const talk = administrator();
    await talk.say('verbeter de naam van Jonas Verbeke');
    const action = talk.buttons().find(({ title }) => title === 'Verbeteren')!.action;
    const inputs = { name: 'Jonas Verbeeck', reason: 'tikfout in het contract' };
    expect(await talk.act(action, { name: ' ', reason: 'x' })).to.contain('Vul een naam in');
    expect(await talk.act(action, { name: 'Jonas Verbeeck' })).to.contain('waarom het fout was');
    const saved = await talk.act(action, inputs);
    expect(saved).to.contain('Verbeterd: naam.').and.to.contain('Gegevens van Jonas Verbeeck');
    expect(saved).to.contain(
      'vrijdag 13 november 2026: naam was “Jonas Verbeke”, nu “Jonas Verbeeck”. Reden: tikfout in het contract (Sofie De Backer)',
    );
    expect(await talk.act(action, inputs)).to.contain('Dit was al verbeterd: naam.');
    const kept = house.store.read((db) => db.all(query.selectFrom('correction').selectAll()));
    expect(kept).to.have.length(1);
    expect(await house.talk().say('contract van Jonas Verbeeck')).to.contain('Jonas Verbeeck');
  });

  it('does not overwrite what somebody else corrected meanwhile', async () => {
    const [first, second] = [administrator(), house.talk()];
    for (const talk of [first, second]) await talk.say('verbeter de naam van Jonas Verbeke');
    const save = (talk: typeof first, name: string) =>
      talk.press('Verbeteren', { name, reason: 'tikfout' });
    await save(first, 'Jonas Verbeeck');
    expect(await save(second, 'Jonas Verbeec')).to.contain('Iemand veranderde dit intussen');
  });

  it('keeps what stood there too when a colleague is changed in their own form', async () => {
    const tom = house.who('demo-tom').personId;
    const talk = administrator();
    await talk.act({ verb: 'askCorrectPerson', kind: 'staff', id: tom });
    const saved = await talk.press('Verbeteren', {
      ...{ name: 'Tom Claes', email: 'tom.claeys@maatje.example', phone: '', reason: 'huwelijk' },
    });
    expect(saved).to.contain('Verbeterd: naam, telefoonnummer.');
    expect(saved).to.contain('telefoonnummer was “09 000 00 22”, nu “leeg”');
    const taken = await (async () => {
      await talk.act({ verb: 'askCorrectPerson', kind: 'staff', id: tom });
      return talk.press('Verbeteren', { email: 'els.maes@maatje.example', reason: 'x' });
    })();
    expect(taken).to.contain('hoort al bij een andere collega');
  });

  it('erases nothing of a file that runs, and says why', async () => {
    const said = await administrator().say('wis alle gegevens van Jonas Verbeke');
    expect(said).to.contain('Niets: alles moet nog blijven.');
    expect(said).to.contain('Dossier DEMO-001: de overeenkomst loopt nog');
    expect(said).not.to.contain('Ja, definitief wissen');
  });

  it('erases a contact person of no file once, wherever the name stood', async () => {
    house.store.write((tx) => {
      const employer = tx.first(query.selectFrom('employer').select('id'))!;
      const recorded = { recordedAt: tx.now, recordedBy: 'system' };
      tx.run(
        query.insertInto('contactPerson').values({
          ...{ id: 'contact-1', employerId: employer.id, name: 'Wivina Weggaan' },
          ...{
            email: 'wivina@firma.be',
            phone: null,
            verifiedAt: null,
            verifiedBy: null,
            ...recorded,
          },
        }),
      );
    });
    const talk = administrator();
    const shown = await talk.say('wis alle gegevens van Wivina Weggaan');
    expect(shown).to.contain('De naam en hoe je de persoon bereikt.');
    const action = talk.buttons().find(({ title }) => title === 'Ja, definitief wissen')!.action;
    expect(await talk.act(action)).to.contain('Gewist');
    expect(await talk.act(action)).to.contain('Dit was al gewist.');
    expect(house.store.read((db) => findSubjects(db, 'Wivina')).found).to.deep.equal([]);
  });

  it('refuses a coach by words and by click, and notes it', async () => {
    const { id } = subject('Jonas Verbeke');
    const els = house.talk('demo-els');
    expect(await els.say('wis alle gegevens van Jonas Verbeke')).to.contain('beheerder');
    const person = { kind: 'employee', id } as const;
    const key = { seen: 'a'.repeat(32), submissionKey: 'key-1' };
    for (const action of [
      { verb: 'showPerson', ...person },
      { verb: 'exportPerson', ...person },
      { verb: 'askCorrectPerson', ...person },
      { verb: 'correctPerson', ...person, ...key },
      { verb: 'askErasePerson', ...person },
      { verb: 'erasePerson', ...person, ...key },
    ] as const) {
      const inputs = { name: 'Iemand Anders', reason: 'zomaar' };
      const said = await els.act(action, inputs);
      expect(said, action.verb).not.to.contain('Jonas Verbeke').and.not.to.contain('Bezoeken');
    }
    const refused = house.store.read((db) =>
      db.all(
        query
          .selectFrom('accessLog')
          .select('why')
          .distinct()
          .where('action', '=', 'refused')
          .where('subjectId', '=', id),
      ),
    );
    expect(refused.map(({ why }) => why)).to.have.members([
      'showPerson',
      'correctPerson',
      'erasePerson',
    ]);
    expect(subject('Jonas Verbeke')).to.include({ name: 'Jonas Verbeke' });
  });
});
