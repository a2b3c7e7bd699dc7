// Nothing that was told for a request for contact is lost, garbled or made up: visits, wishes, names, numbers.
import { expect } from 'chai';
import type { PublicRequest } from '../../../dialogs/contactMe/contactMeDesk.ts';
import { wishIn, withWish } from '../../../dialogs/contactMe/saidWish.ts';
import { contactMeDesk } from '../../../src/bot/contactMeDesk.ts';
import { NOW } from '../../support/house.ts';
import { visitorHouse } from '../../support/visitorHouse.ts';
import { VisitorTalk } from '../../support/visitorTalk.ts';

const CONTACT = 'neem contact met mij op';
const WHO = [CONTACT, 'werkgever', 'Jan Peeters'];
const ASKED = [...WHO, 'Bakkerij X', '0475 12 34 56'];
const VISIT = 'Graag iemand ter plaatse';
const CALL = 'Gevraagd: Bellen of mailen is genoeg';
const PHONE = '09 210 10 10';

describe('the details of a request for contact', () => {
  const own = visitorHouse(['actie-contact', 'actie-nieuwe-vraag', 'prijs-basispakket']);
  const hearsAll = (...said: string[]): string => said.map((text) => own.talk.say(text)).at(-1)!;

  for (const unclear of ['verzenden', 'verstuur', 'klopt', 'ok', 'hangt ervan af', 'ja, klopt'])
    it(`asks again after "${unclear}": that is no wish for a visit`, () => {
      expect(hearsAll(...ASKED, unclear)).to.include('Moet er iemand langskomen?');
      expect(hearsAll('nee', 'premie')).to.include(CALL);
    });

  it('asks again after a question, and keeps it as the subject', () => {
    const told =
      'ik wil weten hoe ik de premie aanvraag en of de coach ook in het weekend kan komen';
    expect(hearsAll(...ASKED, told))
      .to.include('Moet er iemand langskomen?')
      .and.include(told);
    expect(hearsAll('nee')).to.include(CALL).and.include(`Onderwerp: ${told}`);
  });

  it('hears who must not come, and who comes to us', () => {
    const back = hearsAll(...ASKED, 'de coach mag niet meer langskomen', 'premie');
    expect(back).to.include(CALL).and.include('de coach mag niet meer langskomen; premie');
    const other = new VisitorTalk(own.deps, NOW);
    const own2 = [...ASKED, 'ik kom zelf wel langs', 'premie']
      .map((text) => other.say(text))
      .at(-1);
    expect(own2).to.include(CALL).and.include('Onderwerp: premie');
  });

  for (const yes of ['ja', 'graag', 'kom maar langs', 'de coach moet langskomen', 'ja, maandag'])
    it(`takes "${yes}" for a wish for a visit`, () => {
      expect(hearsAll(...ASKED, yes)).not.to.include('Moet er iemand langskomen?');
      expect(JSON.stringify(own.talk.memory.dialog?.state)).to.include('"wants":"presence"');
    });

  it('keeps how pressing it is and when, in the subject as well', () => {
    const sent: PublicRequest[] = [];
    const desk = contactMeDesk(own.house.store);
    const register: typeof desk.register = (who, asked, by) => {
      sent.push(asked);
      return desk.register(who, asked, by);
    };
    const talk = new VisitorTalk({ ...own.deps, contactMe: { ...desk, register } }, NOW);
    const begun = talk.say(
      'er moet dringend iemand bij ons langskomen maandag om 9 uur, Rita van slagerij Rita 09 225 11 22',
    );
    expect(begun).to.include('dringend, maandag om 9 uur').and.include('geen afspraak');
    expect(begun).to.include(PHONE).and.include('Wie bent u?');
    talk.say('werkgever');
    const back = talk.say('de premie');
    expect(back).to.include('Wens: dringend, maandag om 9 uur').and.include('Naam: Rita');
    expect(back).to.include(VISIT).and.include('09 225 11 22');
    talk.press('Verstuur');
    expect(sent[0]?.subject).to.equal(
      'de premie (wens: dringend, maandag om 9 uur; geen afspraak)',
    );
  });

  it('takes a wish that is said on the way', () => {
    expect(hearsAll(...WHO, 'Bakkerij X', '0475 12 34 56, liefst na 16 uur bellen')).to.include(
      'Ik noteer uw wens: liefst na 16 uur.',
    );
    expect(hearsAll('nee', 'premie')).to.include('Wens: liefst na 16 uur');
  });

  for (const [text, wish] of [
    ['het is heel dringend, kan iemand mij vandaag nog bellen?', 'heel dringend, vandaag nog'],
    ['bel mij tussen 14u en 16u aub', 'tussen 14u en 16u'],
    ['bel mij niet voor 10 uur', 'niet voor 10 uur'],
    ['het is niet dringend, bel mij maar', null],
    ['kan iemand mij bellen over de vergadering van maandag', null],
    ['ik heb maandag gebeld en niemand nam op', null],
    ['goeie morgen, bel mij', null],
  ] as const)
    it(`hears in "${text}" ${wish ?? 'no wish'}`, () => {
      expect(wishIn(text)).to.equal(wish);
    });

  it('joins an hour to its day, and replaces an hour by another', () => {
    expect(withWish('dringend, vandaag nog', 'na 16 uur')).to.equal(
      'dringend, vandaag nog, na 16 uur',
    );
    expect(withWish('na 16 uur', 'om 9 uur')).to.equal('om 9 uur');
  });

  it('takes a company for no other name', () => {
    hearsAll('bel mij op 0498 11 22 33, ik ben Els Maes', 'werkgever', 'Delhaize Gent', 'neen');
    expect(own.talk.say('offerte'))
      .to.include('Naam: Els Maes')
      .and.include('Bedrijf: Delhaize Gent');
  });

  for (const number of ['0498 11 22 33', '+31 6 12345678', '+32 498 11 22 33', '0498/11.22.33'])
    it(`takes ${number} at the company for a number to call`, () => {
      expect(hearsAll(...WHO, number))
        .to.include('Genoteerd: ')
        .and.include('Voor welk bedrijf?');
      expect(own.talk.say('Bakkerij X')).to.include('Moet er iemand langskomen?');
    });

  for (const none of ['geen naam', 'is dat nodig?', 'verzenden', 'dat zeg ik liever niet', 'ja'])
    it(`tells why a name is asked after "${none}"`, () => {
      expect(hearsAll(CONTACT, 'werkgever', none))
        .to.include(PHONE)
        .and.include('Wat is uw naam?');
      expect(own.talk.text()).to.include('naar wie het moet vragen');
    });

  it('tells why a company, a number and a subject are asked', () => {
    expect(hearsAll(...WHO, 'is dat nodig?'))
      .to.include('over welke werkvloer')
      .and.include(PHONE);
    expect(hearsAll('verzenden')).to.include('Voor welk bedrijf?');
    expect(hearsAll('Bakkerij X', 'dat zeg ik liever niet')).to.include('niet bereiken');
    expect(hearsAll('0475 12 34 56', 'nee', 'ja')).to.include('Zeg in enkele woorden');
  });

  it('keeps a complaint as the subject, and not as a company', () => {
    hearsAll(CONTACT, 'werknemer', 'Jan Peeters', 'mijn coach komt nooit');
    const state = JSON.stringify(own.talk.memory.dialog?.state);
    expect(state).to.include('"subject":"mijn coach komt nooit"').and.include('"company":null');
  });

  it('says what it keeps of a full answer to "wie bent u?"', () => {
    const full = hearsAll(CONTACT, 'Jan Peeters, 0475 12 34 56, bakkerij De Gouden Aar');
    expect(full).to.include('Genoteerd: Jan Peeters, bakkerij De Gouden Aar, 0475 12 34 56.');
    expect(hearsAll('werkgever')).to.include('Moet er iemand langskomen?');
  });

  it('takes "nee toch niet, over …" for another subject', () => {
    expect(hearsAll(...ASKED, 'nee', 'nee toch niet, over de facturen')).to.include(
      'Onderwerp: de facturen',
    );
    expect(hearsAll('nee toch niet, over de premie')).to.include('Onderwerp: de premie');
    expect(hearsAll('toch niet')).to.include('niets verstuurd');
  });
});
