// In group chats and channels: the team's figures for a lead, and no name of anybody, whatever is asked.
import { expect } from 'chai';
import type { CardAction } from '../../cards/actions.ts';
import { toTeams } from '../../cards/renderers/toTeams.ts';
import { toText } from '../../cards/renderers/toText.ts';
import type { Event } from '../../dialogs/conversation.ts';
import type { Turn } from '../../dialogs/dialog.ts';
import { answerInGroup, type GroupAnswer } from '../../dialogs/groupChat.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { openStoryHouse, type StoryHouse } from './summary/summaryTalk.ts';

const NAMES = ['Jonas', 'Emre', 'Fatima', 'Wim', 'Ann', 'Els', 'Tom', 'Nadia', 'Lena', 'De Smet'];

describe('a group chat', () => {
  let house: StoryHouse;
  before(() => (house = openStoryHouse('2026-11-27 10:00')));
  after(() => house.store.close());

  const answer = (event: Event, who: StaffPrincipal = house.lead): GroupAnswer => {
    const now = house.clock.now;
    const turn: Turn = {
      ...{ who, now, today: '2026-11-27', activityId: null },
      ...{ lastVisitId: null, lastRequestId: null },
    };
    return answerInGroup(event, turn, house.deps);
  };
  const words = ({ replies, personal }: GroupAnswer): string =>
    [
      ...replies.map((reply) => (reply.kind === 'text' ? reply.text : toText(reply.card))),
      ...(personal ? ['PERSONAL'] : []),
    ].join('\n');
  const say = (text: string, who?: StaffPrincipal): string =>
    words(answer({ kind: 'text', text }, who));
  const press = (action: CardAction): string =>
    words(answer({ kind: 'action', action, inputs: {} }));

  it('gets the figures that a lead asks for, with their counts', () => {
    const said = say('weekoverzicht');
    expect(said).to.contain('Overzicht van week 47');
    expect(said).to.contain('Samen 50 % op tijd (3 van 6)');
    expect(said).to.contain(
      '4 in totaal · 3 op tijd · 1 te laat\n1 opgeschort · 1 niet meer nodig',
    );
    expect(said).to.contain('in ons persoonlijke gesprek');
    expect(say('week 48')).to.contain('Correcties op eerdere weken: 3');
    expect(say('week 46')).to.contain('Opschortingen in deze periode: 1\n1 × werknemer afwezig');
  });

  it('names nobody, in no period, nor in what its buttons carry', () => {
    for (const text of ['week 46', 'week 47', 'week 48', 'november', 'vierde kwartaal']) {
      const { replies } = answer({ kind: 'text', text });
      const shown = replies.map((one) =>
        JSON.stringify(one.kind === 'card' ? toTeams(one.card) : one),
      );
      expect(replies[0]?.kind, text).to.equal('card');
      for (const name of NAMES) expect(shown.join(), `${text}: ${name}`).not.to.include(name);
      for (const { personId } of [house.els, house.tom])
        expect(shown.join()).not.to.include(personId);
    }
  });

  it('goes from week to week, and nowhere behind a number', () => {
    expect(press({ verb: 'showSummary', period: '2026-W46', coachId: null })).to.contain('week 46');
    const period = '2026-W47';
    const refused: CardAction[] = [
      { verb: 'showSummary', period, coachId: house.els.personId },
      { verb: 'showCases', period, coachId: null, kind: 'together', which: 'due', page: 0 },
      { verb: 'showSummaryWork', period, page: 0 },
      { verb: 'showSummaryChanges', period, coachId: null, what: 'corrections', page: 0 },
      { verb: 'exportSummary', period, coachId: null, format: 'csv' },
      { verb: 'say', text: 'mijn bezoeken' },
    ];
    for (const action of refused) expect(press(action), action.verb).to.equal('PERSONAL');
  });

  it('leaves all else to the personal conversation, for whoever asks', () => {
    for (const text of [
      'mijn bezoeken',
      'waarom deze datum?',
      'mijn cijfers',
      'weekoverzicht van Els',
    ])
      expect(say(text), text).to.equal('PERSONAL');
    for (const text of ['weekoverzicht', 'wat staat er open?']) {
      expect(say(text, house.els)).to.equal('PERSONAL');
      expect(say(text, house.admin)).to.equal('PERSONAL');
    }
  });

  it('counts for a lead what stands open, and says what can be asked here', () => {
    expect(say('wat staat er open?')).to.match(
      /^Termijnen die open staan bij het hele team: \d+\. Te laat: \d+\. Vragen die nog niemand opnam: \d+\./,
    );
    for (const text of ['hulp', 'laat maar', 'blablabla', ''])
      expect(say(text, house.els), text).to.equal(house.deps.text('group.help'));
    expect(say('bedankt!', house.els)).to.contain('edaan');
  });

  it('answers elsewhere when names are asked', () => {
    for (const text of [
      'wie is er te laat',
      'wie is er allemaal te laat?',
      'welke dossiers zijn te laat?',
      'bij wie staat er nog iets open?',
      'wat staat er open per begeleider?',
      'cijfers van Els',
      'toon de cijfers van Tom van week 46',
      'werk per begeleider',
      'wie heeft de meeste dossiers',
      'correcties week 46',
      'week 46 Jonas',
    ])
      expect(say(text), text).to.equal('PERSONAL');
    expect(say('wat is er te laat?')).to.contain('Te laat: ');
    expect(say('de laatste acht weken')).to.contain('acht weken');
  });

  it('gives the numbers of people at words of distress, and asks nothing in the personal chat', () => {
    for (const text of [
      'een medewerker denkt aan zelfmoord',
      'Jonas Verbeke dreigt met zelfmoord',
      'ongeval op de werkvloer bij De Smet',
    ])
      expect(say(text), text).to.contain('1813').and.not.contain('PERSONAL');
    expect(say('Fatima belde, ze is geslagen op het werk'), 'a request as well')
      .to.contain('1813')
      .and.contain('PERSONAL');
  });
});
