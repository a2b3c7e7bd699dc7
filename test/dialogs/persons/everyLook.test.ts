// Every button and every sentence that shows somebody's record leaves a line in the log, with its reason.
import { expect } from 'chai';
import { VERBS, type Verb } from '../../../cards/actions.ts';
import { DATA_FOLDER } from '../../../src/commands/runWithStore.ts';
import { loadContent } from '../../../src/content/loadContent.ts';
import { query } from '../../../src/store/query.ts';
import { BUTTONS } from '../../attacks/buttons.ts';
import { addVictims, type Victims } from '../../attacks/victims.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';

/** The employee's name, and the numbers in the record that is looked at; nothing else has them. */
const MARK = /quirijn|777 77 77/i;
const { accessReasons } = loadContent(DATA_FOLDER);

/** Who may look: its coach, a lead who administers, finance. */
const PEOPLE = {
  coach: 'attack-Vera Standaert',
  lead: 'demo-sofie',
  finance: 'attack-Fien Een',
} as const;

/** None says the employee's name: who reads it in the answer was shown it. */
const SENTENCES = [
  'contract van Bakkerij Kwibus',
  'mijn overeenkomsten',
  'wat staat er open bij Kwibus?',
  'wat staat er open bij het team?',
  'waarom is dat te laat bij Kwibus?',
  'wat komt er aan?',
  'mijn bezoeken bij Kwibus',
  'mijn agenda',
  'openstaande vragen',
  'factuur Kwibus',
  'openstaande facturen',
  'facturatie oktober',
  'weekoverzicht',
  'opschortingen',
  'afwezigheden',
  'wat wordt er binnenkort gewist?',
  'wie bekeek het dossier van Kwibus?',
  'alle gegevens van Kwibus',
  'wis alle gegevens van Kwibus',
];

describe('every look at a file', function () {
  this.timeout(60_000);
  let house: TestHouse;
  let victims: Victims;
  before(async () => {
    house = openHouse();
    victims = await addVictims(house.store);
  });
  after(() => house.close());

  const last = (): number =>
    house.store.read((db) =>
      db.first(query.selectFrom('accessLog').select('seq').orderBy('seq', 'desc')),
    )?.seq ?? 0;
  /** What was noted since, by one person. */
  const notedSince = (seq: number, objectId: string) => {
    const { personId } = house.who(objectId);
    return house.store.read((db) =>
      db.all(
        query
          .selectFrom('accessLog')
          .selectAll()
          .where('seq', '>', seq)
          .where('who', '=', personId),
      ),
    );
  };
  /** Presses or says it; what was shown without a line in the log is added to `missing`. */
  async function look(
    what: string,
    objectId: string,
    act: () => Promise<string>,
    missing: string[],
  ) {
    const before = last();
    const said = await act();
    const noted = notedSince(before, objectId);
    for (const { why } of noted) expect(accessReasons, why).to.have.property(why);
    if (MARK.test(said) && noted.length === 0) missing.push(`${what}: ${said.slice(0, 200)}`);
    return MARK.test(said);
  }

  for (const [who, objectId] of Object.entries(PEOPLE)) {
    it(`is noted when ${who} presses a button`, async () => {
      const missing: string[] = [];
      const shown = new Set<Verb>();
      // `say` speaks: what is said is tried below, in words that are no number by chance.
      for (const verb of VERBS.filter((one) => one !== 'say')) {
        const actions = [BUTTONS[verb].action(victims, `look-${verb}-${who}`)].flat();
        for (const action of actions)
          if (await look(verb, objectId, () => house.talk(objectId).act(action), missing))
            shown.add(verb);
      }
      expect(missing).to.deep.equal([]);
      if (who !== 'finance')
        expect([...shown]).to.include.members(['showAgreement', 'showRequest']);
    });

    it(`is noted when ${who} asks in words`, async () => {
      const missing: string[] = [];
      for (const words of SENTENCES)
        await look(words, objectId, () => house.talk(objectId).say(words), missing);
      expect(missing).to.deep.equal([]);
    });
  }
});
