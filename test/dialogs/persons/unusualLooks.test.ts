// What stands out in the log of a week, as a lead reads it in the weekly summary; and what does not.
import { expect } from 'chai';
import { toText } from '../../../cards/renderers/toText.ts';
import { weeklyPush } from '../../../dialogs/summary/weeklyPush.ts';
import type { AccessEntry } from '../../../src/store/accessLog.ts';
import { addPerson } from '../../../src/store/peopleChanges.ts';
import { COMMAND_LINE } from '../../../src/store/principal.ts';
import type { Role } from '../../../src/store/principal.ts';
import { query } from '../../../src/store/query.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';

const TITLE = 'Opvallend in het toegangslogboek';
const MINUTE = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE;

describe('unusual looks in the weekly summary', () => {
  let house: TestHouse;
  beforeEach(() => {
    house = openHouse();
  });
  afterEach(() => house.close());

  /** The files of a coach. */
  const files = (objectId: string): string[] => {
    const { personId } = house.who(objectId);
    const rows = query
      .selectFrom('assignment')
      .select('agreementId')
      .where('coachId', '=', personId);
    return house.store.read((db) => db.all(rows)).map(({ agreementId }) => agreementId);
  };
  const look = (subjectId: string, more: Partial<AccessEntry> = {}): void => {
    const who = more.who ?? house.who('demo-els');
    const entry = { who, action: 'read', subject: 'agreement', subjectId, why: 'agreementSummary' };
    house.store.write((tx) => tx.noteAccess({ ...entry, ...more } as AccessEntry));
  };
  /** So many files, none of which is anybody's, in so many minutes. */
  const openMany = (count: number, more: Partial<AccessEntry> = {}): void => {
    for (let at = 0; at < count; at += 1) {
      house.clock.now += MINUTE;
      look(`unknown-${at}`, more);
    }
  };
  const summary = (): Promise<string> =>
    house.talk('demo-sofie').say('weekoverzicht van deze week');
  const staff = (roles: Role[]) => {
    house.store.write((tx) => {
      const person = { name: 'Fien Finance', objectId: 'object-fien', tenantId: null };
      addPerson(tx, COMMAND_LINE, { ...person, email: null, phone: null, roles });
    });
    return house.who('object-fien');
  };

  it('says nothing of an ordinary week', async () => {
    const coach = house.talk('demo-els');
    await coach.say('wat staat er open?');
    await coach.say('mijn bezoeken');
    for (const id of files('demo-els')) look(id);
    expect(await summary()).not.to.contain(TITLE);
  });

  it('tells of many files in a short time, with when and what is normal', async () => {
    openMany(16);
    const said = await summary();
    expect(said)
      .to.contain(TITLE)
      .and.to.contain(
        'Els Maes opende 16 dossiers in korte tijd, op vrijdag 13 november 2026 van 16.21 tot 16.36.',
      );
    expect(said).to.contain('Wat gewoon is, weet ik nog niet.').and.to.contain('vraag het eerst');
    const pushed = weeklyPush(house.who('demo-sofie'), '2026-W46', '2026-11-16', house.deps);
    expect(toText(pushed!)).to.contain('Els Maes opende 16 dossiers in korte tijd');
  });

  it('counts what is normal for this colleague in the weeks before', async () => {
    house.clock.now -= WEEK_MS;
    openMany(6);
    house.clock.now += WEEK_MS;
    openMany(18);
    expect(await summary(), 'three times six').not.to.contain('in korte tijd');
    openMany(19);
    expect(await summary()).to.contain('Gewoonlijk zijn dat er hoogstens 6.');
  });

  it('tells of a file that is not one’s own nor as back-up, one or more', async () => {
    const [first = '', second = ''] = files('demo-tom');
    look(first);
    const one = await summary();
    expect(one).to.contain(
      'Els Maes bekeek een dossier, zonder er begeleider of vervanger van te zijn.',
    );
    look(second);
    expect(await summary()).to.contain('Els Maes bekeek 2 dossiers, zonder');
  });

  it('tells of an administrator who fetched all data of somebody', async () => {
    const who = staff(['administrator']);
    look(files('demo-tom')[0]!, { who, why: 'exportPerson' });
    expect(await summary()).to.contain('Fien Finance bekeek een dossier');
  });

  it('tells of many refusals, not of a slip', async () => {
    for (let at = 0; at < 5; at += 1) look(`file-${at}`, { action: 'refused' });
    expect(await summary()).not.to.contain(TITLE);
    look('file-6', { action: 'refused' });
    expect(await summary()).to.contain('Els Maes werd deze week 6 keer geweigerd');
  });

  it('gives no alarm for month-end runs, exports and invoices of finance, nor for imports', async () => {
    const who = staff(['finance']);
    const all = files('demo-tom');
    for (const id of all)
      for (const why of ['showRun', 'exportRun', 'showInvoice']) look(id, { who, why });
    openMany(40, { who, why: 'showRun' });
    openMany(40, { who, why: 'showInvoice' });
    openMany(40, { who: COMMAND_LINE });
    expect(await summary()).not.to.contain(TITLE);
    openMany(40, { why: 'showInvoice' });
    expect(await summary(), 'a coach').to.contain('Els Maes opende 40 dossiers');
  });

  it('is for leads: a coach reads none of it, a group neither', async () => {
    openMany(16);
    expect(await house.talk('demo-els').say('mijn cijfers')).not.to.contain(TITLE);
    expect(house.deps.persons.unusual(house.who('demo-els'), '2026-W46')).to.deep.equal([]);
    const month = await house.talk('demo-sofie').say('overzicht van november');
    expect(month).not.to.contain(TITLE);
  });
});
