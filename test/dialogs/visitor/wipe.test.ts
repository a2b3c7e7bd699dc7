// Words that want the chat gone lead to the question whether it is to be wiped; questions about keeping do not.
import { expect } from 'chai';
import { saysWipe } from '../../../dialogs/visitor/saysWipe.ts';
import { visitorHouse } from '../../support/visitorHouse.ts';

describe('a chat that must not be kept', () => {
  const own = visitorHouse(['actie-contact', 'privacy-gesprek-wissen', 'privacy-hoe-lang-chat']);

  it('is wiped after it was asked once more', () => {
    const told = own.talk.say('Ik wil niet dat jullie bewaren wat ik typte, gooi het weg.');
    expect(told).to.include('Wilt u dit hele gesprek wissen?').and.not.include('stoppen we');
    expect(own.talk.wiped).to.equal(false);
    own.talk.say('ja');
    expect(own.talk.wiped).to.equal(true);
  });

  it('is wiped in the middle of a dialog too', () => {
    own.talk.say('neem contact met mij op');
    expect(own.talk.say('gooi alles weg wat ik getypt heb')).to.include('hele gesprek wissen?');
  });

  for (const text of [
    'ik wil niet dat dit bewaard wordt',
    'verwijder mijn berichten',
    'hou niets bij van dit gesprek',
    'jullie mogen dit niet bijhouden',
    'mijn berichten mogen niet bewaard worden aub',
    'kan je wissen wat ik hier schreef?',
    'ik heb liever dat wat ik typte verwijderd wordt',
    'Ik heb te veel verteld over mijn baas, verwijder wat ik schreef',
    'vergeet wat ik getypt heb',
    'delete what I typed please',
    "effacez ce que j'ai écrit",
  ])
    it(`is meant by: ${text}`, () => expect(saysWipe(text)).to.equal(true));

  for (const text of [
    'hoelang bewaren jullie wat ik typte?',
    'laat maar',
    'vergeet het',
    'ik wil niet dat mijn plan bewaard wordt',
    'ik wil niet dat jullie mijn gegevens bewaren',
    'ik wil weten of jullie dit niet bewaren',
    'kan ik wissen wat ik typte?',
    'wis niet wat ik typte',
    'wij willen niets bijhouden',
    'ik wil niet dat mijn werkgever dit bewaart',
    'wat als ik niet wil dat dit bewaard wordt?',
  ])
    it(`is not meant by: ${text}`, () => expect(saysWipe(text)).to.equal(false));
});
