// "Neem contact met mij op": by one sentence, by questions, in one form, short and simple; read back, sent once.
import { expect } from 'chai';
import type { DialogDeps } from '../../../dialogs/deps.ts';
import type { PublicRequest } from '../../../dialogs/contactMe/contactMeDesk.ts';
import { contactMeDesk } from '../../../src/bot/contactMeDesk.ts';
import { listOpenRequests } from '../../../src/store/requestLists.ts';
import { visitorHouse } from '../../support/visitorHouse.ts';
import { NOW } from '../../support/house.ts';
import { VisitorTalk } from '../../support/visitorTalk.ts';

const ANSWERS = ['prijs-basispakket', 'actie-contact', 'actie-nieuwe-vraag', 'actie-kostenraming'];
const SENTENCE = 'kan iemand mij bellen op 0470 12 34 56? Jan van Bakkerij De Smet';

describe('neem contact met mij op', () => {
  const own = visitorHouse(ANSWERS);
  let sent: PublicRequest[];
  let talk: VisitorTalk;

  beforeEach(() => {
    sent = [];
    talk = new VisitorTalk(listening(), NOW);
  });

  /** The real desk, which also says what reached it. */
  function listening(): DialogDeps {
    const desk = contactMeDesk(own.house.store);
    const register: typeof desk.register = (who, asked, by) => {
      sent.push(asked);
      return desk.register(who, asked, by);
    };
    return { ...own.deps, contactMe: { ...desk, register } };
  }

  it('takes one sentence, asks the rest, reads back, and tells when after it is sent', () => {
    expect(talk.say(SENTENCE)).to.include('Wie bent u?');
    expect(talk.press('Werkgever')).to.include('Moet er iemand langskomen?');
    expect(talk.say('nee')).to.include('geen gezondheidsgegevens');
    const back = talk.say('over de opstart');
    expect(back).to.include('Klopt dit?').and.include('Jan').and.include('Bakkerij De Smet');
    expect(back).to.include('0470 12 34 56').and.include('de opstart');
    expect(back).not.to.include('Ten laatste');
    expect(sent).to.have.length(0);
    // Friday 13 November 2026, 16.20.
    const told = talk.say('ja');
    expect(told).to.include(
      'Ten laatste maandag 16 november om 17 uur neemt ons team contact met u op.',
    );
    expect(told).to.match(/Uw nummer: V-\w{4}-\w{4}/);
    expect(sent[0]).to.include({ callerName: 'Jan', companyName: 'Bakkerij De Smet' });
  });

  it('is corrected in words before it is sent', () => {
    talk.say(SENTENCE);
    talk.press('Werkgever');
    talk.say('nee');
    talk.press('Overslaan');
    expect(talk.say('nee, het nummer is 0471 00 00 00')).to.include('0471 00 00 00');
    expect(talk.say('mijn naam is Piet Janssens')).to.include('Piet Janssens');
    expect(talk.say('graag iemand die langskomt')).to.include('Graag iemand ter plaatse');
    expect(talk.say('onderwerp: een nieuwe collega')).to.include('een nieuwe collega');
    expect(talk.say('nee')).to.include('Wat moet er anders?');
    talk.say('ja');
    expect(sent[0]).to.include({
      ...{ callerName: 'Piet Janssens', callerPhone: '0471 00 00 00', wants: 'presence' },
      subject: 'een nieuwe collega',
    });
  });

  it('checks the number and the address, and asks about a slip', () => {
    talk.say('bel mij aub op 0470 12 34, ik ben werkgever');
    expect(talk.text()).to.include('Dat telefoonnummer klopt niet');
    talk.say('Mia Claeys');
    talk.say('Drukkerij Van Damme');
    expect(talk.say('0470 12 34')).to.include('Dat telefoonnummer klopt niet');
    expect(talk.say('liefst via de post')).to.include('anders kan niemand u bereiken');
    expect(talk.say('mia@gmial.com')).to.include('Bedoelt u mia@gmail.com?');
    talk.say('ja');
    talk.say('nee');
    expect(talk.press('Overslaan')).to.include('mia@gmail.com');
  });

  it('does not keep what is about health', () => {
    talk.say(SENTENCE);
    talk.press('Werkgever');
    talk.say('nee');
    expect(talk.say('zijn depressie')).to.include('Dat bewaar ik niet');
    expect(talk.say('de opstart')).to.include('Klopt dit?');
  });

  it('answers a question in the middle, and goes on', () => {
    talk.say('kan iemand mij bellen');
    const between = talk.say('wat kost het basispakket?');
    expect(between).to.include('1.200 euro').and.include('We waren hier gebleven');
    expect(between).to.include('Wie bent u?');
    talk.press('Iemand anders');
    const again = talk.say('wat kost het basispakket?');
    expect(again).to.include('1.200 euro').and.include('Wat is uw naam?');
    expect(talk.say('An Peeters')).to.include('Op welk telefoonnummer');
  });

  it('is left by "laat maar", also where any words are an answer', () => {
    talk.say('kan iemand mij bellen');
    expect(talk.say('laat maar')).to.include('niets verstuurd en niets bewaard');
    talk.say('kan iemand mij bellen');
    talk.press('Iemand anders');
    expect(talk.say('laat maar')).to.include('niets verstuurd');
    expect(talk.memory.dialog).to.equal(null);
    expect(sent).to.have.length(0);
  });

  const FORM = {
    ...{ role: 'employer', name: 'Jan Peeters', company: 'Garage Peeters', enterpriseNumber: '' },
    ...{ phone: '0470/12.34.56', email: '', wants: 'contact', subject: '' },
  };

  it('is one form as well: what is wrong is said under its field, and nothing is lost', () => {
    talk.open();
    talk.press('Neem contact met mij op');
    const wrong = talk.press('Kijk na', {
      ...{ ...FORM, phone: '0470', email: 'jan@', enterpriseNumber: '0123.456.789' },
    });
    expect(wrong)
      .to.include('"0470" is geen telefoonnummer')
      .and.include('"jan@" is geen e-mailadres');
    expect(wrong).to.include('geen geldig ondernemingsnummer').and.include('3 velden kloppen niet');
    expect(JSON.stringify(talk.cards()[0])).to.include('Garage Peeters');
    for (const name of ['12', '\u3164\u200b', '. .'])
      expect(talk.press('Kijk na', { ...FORM, name }), name).to.include(
        'Dat begrijp ik niet als naam.',
      );
    expect(talk.press('Kijk na', { ...FORM, phone: '' })).to.include(
      'anders kan niemand u bereiken',
    );
    expect(talk.press('Kijk na', { ...FORM, subject: 'zijn epilepsie' })).to.include('gezondheid');
    expect(talk.press('Kijk na', { ...FORM, email: 'jan@hotmial.com' })).to.include(
      'jan@hotmail.com',
    );
    const back = talk.press('Kijk na', { ...FORM, enterpriseNumber: 'BE 0207 451 227' });
    expect(back).to.include('Klopt dit?').and.include('0207.451.227').and.include('0470 12 34 56');
    expect(sent).to.have.length(0);
    expect(talk.press('Verstuur')).to.include('Ten laatste');
    expect(sent).to.have.length(1);
  });

  it('has one effect when it is sent twice', () => {
    talk.open();
    talk.press('Neem contact met mij op');
    talk.press('Kijk na', FORM);
    const send = talk.buttons().find(({ title }) => title === 'Verstuur')!;
    const coach = own.house.who();
    const open = () =>
      own.house.store
        .read((db) => listOpenRequests(db, coach, 'test'))
        .filter(({ channel }) => channel === 'web').length;
    const before = open();
    const reference = /V-\w{4}-\w{4}/.exec(talk.act(send.action))![0];
    const after = open();
    expect(after).to.be.above(before);
    expect(talk.act(send.action), 'a double click says nothing twice').to.equal('');
    talk.now += 60_000;
    expect(talk.act(send.action), 'later it is shown again').to.include(reference);
    expect(open()).to.equal(after);
  });

  it('gives back what was typed in a wrong field of the form', () => {
    talk.open();
    talk.press('Neem contact met mij op');
    const wrong = { phone: '0470 12 34', email: 'lotte@peeters', enterpriseNumber: '0400.000.001' };
    const told = talk.press('Kijk na', { ...FORM, ...wrong });
    expect(told).to.include('is geen telefoonnummer').and.not.include('liet staan');
    const card = JSON.stringify(talk.replies);
    for (const typed of Object.values(wrong)) expect(card).to.include(`"value":"${typed}"`);
  });

  it('is short and simple for an employee or co-worker coach: name and number', () => {
    talk.open();
    expect(talk.press('Ik ben werknemer of collega-coach')).to.include('Wie bent u?');
    expect(talk.titles()).to.deep.equal(['Werknemer', 'Collega-coach', 'Laat maar']);
    expect(talk.press('Werknemer')).to.include('Wat is uw naam?');
    expect(talk.say('Jonas')).to.include('Wat is uw telefoonnummer?');
    expect(talk.say('0470123456')).to.include('Is dit juist?');
    expect(talk.press('Ja, verstuur')).to.include(
      'Ons team belt u. Ten laatste maandag 16 november',
    );
    expect(sent[0]).to.include({
      callerRole: 'employee',
      callerPhone: '0470 12 34 56',
      subject: null,
    });
  });

  it('says the same to a known and to an unknown company', () => {
    const toldTo = (company: string): string => {
      const one = new VisitorTalk(listening(), NOW);
      one.open();
      one.press('Neem contact met mij op');
      one.press('Kijk na', { ...FORM, company });
      return one.press('Verstuur').replace(/V-\w{4}-\w{4}/, 'V');
    };
    expect(toldTo('Garage Peeters')).to.equal(toldTo('Garage Nergens'));
  });

  it('begins with a line in the language of who asks in French or English', () => {
    expect(talk.say('i want to talk to a human please')).to.match(/^I understand[^]*Wie bent u\?/);
  });

  it('gives the numbers of people first, and still takes the question', () => {
    const said = talk.say('mijn werknemer dreigt met zelfmoord, bel mij op 0470 12 34 56');
    expect(said).to.match(/^\s*Is er nu gevaar/);
    expect(said).to.include('1813');
  });

  it('is passed on by a colleague for a caller', async () => {
    const colleague = own.house.talk();
    const said = await colleague.say(
      'mevrouw Claeys van Bakkerij De Smet wil dat we haar terugbellen op 0470 12 34 56',
    );
    expect(said).not.to.include('komt later');
    expect(colleague.cards()[0]?.id).to.be.oneOf(['ask', 'requestDraft']);
  });
});
