// What is said later changes what it is about, and nothing else of the visit.
import { expect } from 'chai';
import { NOW, openHouse, type TestHouse } from '../../support/house.ts';
import { Talk } from '../../support/talk.ts';

describe('words that come later', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  /** Says one thing after the other; returns the last answer. */
  const say = async (...texts: string[]): Promise<string> => {
    let answer = '';
    for (const text of texts) answer = await talk.say(text);
    return answer;
  };

  for (const said of [
    ['gisteren gebeld', 'bij De Smet', 'Jonas'],
    ['gisteren gebeld', 'het was bij De Smet bij Jonas'],
    ['gisteren getelefoneerd van 9 tot 10', 'bij Emre'],
    ['gisteren gebeld', 'ik ben bij De Smet geweest', 'Jonas'],
  ]) {
    it(`a place makes no visit of a phone call: ${said.join(' → ')}`, async () => {
      expect(await say(...said)).to.contain('Hoe: Aan de telefoon');
    });
  }

  it('a place leaves an online meeting online; clear words change it', async () => {
    const card = await say(
      'gisteren een uur via teams met Jonas',
      'het was bij De Smet met Fatima',
    );
    expect(card).to.contain('Fatima El Amrani').and.contain('Hoe: Online');
    expect(await talk.say('nee, het was ter plaatse')).to.contain('Hoe: Op de werkvloer');
  });

  for (const extra of ['extra 30 minuten', 'er was 30 minuten extra werk bij']) {
    it(`extra work is a part of the visit, it does not shorten it: ${extra}`, async () => {
      const card = await say(
        'gisteren van 9 tot 11 bij Jonas ter plaatse',
        extra,
        'vorming',
        'Greet',
        'gisteren',
      );
      expect(card).to.contain('9.00–11.00 uur (2 uur)');
      expect(card).to.contain('Extra werk: een half uur: vorming');
    });
  }

  const onCard = 'gisteren bij De Smet geweest voor Jonas van 14u tot 15u';

  for (const also of ['en ook met fatima', 'Fatima was er ook bij']) {
    it(`"ook" adds somebody: ${also}`, async () => {
      expect(await say(onCard, also)).to.contain('Werknemers: Jonas Verbeke, Fatima El Amrani');
    });
  }

  it('"zonder" leaves somebody out, another name takes the place', async () => {
    const both = await say(onCard, 'ook met Fatima', 'zonder Fatima');
    expect(both).to.contain('Werknemer: Jonas Verbeke');
    expect(await talk.say('nee, het was met Fatima')).to.contain('Werknemer: Fatima El Amrani');
  });

  it('"ook" adds somebody to a visit that was just kept', async () => {
    await talk.say(onCard);
    await talk.press('Bewaren');
    const corrected = await talk.say('nee, het was ook met Fatima');
    expect(corrected).to.contain('Werknemers: Jonas Verbeke, Fatima El Amrani');
  });

  it('another visit said while a question is open comes after it', async () => {
    await say('gisteren een half uur contact gehad met Jonas');
    const asked = await talk.say('en vandaag ook nog gebeld met Emre');
    expect(asked).to.contain('Ik zet dat bezoek erbij').and.contain('Hoe had je contact?');
    expect(await talk.press('Online'))
      .to.contain('Jonas Verbeke')
      .and.contain('Bezoek 1 van 2');
    const second = await talk.press('Bewaren');
    expect(second).to.contain('Emre Yilmaz').and.contain('Hoe: Aan de telefoon');
  });

  it('takes a note, and "geen extra werk"', async () => {
    const noted = await say(onCard, 'nota: goed gesprek gehad, morgen bellen');
    expect(noted).to.contain('Nota: goed gesprek gehad, morgen bellen');
    expect(noted).to.contain('donderdag 12 november 2026');
    expect(await talk.say('extra 30 minuten')).to.contain('Wat was het extra werk');
    const card = await talk.say('geen extra werk');
    expect(card).to.contain('14.00–15.00 uur (een uur)').and.not.contain('Extra werk');
  });

  it('never cuts an answer off', async () => {
    await say(onCard, 'extra 30 minuten');
    const asked = await talk.say('uitleg '.repeat(50));
    expect(asked).to.contain('te lang').and.contain('Wat was het extra werk');
  });

  for (const place of ['het was in het atelier', 'in wondelgem', 'atelier wondelgem']) {
    it(`a word of a workplace's name finds it: ${place}`, async () => {
      const card = await say('gisteren bij De Smet geweest voor Fatima', place);
      expect(card).to.contain('Werkplek: Atelier Wondelgem').and.contain('Bakkerij De Smet');
    });
  }

  it('says so when something stands there already', async () => {
    const card = await say(onCard, 'het was bij De Smet');
    expect(card).to.contain('Dat staat er al zo.').and.contain('Klopt dit bezoek?');
  });

  it('is not asked of who has no files', async () => {
    const files = () => ({ roster: { employers: [], employees: [] }, agreements: [] });
    const newcomer = new Talk({ ...house.deps, files }, () => house.who('demo-els'), NOW);
    expect(await newcomer.say('gisteren bij Jonas geweest')).to.contain('nog geen dossiers');
    expect(await newcomer.say('laat maar')).to.contain('niets open');
  });

  it('asks how one had contact after "Bezoek registreren"', async () => {
    expect(await say('Bezoek registreren', 'gisteren', 'Emre')).to.contain('Hoe had je contact?');
  });
});

describe('a day that is not right', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  it('does not exist: that is said, and the day is asked', async () => {
    expect(await talk.say('op 31 februari bij jonas')).to.contain('bestaat niet');
    expect(await talk.say('30/2')).to.contain('bestaat niet');
    expect(await talk.say('gisteren')).to.contain('donderdag 12 november 2026');
  });

  for (const day of ['1/1/1900', '31/12/1969', '1/1/1970', '31/12/1999']) {
    it(`is too long ago: ${day}`, async () => {
      expect(await talk.say(`op ${day} bij jonas ter plaatse`)).to.contain('te lang geleden');
      expect(await talk.say('gisteren')).to.contain('donderdag 12 november 2026');
    });
  }

  it('is another weekday', async () => {
    const asked = await talk.say('maandag 10/11 bij jonas');
    expect(asked).to.contain('Die dag en die datum passen niet bij elkaar');
  });

  it('is not taken as the day of an approval either', async () => {
    await talk.say('gisteren bij De Smet geweest voor Jonas van 14u tot 16u waarvan 30 min extra');
    await talk.say('uitleg');
    await talk.say('Luc De Smet');
    expect(await talk.say('31 februari')).to.contain('"31 februari" bestaat niet');
    expect(await talk.say('maandag 10/11')).to.contain('passen niet bij elkaar');
    expect(await talk.say('gisteren')).to.contain('op donderdag 12 november 2026');
  });
});
