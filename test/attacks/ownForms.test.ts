// Forms of one's own, kept with the ids of somebody else's records in their fields: nothing is kept about these.
import { expect } from 'chai';
import BetterSqlite3 from 'better-sqlite3';
import { parseCardSubmit, type CardAction } from '../../cards/actions.ts';
import { attackList } from './attackList.ts';
import { hostileInputs, startAttackers, type Attackers } from './attackers.ts';
import { MARK } from './victims.ts';

/** What opens each form about one's own file; what must be said before it goes first. */
const OPENING: Record<string, string | readonly string[]> = {
  visit: 'gisteren bij Wouters geweest voor Wannes van 9u tot 10u',
  contact: 'ik heb Wannes vandaag gebeld',
  request: 'Wannes vroeg of iemand hem kan terugbellen',
  appointment: 'plan een bezoek bij Wouters voor Wannes volgende dinsdag om 10u',
  absence: 'ik ben afwezig van 21/12 tot 22/12',
  'hand-over': 'draag het dossier van Wannes vanaf 1 december over aan Vera Standaert',
  suspension: 'schort het dossier van Wannes op van maandag tot vrijdag, werkplek gesloten',
  notice: 'de werkgever van Wannes zegt op op 12 november',
  tie: [
    'Carla Nieuwenhuyse van Garage Zonderdossier belde: kan iemand haar terugbellen op 09 123 45 67?',
    'geen van deze',
    'ja',
    'koppel de vraag van Garage Zonderdossier aan Wannes',
  ],
  signature: 'het ondersteuningsplan van Wannes is op 12 november getekend door de werkgever',
};

describe('attack: forms', function () {
  this.timeout(60_000);
  const list = attackList(
    'forms',
    "Forms of one's own, with somebody else's records in their fields",
  );
  let house: Attackers;
  let db: BetterSqlite3.Database;

  before(async function () {
    this.timeout(180_000);
    house = await startAttackers();
    db = new BetterSqlite3(house.bot.maatje.store.file, { readonly: true });
  });
  after(async () => {
    db.close();
    await house.stop();
  });

  /** Rows in which a victim stands; not the log of who looked, and what was refused. */
  function rowsAbout(): number {
    const { agreementId, employeeId, employerId, personId } = house.victims;
    const ids = [agreementId, employeeId, employerId, personId];
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'accessLog'")
      .pluck()
      .all() as string[];
    const rows = tables.flatMap((table) => db.prepare(`SELECT * FROM "${table}"`).all());
    return rows.filter((row) => ids.some((id) => JSON.stringify(row).includes(id))).length;
  }

  for (const [form, opening] of Object.entries(OPENING)) {
    it(`about a ${form} keep nothing about somebody else`, async () => {
      const { coach } = house.by;
      await coach.say('laat maar');
      let opened = '';
      for (const said of [opening].flat()) opened = await coach.say(said);
      const actions = keyedActions(opened);
      expect(actions, opened.slice(0, 1500)).not.to.deep.equal([]);
      const before = rowsAbout();
      const press = async (action: CardAction, inputs: Record<string, string>): Promise<void> => {
        const answer = await coach.press(action, inputs);
        const changed = rowsAbout() - before;
        const found = MARK.exec(answer)?.[0];
        const what = `${action.verb} with ${Object.keys(inputs).join(', ')}`;
        list.note(`form: ${form}`, what, `${found ?? 'nothing of theirs is told'}, ${changed} rows about them`); // prettier-ignore
        expect(found, `${what}: ${answer.slice(0, 1500)}`).to.equal(undefined);
        expect(changed, what).to.equal(0);
      };
      // With one file of one's own there is nothing to choose in some cards; the field is read all the same.
      const fields = [...new Set([...choicesIn(opened), 'file'])];
      // One at a time: what refuses one field must not hide that another is taken.
      const { agreementId, employeeId, employerId, workplaceId } = house.victims;
      for (const action of actions)
        for (const field of fields)
          for (const id of [agreementId, employeeId, employerId, workplaceId])
            await press(action, { [field]: id });
      for (const action of actions) await press(action, hostileInputs(house.victims));
    });
  }
});

/** The fields of what was answered in which something is chosen. */
function choicesIn(answer: string): string[] {
  const inputs = [...answer.matchAll(/\{[^{}]*"type":"Input\.ChoiceSet"[^{}]*/g)].map(
    ([text]) => text,
  );
  return [...new Set(inputs.flatMap((text) => /"id":"([^"]+)"/.exec(text)?.[1] ?? []))];
}

/** The buttons with a key in what was answered: those that keep something. */
function keyedActions(answer: string): CardAction[] {
  const found = new Map<string, CardAction>();
  for (const [, text = ''] of answer.matchAll(/"maatje":(\{[^{}]*\})/g)) {
    const read = parseCardSubmit({ maatje: JSON.parse(text) as unknown });
    if (read.kind === 'ok' && 'submissionKey' in read.action) found.set(text, read.action);
  }
  return [...found.values()];
}
