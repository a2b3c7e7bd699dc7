// A contact person whom the city's website logged in asks for contact: nothing is typed again, and the coach's own date told.
import { expect } from 'chai';
import type { Outsider } from '../../../dialogs/visitor/visitorConversation.ts';
import { query } from '../../../src/store/query.ts';
import { visitorHouse } from '../../support/visitorHouse.ts';
import { NOW } from '../../support/house.ts';
import { VisitorTalk } from '../../support/visitorTalk.ts';

describe('neem contact met mij op, by who is logged in', () => {
  const own = visitorHouse(['actie-contact', 'actie-nieuwe-vraag']);

  const peter = (): Outsider => {
    const { id, employerId } = own.house.store.read((db) =>
      db.first(
        query
          .selectFrom('contactPerson')
          .select(['id', 'employerId'])
          .where('name', '=', 'Peter De Smet'),
      ),
    )!;
    return { kind: 'contactPerson', contactPersonId: id, employerIds: [employerId] };
  };

  const chat = (): VisitorTalk => new VisitorTalk(own.deps, NOW, peter());

  it('asks about whom, and not who one is; tells who makes contact, and by when', () => {
    const talk = chat();
    expect(talk.say('kan iemand mij bellen?')).to.include('Over wie gaat uw vraag?');
    expect(talk.press('Jonas Verbeke')).to.include('Moet er iemand langskomen?');
    expect(talk.say('nee')).to.include('Waarover gaat uw vraag');
    const back = talk.say('over de uren');
    expect(back).to.include('Peter De Smet').and.include('Bakkerij De Smet');
    expect(back).to.include('09 000 01 01').and.include('Over wie: Jonas Verbeke');
    expect(talk.say('ja')).to.include(
      'Ten laatste maandag 16 november om 17 uur neemt Alex Wilber contact met u op.',
    );
  });

  for (const words of ['Jonas', 'over Jonas Verbeke', 'het gaat over mijnheer verbeke']) {
    it(`takes "${words}" for the button of that name`, () => {
      const talk = chat();
      talk.say('kan iemand mij bellen?');
      expect(talk.say(words)).to.include('Moet er iemand langskomen?');
      talk.say('nee');
      expect(talk.say('over de uren')).to.include('Over wie: Jonas Verbeke');
    });
  }

  it('reads back nobody when it is about somebody else', () => {
    const talk = chat();
    talk.say('kan iemand mij bellen?');
    expect(talk.say('over Pieter')).to.include('Over wie gaat uw vraag?');
    expect(talk.say('over Jonas of Fatima')).to.include('Over wie gaat uw vraag?');
    talk.say('iemand anders');
    talk.say('nee');
    const back = talk.say('over iets nieuws');
    expect(back).to.include('Klopt dit?').and.not.include('Over wie:');
  });
});
