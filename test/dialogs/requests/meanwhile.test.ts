// An announcement keeps its buttons: who presses one later hears what happened meanwhile.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('an announcement that is pressed too late', () => {
  let house: TestHouse;
  let alex: Talk;
  let tom: Talk;
  let requestId: string;

  beforeEach(() => {
    house = openHouse();
    alex = house.talk();
    tom = house.talk('demo-tom');
    const open = house.deps.commitments.requests.open(house.who(), 'test');
    requestId = open.find(({ agreementId }) => agreementId === null)?.id ?? '';
  });
  afterEach(() => house.close());

  const take = (talk: Talk, key: string) =>
    talk.act({ verb: 'takeRequest', requestId, submissionKey: `meanwhile-${key}` });

  it('makes place for who was first', async () => {
    expect(await take(alex, 'first')).to.contain('Je nam deze vraag op');
    expect(await take(tom, 'second')).to.contain('Alex Wilber antwoordt op deze vraag');
    expect(tom.replies, 'the card that was pressed is replaced').to.deep.include.members([
      { ...tom.replies[0], replaces: true },
    ]);
    for (const verb of ['contactOnRequest', 'showRequest', 'askCloseRequest'] as const)
      expect(await tom.act({ verb, requestId }), verb).to.contain(
        'Misschien nam een collega ze op',
      );
  });

  it('says that it was answered', async () => {
    await take(alex, 'first');
    await alex.act({ verb: 'contactOnRequest', requestId });
    await alex.press('Aan de telefoon');
    expect(await alex.say('ja')).to.contain('Je contact is bewaard');
    expect(await take(tom, 'second')).to.contain('Deze vraag is afgehandeld');
    expect(await alex.act({ verb: 'contactOnRequest', requestId })).to.contain(
      'Deze vraag is al afgehandeld.',
    );
  });

  it('goes on with what was tied to a file', async () => {
    await take(alex, 'first');
    await alex.say('koppel de vraag van Karim Aziz aan Jonas');
    expect(await alex.say('ja')).to.contain('De vraag hoort nu bij dit dossier');
    await alex.act({ verb: 'contactOnRequest', requestId });
    await alex.press('Aan de telefoon');
    expect(await alex.say('ja')).to.contain('✓ Bereikbaar binnen één werkdag');
  });
});
