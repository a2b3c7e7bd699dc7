// The draft of a visit: all of it in words, every field open, kept only when it can be.
import { expect } from 'chai';
import type { Button, Card, Element, Input } from '../../cards/card.ts';
import { toText } from '../../cards/renderers/toText.ts';
import type { VisitDraftView } from '../../cards/views.ts';
import { visitDraftCard } from '../../cards/visitDraftCard.ts';
import { extraInputs, extraVisit, ordinaryInputs, ordinaryVisit } from './sampleVisits.ts';

const submissionKey = 'key-1';
const draft: VisitDraftView = {
  submissionKey,
  purpose: 'register',
  position: null,
  visit: ordinaryVisit,
  inputs: ordinaryInputs,
  choices: { employers: numbered(2), workplaces: [], employees: numbered(1) },
  today: '2026-11-13',
  warnings: [],
  errors: {},
};

describe('visitDraftCard', () => {
  it('says all there is, the date in words', () => {
    const text = toText(visitDraftCard({ ...draft, visit: extraVisit }));
    for (const part of [
      'Klopt dit bezoek?',
      'Werkgever: Wasserij Blancheur',
      'Werkplek: Vestiging Dok Noord',
      'Werknemers: Ayşe Demir, Bram De Clercq',
      'Wanneer: donderdag 12 november 2026, 9.00–11.15 uur (2 uur en 15 minuten)',
      'Hoe: Op de werkvloer',
      'Basiswerk: 1 uur en 30 minuten',
      'Extra werk: 45 minuten: collega’s uitgelegd hoe ze duidelijke opdrachten geven',
      'Goedkeuring: door Marleen Blancheur, op maandag 9 november 2026',
      'Nota: Volgende keer de nieuwe ploegbaas ontmoeten.',
      '1. Bewaren\n2. Laat maar',
    ]) {
      expect(text).to.include(part);
    }
    expect(toText(visitDraftCard(draft))).not.to.match(/Werkplek|Extra werk|Nota|Bezoek 1/);
  });

  it('says which of several visits it is', () => {
    expect(toText(visitDraftCard({ ...draft, position: { index: 1, total: 2 } }))).to.match(
      /^Bezoek 1 van 2\n/,
    );
    expect(toText(visitDraftCard({ ...draft, position: { index: 1, total: 1 } }))).not.to.include(
      'van 1',
    );
  });

  it('has every field, filled in, in a part that opens with "Aanpassen"', () => {
    const card = visitDraftCard({
      ...draft,
      inputs: extraInputs,
      choices: { employers: numbered(2), workplaces: numbered(2), employees: numbered(3) },
    });
    expect(buttonOf(card, 'Aanpassen')).to.deep.equal({ title: 'Aanpassen', toggles: 'editVisit' });
    const fields = inputsOf(card.body);
    expect(fields.map(({ id }) => id)).to.deep.equal([
      'employer',
      'workplace',
      'employees',
      'date',
      'start',
      'end',
      'minutes',
      'mode',
      'extraMinutes',
      'extraDescription',
      'extraApprovedBy',
      'extraApprovedOn',
      'note',
    ]);
    const values = Object.fromEntries(
      fields.map((field) => [field.id, 'value' in field ? field.value : undefined]),
    );
    expect(values).to.include({
      employees: 'employee-2,employee-3',
      date: '2026-11-12',
      start: '09:00',
      mode: 'onsite',
      extraMinutes: 45,
    });
    expect(fields.find(({ id }) => id === 'date')).to.include({ max: '2026-11-13' });
    expect(fields.find(({ id }) => id === 'note')?.label).to.include('geen gezondheidsgegevens');
  });

  it('shows no field where there is nothing to choose', () => {
    const ids = inputsOf(visitDraftCard(draft).body).map(({ id }) => id);
    expect(ids).to.include('employer').and.not.include.members(['workplace', 'employees']);
  });

  it('keeps what is picked among forty choices, also when there are more', () => {
    const picked = { ...ordinaryInputs, employerId: 'id-41' };
    const shown = (count: number) => {
      const choices = { ...draft.choices, employers: numbered(count) };
      const [field] = inputsOf(visitDraftCard({ ...draft, inputs: picked, choices }).body);
      return field?.type === 'choice' ? field.choices.map(({ value }) => value) : [];
    };
    expect(shown(40)).to.have.length(40);
    expect(shown(41)).to.have.length(40).and.include('id-41');
  });

  it('asks for what may be there twice in so many words, for other warnings not', () => {
    const warned = (kind: string) =>
      visitDraftCard({ ...draft, warnings: [{ kind, text: 'Pas op.' }] }).buttons[0];
    for (const kind of ['overlap', 'sameDay']) {
      expect(warned(kind), kind).to.deep.include({
        title: 'Toch bewaren',
        action: { verb: 'overrideOverlap', submissionKey },
      });
    }
    expect(warned('lateEntry')).to.deep.include({
      title: 'Bewaren',
      action: { verb: 'confirmVisit', submissionKey },
    });
  });

  it('says under a field why it could not be taken: the fields stand open, nothing is kept yet', () => {
    const card = visitDraftCard({ ...draft, errors: { start: '"25:99" is geen uur.' } });
    expect(card.buttons.map(({ title }) => title)).to.deep.equal(['Bewaren', 'Laat maar']);
    expect(card.body.some((e) => e.kind === 'group' && e.hiddenAs && e.open)).to.equal(true);
    expect(visitDraftCard(draft).body.some((e) => e.kind === 'group' && e.open)).to.equal(false);
    expect(inputsOf(card.body).filter(({ error }) => error)).to.have.length(1);
    const text = toText(card);
    expect(text).to.include('Er is nog niets bewaard').and.include('Eén veld klopt niet');
    expect(text).to.include('Begin: "25:99" is geen uur.');
    const correction = { ...draft, purpose: 'correct', errors: { date: 'a', end: 'b' } } as const;
    expect(toText(visitDraftCard(correction)))
      .to.include('Er is nog niets veranderd')
      .and.include('2 velden kloppen niet');
  });

  it('shows the field of an error, also where there is nothing to choose or it was closed', () => {
    const errors = { employees: 'Kies iemand.', extraMinutes: 'Geen aantal.' };
    const card = visitDraftCard({ ...draft, errors });
    expect(inputsOf(card.body).map(({ id }) => id)).to.include('employees');
    expect(JSON.stringify(card.body)).to.match(/"hiddenAs":"editExtra","open":true/);
  });

  it('refreshes by its own key, and cancels whatever stands in the fields', () => {
    expect(visitDraftCard(draft).refresh?.action).to.deep.equal({
      verb: 'refreshVisit',
      submissionKey,
    });
    expect(buttonOf(visitDraftCard(draft), 'Laat maar')).to.include({ needsInputs: false });
  });
});

function numbered(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    title: `Naam ${at + 1}`,
    value: `id-${at + 1}`,
  }));
}

function inputsOf(elements: readonly Element[]): Input[] {
  return elements.flatMap((element) => {
    if (element.kind === 'group') return inputsOf(element.items);
    return element.kind === 'input' ? [element] : [];
  });
}

function buttonOf(card: Card, title: string): Button | object | undefined {
  return card.buttons.find((button) => button.title === title);
}
