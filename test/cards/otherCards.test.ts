// Questions, "mijn bezoeken", first words, help and notices; and how cards read as plain text.
import { expect } from 'chai';
import { askCard } from '../../cards/askCard.ts';
import type { Element } from '../../cards/card.ts';
import { greetingCard } from '../../cards/greetingCard.ts';
import { helpCard } from '../../cards/helpCard.ts';
import { myVisitsCard, MY_VISITS_PAGE_SIZE } from '../../cards/myVisitsCard.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import { textButtons, toText } from '../../cards/renderers/toText.ts';
import { samples } from './samples.ts';
import { sampleRows } from './sampleVisits.ts';

describe('askCard', () => {
  const ask = (options: number, title = 'Naam') =>
    askCard({
      submissionKey: 'key-1',
      dialog: 'registerVisit',
      field: 'employer',
      question: 'Bij welke werkgever was je?',
      options: Array.from({ length: options }, (_, at) => ({ title, value: `id-${at}` })),
    });
  const kinds = (elements: readonly Element[]) => elements.map(({ kind }) => kind);

  it('gives six answers a button each, seven a list', () => {
    expect(kinds(ask(6).body))
      .to.include('buttons')
      .and.not.include('input');
    expect(kinds(ask(7).body))
      .to.include('input')
      .and.not.include('buttons');
  });

  it('lists answers that a button would cut off', () => {
    expect(kinds(ask(2, 'x'.repeat(48)).body)).to.include('buttons');
    expect(kinds(ask(2, 'x'.repeat(49)).body)).to.include('input');
  });

  it('sends the answer with the question it belongs to', () => {
    expect(textButtons(ask(1))[0]?.action).to.deep.equal({
      verb: 'chooseOption',
      dialog: 'registerVisit',
      field: 'employer',
      value: 'id-0',
      submissionKey: 'key-1',
    });
    expect(ask(7).buttons[0]).to.have.nested.property('action.value', '');
  });

  it('can always be left', () => {
    for (const count of [0, 1, 7]) {
      expect(ask(count).buttons.at(-1)).to.have.nested.property('action.verb', 'cancelDialog');
    }
    expect(toText(ask(0))).not.to.include('Kies');
  });
});

describe('myVisitsCard', () => {
  const page = (count: number, at: number, total: number) =>
    myVisitsCard({ visits: sampleRows(count), page: at, total, example: 'voorbeeld' });
  const titles = (card: ReturnType<typeof page>) => card.buttons.map(({ title }) => title);

  it('shows eight, and turns the page where there are more', () => {
    expect(MY_VISITS_PAGE_SIZE).to.equal(8);
    expect(titles(page(8, 0, 8))).to.deep.equal([]);
    expect(titles(page(8, 0, 9))).to.deep.equal(['Oudere']);
    expect(titles(page(1, 1, 9))).to.deep.equal(['Nieuwere']);
    expect(titles(page(8, 1, 17))).to.deep.equal(['Nieuwere', 'Oudere']);
    expect(page(8, 1, 17).buttons.map((b) => 'action' in b && b.action)).to.deep.equal([
      { verb: 'showMyVisits', page: 0 },
      { verb: 'showMyVisits', page: 2 },
    ]);
  });

  it('says which of how many, and never shows more than a page', () => {
    expect(toText(page(3, 2, 19))).to.include('17 tot 19 van 19');
    expect(toText(page(9, 0, 9)).match(/Bekijken/g)).to.have.length(8);
  });

  it('leads back from a page that is no longer there', () => {
    const card = page(0, 5, 9);
    expect(toText(card)).to.include('geen bezoeken');
    expect(card.buttons.map((b) => 'action' in b && b.action)).to.deep.equal([
      { verb: 'showMyVisits', page: 1 },
    ]);
  });

  it('offers a sentence to who has none yet', () => {
    expect(toText(page(0, 0, 0))).to.include('“voorbeeld”');
  });

  it('lets a visit be corrected and withdrawn, a withdrawn one only be seen', () => {
    const verbs = (withdrawn: boolean) => {
      const visits = sampleRows(1).map((row) => ({ ...row, withdrawn }));
      const found = JSON.stringify(myVisitsCard({ visits, page: 0, total: 1, example: '' }));
      return ['correctVisit', 'withdrawVisit', 'showVisit'].filter((verb) => found.includes(verb));
    };
    expect(verbs(false)).to.deep.equal(['correctVisit', 'withdrawVisit', 'showVisit']);
    expect(verbs(true)).to.deep.equal(['showVisit']);
  });

  it('shortens a list of more than two names', () => {
    const text = (employees: string[]) =>
      toText(
        myVisitsCard({
          visits: sampleRows(1).map((row) => ({ ...row, employees })),
          page: 0,
          total: 1,
          example: '',
        }),
      );
    expect(text(['A', 'B'])).to.include(': A, B\n');
    expect(text(['A', 'B', 'C'])).to.include(': A, B en nog 1\n');
  });
});

