// The cards of a visit that is kept: saved, detail, history, withdrawal.
import { expect } from 'chai';
import { toText } from '../../cards/renderers/toText.ts';
import { visitDetailCard } from '../../cards/visitDetailCard.ts';
import { visitHistoryCard } from '../../cards/visitHistoryCard.ts';
import { visitSavedCard } from '../../cards/visitSavedCard.ts';
import { visitWithdrawnCard } from '../../cards/visitWithdrawnCard.ts';
import { withdrawVisitCard } from '../../cards/withdrawVisitCard.ts';
import { extraVisit, fulfilled, next, ordinaryVisit } from './sampleVisits.ts';

const submissionKey = 'key-1';

describe('visitSavedCard', () => {
  const saved = {
    submissionKey,
    visitId: 'v1',
    version: 2,
    how: 'registered',
    position: null,
    visit: ordinaryVisit,
    fulfilled,
    next,
    canUndo: true,
  } as const;

  it('calls promises of the city and requirements of the department by their names', () => {
    const lines = toText(visitSavedCard(saved)).split('\n');
    const after = (what: string) => lines[lines.findIndex((line) => line.includes(what)) + 1];
    expect(after('Op de werkvloer binnen de week')).to.equal(
      'Belofte van Stad Gent · modelovereenkomst (college 9 april 2026), art. 2',
    );
    expect(after('✓ Opvolging om de twee weken')).to.match(
      /^Vereiste van de Vlaamse overheid \(WSE\)/,
    );
    expect(after('Ondersteuningsplan')).to.match(/^Vereiste van de Vlaamse overheid \(WSE\)/);
  });

  it('never calls a requirement a promise, whatever it cites', () => {
    const text = (commitment: 'reachable' | 'onsite' | 'followUp' | 'supportPlan') =>
      toText(
        visitSavedCard({
          ...saved,
          fulfilled: [{ commitment, forWhom: [], citation: 'art. 2', onTime: true }],
          next: [],
        }),
      );
    expect(text('reachable')).to.include('Belofte van Stad Gent · art. 2');
    expect(text('onsite')).to.include('Belofte van Stad Gent · art. 2');
    expect(text('followUp')).to.not.include('Belofte');
    expect(text('supportPlan')).to.not.include('Belofte');
  });

  it('says what was after the deadline, and the next date', () => {
    const text = toText(visitSavedCard(saved));
    expect(text).to.include('✓ Op de werkvloer binnen de week (na de uiterste datum)');
    expect(text).to.include('✓ Bereikbaar binnen één werkdag\n');
    expect(text).to.include('Uiterlijk donderdag 26 november 2026\nOpvolging om de twee weken\n');
  });

  it('says when to act if the office turned out to be closed on the promised day', () => {
    const closed = next.map((one) => ({ ...one, actInWords: 'woensdag 25 november 2026' }));
    expect(toText(visitSavedCard({ ...saved, next: closed }))).to.include(
      'Uiterlijk donderdag 26 november 2026\nDe dienst is dan gesloten: doe het ten laatste op woensdag 25 november 2026\n',
    );
  });

  it('names people only where it is not about everybody', () => {
    const due = (forWhom: string[]) =>
      toText(
        visitSavedCard({
          ...saved,
          visit: extraVisit,
          fulfilled: [],
          next: next.slice(0, 1).map((one) => ({ ...one, forWhom })),
        }),
      );
    expect(due(['Ayşe Demir'])).to.include('Opvolging om de twee weken: Ayşe Demir');
    expect(due([...extraVisit.employees])).to.include('Opvolging om de twee weken\n');
  });

  it('joins people with one date', () => {
    const [first] = next;
    const both = extraVisit.employees.map((name) => ({ ...first!, forWhom: [name] }));
    const text = toText(visitSavedCard({ ...saved, visit: extraVisit, fulfilled: [], next: both }));
    expect(text.match(/Uiterlijk/g)).to.have.length(1);
  });

  it('says so when nothing is fulfilled, or it stands outside the agreement', () => {
    const none = { ...saved, fulfilled: [], next: [] };
    expect(toText(visitSavedCard(none))).to.include('telt niet mee voor een termijn');
    const outside = { ...none, visit: { ...ordinaryVisit, outsideAgreement: true } };
    expect(toText(visitSavedCard(outside))).to.include('wordt niet gefactureerd');
    expect(toText(visitSavedCard(outside))).not.to.include('telt niet mee voor een termijn');
  });

  it('says at a second click that it was kept, and claims nothing else', () => {
    const card = visitSavedCard({
      ...saved,
      how: 'already',
      fulfilled: [],
      next: [],
      canUndo: false,
    });
    expect(toText(card)).to.include('was al bewaard').and.not.include('termijn');
    expect(card.buttons.map(({ title }) => title)).to.deep.equal(['Verbeteren', 'Mijn bezoeken']);
  });

  it('can be undone with its own key', () => {
    expect(visitSavedCard(saved).buttons[0]).to.deep.include({
      title: 'Ongedaan maken',
      action: { verb: 'undoVisit', visitId: 'v1', version: 2, submissionKey },
    });
  });
});

