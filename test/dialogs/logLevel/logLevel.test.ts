// "Zet het logniveau op debug": by administrators only, for an hour, and every try is noted.
import { expect } from 'chai';
import { pino } from 'pino';
import { logLevelDesk, logLevelSwitch, type LogLevelSwitch } from '../../../src/bot/logLevel.ts';
import { query } from '../../../src/store/query.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import { ELS } from '../people/peopleTalk.ts';

describe('the log level in words', () => {
  let house: TestHouse;
  let log: ReturnType<typeof pino>;
  let level: LogLevelSwitch;
  beforeEach(() => {
    house = openHouse();
    log = pino({ level: 'info' }, { write: () => undefined });
    level = logLevelSwitch(log, 'info', () => house.clock.now);
    house.deps.logLevel = logLevelDesk(house.store, level);
  });
  afterEach(() => {
    level.stop();
    house.close();
  });

  const said: [text: string, level: string][] = [
    ['zet het logniveau op debug', 'debug'],
    ['Logniveau debug aub', 'debug'],
    ['zet het log-niveau van info naar debug', 'debug'],
    ['kan je het loglevel op waarschuwingen zetten', 'warn'],
    ['log level error', 'error'],
    ['logniveau info', 'info'],
  ];
  for (const [text, wanted] of said) {
    it(`hears “${text}”`, async () => {
      expect(await house.talk().say(text)).to.contain(`staat op ${wanted}`);
      expect(log.level).to.equal(wanted);
    });
  }

  it('says until when, and goes back on request', async () => {
    const talk = house.talk();
    expect(await talk.say('zet het logniveau op debug')).to.contain('17.20 uur');
    expect(await talk.say('wat is het logniveau?')).to.contain('staat op debug tot');
    expect(await talk.say('zet het logniveau terug')).to.contain('zoals in de instellingen');
    expect(log.level).to.equal('info');
  });

  it('is not for a coach, and each try is in the access log', async () => {
    expect(await house.talk(ELS).say('zet het logniveau op debug')).to.contain(
      'Alleen een beheerder',
    );
    expect(log.level).to.equal('info');
    await house.talk().say('zet het logniveau op debug');
    const lines = house.store.read((db) =>
      db.all(query.selectFrom('accessLog').selectAll().where('why', '=', 'logLevel')),
    );
    expect(lines.map(({ who, action, subjectId }) => ({ who, action, subjectId }))).to.deep.equal([
      { who: house.who(ELS).personId, action: 'refused', subjectId: 'logLevel debug' },
      { who: house.who().personId, action: 'write', subjectId: 'logLevel debug' },
    ]);
  });

  it('is said where nothing is served', async () => {
    house.deps.logLevel = null;
    expect(await house.talk().say('zet het logniveau op debug')).to.contain('Hier loopt geen log');
  });
});