const HELP = {
  employerExample: 'x',
  ...{
    coaches: true,
    leadsTeam: false,
    seesMoney: false,
    decidesMoney: false,
    managesPeople: false,
    writesAnswers: false,
    nextYear: 2027,
  },
};

describe('greeting, help and notices', () => {
  it('says first that it is a machine', () => {
    const text = toText(greetingCard({ name: 'Els', employerExample: 'Bakkerij Goossens' }));
    expect(text).to.match(/^Hallo Els, ik ben Maatje/);
    expect(text).to.include('Ik ben geen mens');
    expect(text).to.include('geen gezondheidsgegevens');
    expect(text).to.include('1. gisteren 14u-15u30 bij Bakkerij Goossens');
    const nameless = greetingCard({ name: null, employerExample: 'x' });
    expect(toText(nameless)).to.match(/^Hallo, ik ben Maatje/);
  });

  it('warns in the help only who has to know', () => {
    const help = (warnings: string[]) => toText(helpCard({ ...HELP, warnings }));
    expect(help(['2027 is niet bevestigd.'])).to.include('2027 is niet bevestigd.');
    expect(help([])).not.to.include('bevestigd');
  });

  it('tells each what is for them', () => {
    const help = (more: Partial<typeof HELP>) =>
      toText(helpCard({ ...HELP, warnings: [], ...more }));
    expect(help({})).to.include('mijn cijfers').and.not.to.include('weekoverzicht');
    expect(help({ coaches: false, leadsTeam: true }))
      .to.include('weekoverzicht')
      .and.not.to.include('mijn cijfers');
    expect(help({})).to.not.include('facturatie');
    const lead = help({ seesMoney: true });
    for (const words of ['"facturatie"', 'openstaande facturen', 'waarom dit bedrag'])
      expect(lead).to.include(words);
    expect(lead).to.not.include('spilindex');
    expect(help({ seesMoney: true, decidesMoney: true }))
      .to.include('spilindex overschreden')
      .and.to.include('crediteren');
  });

  it('offers at most four sentences', () => {
    const notice = (count: number) =>
      textButtons(
        noticeCard({ title: 'x', text: 'y', tone: 'info', suggestions: Array(count).fill('hulp') }),
      );
    expect(notice(4)).to.have.length(4);
    expect(notice(5)).to.have.length(4);
  });
});

describe('a card as plain text', () => {
  it('numbers its buttons as textButtons does', () => {
    for (const card of Object.values(samples)) {
      const lines = toText(card).split('\n');
      const buttons = textButtons(card);
      const shown = lines.slice(lines.length - 1 - buttons.length, -1);
      for (const [at, button] of buttons.entries()) {
        expect(shown[at]).to.match(new RegExp(`^${at + 1}\\. `));
        expect(shown[at]?.length).to.be.greaterThan(3);
        expect(button).to.have.property('action');
      }
    }
  });

  it('says the figures of a chart', () => {
    const text = toText(samples['vocabulary']!);
    expect(text).to.include('Bezoeken per maand\nMaand: september; Bezoeken: 14\n');
  });

  it('lists what can be picked', () => {
    expect(toText(samples['askSeveral']!)).to.include('- Ayşe Demir\n- Bram De Clercq');
  });
});