describe('the other cards of a visit', () => {
  const detail = {
    visitId: 'v1',
    visit: ordinaryVisit,
    withdrawn: false,
    recordedInWords: 'Bewaard.',
  };

  it('offer to change a visit, not one that is withdrawn', () => {
    const titles = (withdrawn: boolean) =>
      visitDetailCard({ ...detail, withdrawn, changes: 0 }).buttons.map(({ title }) => title);
    expect(titles(false)).to.deep.equal([
      'Verbeteren',
      'Intrekken',
      'Geschiedenis',
      'Mijn bezoeken',
    ]);
    expect(titles(true)).to.deep.equal(['Geschiedenis', 'Mijn bezoeken']);
  });

  it('count the changes', () => {
    const text = (changes: number) => toText(visitDetailCard({ ...detail, changes }));
    expect(text(0)).to.include('Bewaard.').and.not.include('Daarna');
    expect(text(1)).to.include('1 keer');
    expect(text(2)).to.include('2 keer');
  });

  it('show ten entries of a history whole, of eleven the first and the last nine', () => {
    const history = (count: number) =>
      toText(
        visitHistoryCard({
          visitId: 'v1',
          employer: 'Bakkerij Goossens',
          dateInWords: 'woensdag 11 november 2026',
          entries: Array.from({ length: count }, (_, at) => ({
            what: 'corrected' as const,
            atInWords: `moment ${at + 1}`,
            by: 'Els Maes',
            changes: [],
          })),
        }),
      );
    expect(history(10).match(/moment \d+/g)).to.have.length(10);
    expect(history(10)).not.to.include('staan er niet bij');
    expect(history(11).match(/moment \d+/g)).to.have.length(10);
    expect(history(11)).to.include('moment 1 ').and.include('1 staan er niet bij');
    expect(history(11)).not.to.include('moment 2 ');
  });

  it('ask before a visit is withdrawn, and say what is open again', () => {
    const ask = withdrawVisitCard({ submissionKey, visitId: 'v1', visit: ordinaryVisit });
    expect(ask.buttons[0]).to.deep.include({
      action: { verb: 'confirmWithdrawal', visitId: 'v1', submissionKey },
      style: 'destructive',
    });
    const gone = visitWithdrawnCard({
      visitId: 'v1',
      how: 'withdrawn',
      visit: ordinaryVisit,
      next,
    });
    expect(toText(gone))
      .to.include('weer open')
      .and.include('Uiterlijk donderdag 26 november 2026');
    const undone = visitWithdrawnCard({
      visitId: 'v1',
      how: 'undone',
      visit: ordinaryVisit,
      next: [],
    });
    expect(toText(undone)).to.include('Ongedaan gemaakt').and.not.include('weer open');
  });
});
