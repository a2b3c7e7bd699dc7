// A greeting is greeted, thanks are welcome, and Maatje never passes for human.
import { expect } from 'chai';
import { smallTalkAnswer } from '../../dialogs/smallTalk.ts';
import { openHouse } from '../support/house.ts';

describe('small talk', () => {
  for (const [said, answer] of [
    ['hallo', 'smalltalk.greeting'],
    ['goeiemorgen', 'smalltalk.greeting'],
    ['ja', 'smalltalk.nothingAsked'],
    ['dag', 'smalltalk.greeting'],
    ['tot ziens', 'smalltalk.farewell'],
    ['nog een fijne dag', 'smalltalk.farewell'],
    ['bedankt', 'smalltalk.thanks'],
    ['bedankt en tot ziens', 'smalltalk.thanks'],
    ['merci hé', 'smalltalk.thanks'],
    ['ben je een robot?', 'smalltalk.machine'],
    ['praat ik met een mens', 'smalltalk.machine'],
    ['wie ben jij', 'smalltalk.machine'],
  ] as const) {
    it(`${said}: ${answer}`, () => expect(smallTalkAnswer(said)).to.equal(answer));
  }

  it('says in chat that it is no human', async () => {
    const house = openHouse();
    expect(await house.talk().say('ben je een robot?')).to.contain('geen mens');
    house.close();
  });
});
