// "Wat wordt gewist?": what a lead sees, how a file is kept and let go; nobody else sees or does any of it.
import { expect } from 'chai';
import { holdsInForce } from '../../../src/store/erasure/holds.ts';
import { query } from '../../../src/store/query.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';
import { ELS } from '../people/peopleTalk.ts';

describe('what is erased and what is held', () => {
  let house: TestHouse;
  let talk: Talk;
  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  /** The agreement of an employee ended on a day. */
  function ended(name: string, endDay: string): void {
    house.store.write((tx) =>
      tx.run(
        query
          .updateTable('agreement')
          .set({ endDay, startDay: '2015-01-01', employmentStart: '2015-01-01' })
          .where((eb) =>
            eb('employeeId', 'in', eb.selectFrom('employee').select('id').where('name', '=', name)),
          ),
      ),
    );
  }
  /** What stands on the last card, in its fields too. */
  const onCard = () => JSON.stringify(talk.cards().map(({ body }) => body));
  const held = () => house.store.read(holdsInForce).map(({ reason }) => reason);

  it('shows the files of the next 30 days by the day on which they go, and no later ones', async () => {
    expect(await talk.say('wat wordt gewist?')).to.contain('Er is geen dossier aan de beurt');
    ended('Jonas Verbeke', '2016-12-13');
    ended('Fatima El Amrani', '2016-11-12');
    ended('Emre Yilmaz', '2016-12-14');
    const said = await talk.say('welke dossiers worden er gewist');
    expect(said)
      .to.contain('Jonas Verbeke')
      .and.to.contain('in de nacht naar maandag 14 december 2026');
    expect(said)
      .to.contain('Fatima El Amrani')
      .and.to.contain('in de nacht naar zaterdag 14 november 2026');
    expect(said).not.to.contain('Emre Yilmaz');
  });

  it('keeps a file with the reason that was said, until it is let go; each is asked first', async () => {
    ended('Jonas Verbeke', '2016-12-13');
    const asked = await talk.say('bewaar het dossier van Jonas, klacht loopt.');
    expect(asked).to.contain('Jonas Verbeke');
    expect(onCard()).to.contain('"value":"klacht loopt"');
    expect(held()).to.deep.equal([]);
    expect(await talk.press('Bewaar dit dossier', { reason: ' ' })).to.contain('Schrijf een reden');
    const done = await talk.press('Bewaar dit dossier', { reason: 'klacht loopt' });
    expect(done).to.contain(
      'Blijft bewaard sinds vrijdag 13 november 2026, door Alex Wilber. Reden: klacht loopt.',
    );
    expect(done, 'its term is not over yet').not.to.contain('termijn liep af');
    expect(done).to.contain('Er is geen dossier aan de beurt');
    expect(held()).to.deep.equal(['klacht loopt']);
    const shown = await talk.say('het dossier van Jonas mag gewist worden');
    expect(shown).to.contain('klacht loopt');
    expect(await talk.press('Niet langer bewaren')).to.contain('Opgeheven');
    expect(held()).to.deep.equal([]);
    expect(await talk.say('wat wordt er gewist')).to.contain(
      'in de nacht naar maandag 14 december',
    );
  });

  it('says when the ordinary term was over, once only the hold keeps a file', async () => {
    ended('Jonas Verbeke', '2016-11-12');
    await talk.say('bewaar het dossier van Jonas, klacht loopt');
    expect(await talk.press('Bewaar dit dossier', { reason: 'klacht loopt.' }))
      .to.contain('De gewone termijn liep af op donderdag 12 november 2026.')
      .and.not.to.contain('loopt..');
  });

  it('one click too many changes nothing; a hold that is gone is said to be', async () => {
    await talk.say('wis het dossier van Jonas niet wegens een geschil');
    const [button] = talk.buttons();
    await talk.act(button!.action, { reason: 'geschil' });
    await talk.act(button!.action, { reason: 'geschil' });
    expect(held()).to.deep.equal(['geschil']);
    const lift = talk.buttons().find(({ action }) => action.verb === 'liftHold')!;
    await talk.act(lift.action);
    expect(await talk.act(lift.action)).to.contain('Opgeheven');
    const other = { ...lift.action, submissionKey: 'another' } as typeof lift.action;
    expect(await talk.act(other)).to.contain('al opgeheven');
    expect(held()).to.deep.equal([]);
  });

  it('the card of another lead says what was done with it, never that one is no lead', async () => {
    const sofie = house.talk('demo-sofie');
    await talk.say('bewaar het dossier van Jonas, klacht loopt.');
    const place = talk.buttons().find(({ title }) => title === 'Bewaar dit dossier')!.action;
    await talk.act(place, { reason: 'klacht loopt' });
    expect(await sofie.act(place, { reason: 'iets anders' })).to.contain('Reden: klacht loopt.');
    const lift = talk.buttons().find(({ title }) => title === 'Niet langer bewaren')!.action;
    expect(await sofie.act(lift)).to.contain('Opgeheven.');
    expect(await talk.act(lift)).to.contain('Dat was al opgeheven. Er is niets veranderd.');
    expect(held()).to.deep.equal([]);
  });

  it('asks whose file when nobody is named, and which when it may be several', async () => {
    expect(await talk.say('bewaar het dossier')).to.contain('Zeg van wie');
    expect(await talk.say('bewaar de dossiers van Bakkerij De Smet')).not.to.contain('Bewaard.');
    const which = await talk.say('bewaar het dossier van Bakkerij De Smet, klacht');
    expect(which).to.contain('Welk dossier').and.to.contain('Jonas Verbeke');
    await talk.press(/^Jonas/);
    expect(onCard()).to.contain('"value":"klacht"');
  });

  const ASKED = [
    'wat wordt er vannacht gewist',
    'wat word gewist?',
    'toon wat er gewist wordt',
    'welke dossiers moeten er gewist worden?',
    'wanneer wordt het dossier van Jonas gewist',
    'wat wis je deze maand?',
    'welke dossiers blijven langer bewaard',
    'het dossier van Jonas mag weg',
    'hef de bewaring van het dossier van Jonas op',
    'je moet het dossier van Jonas niet langer bijhouden',
  ];
  for (const words of ASKED)
    it(`shows it when asked "${words}"`, async () => {
      expect(await talk.say(words)).to.contain('Wat wordt gewist?');
    });

  const TOLD = [
    ['houd het dossier van Jonas bij want er loopt een klacht', 'er loopt een klacht'],
    ['dossier van Jonas niet wissen: geschil met de werkgever', 'geschil met de werkgever'],
    ['kan je het dossier van Jonas langer bijhouden wegens een klacht?', 'een klacht'],
    ['Gelieve het dossier van Jonas te laten bewaard blijven', ''],
    ['wis het dossier van Jonas nog niet', ''],
    ['het dossier van Jonas mag nog niet gewist worden, klacht', 'klacht'],
  ] as const;
  for (const [words, reason] of TOLD)
    it(`asks to keep the file after "${words}"`, async () => {
      expect(await talk.say(words))
        .to.contain('Jonas Verbeke')
        .and.to.contain('langer bewaren');
      expect(onCard()).to.contain(`"value":"${reason}"`);
    });

  it('leaves other words alone: a visit that was wiped, a file of one’s own', async () => {
    for (const words of ['welk bezoek is gewist?', 'bewaar', 'wis het dossier van Jonas'])
      expect(await talk.say(words), words).not.to.match(/Wat wordt gewist|langer bewaren/);
  });

  it('counts what else goes tonight, without doing it', async () => {
    house.store.write((tx) =>
      tx.run(
        query.insertInto('unanswered').values({
          ...{ id: 'q', text: 'x', audience: 'everyone', near: '[]', answerId: null },
          ...{ dismissalId: null, at: tx.now - 400 * 86_400_000 },
        }),
      ),
    );
    for (let times = 0; times < 2; times++)
      expect(await talk.say('wat wordt gewist?')).to.contain('Vragen zonder antwoord: 1');
  });

  it('is not for coaches, and every try on a file is in the access log', async () => {
    const coach = house.talk(ELS);
    expect(await coach.say('bewaar het dossier van Jonas, klacht loopt')).to.contain(
      'Alleen een teamleider',
    );
    const { id } = house.store.read((db) =>
      db.first(query.selectFrom('agreement').select('id').where('reference', '=', 'DEMO-001')),
    )!;
    const action = { verb: 'placeHold', agreementId: id, submissionKey: 'own' } as const;
    expect(await coach.act(action, { reason: 'zomaar' })).to.contain('Alleen een teamleider');
    expect(await coach.act({ verb: 'showRetention' })).to.contain('Alleen een teamleider');
    expect(held()).to.deep.equal([]);
    const looks = house.store.read((db) =>
      db.all(
        query.selectFrom('accessLog').select(['why', 'action']).where('action', '=', 'refused'),
      ),
    );
    expect(looks.map(({ why }) => why)).to.include.members(['placeHold', 'showRetention']);
  });
});
