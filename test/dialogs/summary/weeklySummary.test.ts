// "Weekoverzicht" in the conversation: the figures of the command line, and the cases behind every number.
import { expect } from 'chai';
import { summaryOutput } from '../../../src/commands/weeklySummary/summaryOutput.ts';
import { COUNTED_KINDS } from '../../../src/rules/index.ts';
import type { Counts, CommitmentKind } from '../../../src/rules/index.ts';
import { openHouse } from '../../support/house.ts';
import { casesBehind, numbers, openStoryHouse, type StoryHouse } from './summaryTalk.ts';

type Figures = Counts & { lapsed: number; suspended: number };
interface Json {
  state: string;
  kinds: Record<CommitmentKind, Figures>;
  total: Figures;
}
/** The command's option and value, and the key on a card. */
const PERIODS = [
  ['--week', '2026-W46'],
  ['--week', '2026-W47'],
  ['--month', '2026-11'],
  ['--quarter', '2026-Q4'],
  ['--eight-weeks', '2026-W47', '2026-W40/2026-W47'],
] as const;
const ENDED = ['due', 'onTime', 'late', 'missed', 'open'] as const;
const NAMES = [...ENDED, 'suspended', 'lapsed'] as const;

describe('the summary of a week in the conversation', () => {
  let house: StoryHouse;
  afterEach(() => house.store.close());

  const json = async (...args: string[]): Promise<Json> =>
    JSON.parse(await summaryOutput(house.store, [...args, '--json'], house.deps)) as Json;
  const clickable = (figures: Json): string[] =>
    [
      ...ENDED.map((name) => ['together', name, figures.total[name]] as const),
      ...COUNTED_KINDS.flatMap((kind) =>
        NAMES.map((name) => [kind, name, figures.kinds[kind][name]] as const),
      ),
    ].flatMap(([kind, name, count]) => (count > 0 ? [`${kind} ${name} ${count}`] : []));

  for (const moment of ['2026-11-18 12:00', '2026-11-24 09:00', '2026-11-27 10:00']) {
    it(`has on ${moment} the figures of the command line, and behind each as many cases`, async () => {
      house = openStoryHouse(moment);
      const talk = house.talk(house.lead);
      for (const [option, said, key = said] of PERIODS) {
        await talk.act({ verb: 'showSummary', period: key, coachId: null });
        const found = numbers(talk);
        expect(
          found.map(({ action, count }) => `${action.kind} ${action.which} ${count}`),
          key,
        ).to.have.members(clickable(await json(option, said)));
        for (const { action, count, title } of found)
          expect(await casesBehind(talk, action), `${key} ${title}`).to.have.length(count);
      }
    });
  }

  it('says shares with their counts, with and without what was suspended, and that it is provisional', async () => {
    house = openStoryHouse('2026-11-24 09:00');
    const said = await house.talk(house.lead).say('weekoverzicht');
    expect(said).to.contain(
      'Overzicht van week 47\n16 tot en met 22 november 2026 · het hele team',
    );
    expect(said).to.contain(
      'Voorlopig: wat tot woensdag 25 november 2026, 17.00 uur genoteerd wordt, telt nog mee.',
    );
    expect(said).to.contain(
      'Samen 50 % op tijd (3 van 6)\nZonder wat opgeschort was: 40 % op tijd (2 van 5)',
    );
    expect(said).to.contain(
      'Opvolging om de twee weken\n75 % op tijd (3 van 4)\nZonder wat opgeschort was: 67 % op tijd (2 van 3)',
    );
    expect(said).to.contain('Geen termijnen voor: op de werkvloer, ondersteuningsplan.');
    expect(said).to.contain('Week: 47; Op tijd: 50 % (3 van 6), voorlopig');
    expect(said).to.contain('Week: 44; Op tijd: niets geteld');
  });

  it('says once it is told that it is, and corrections in the next one', async () => {
    house = openStoryHouse('2026-11-27 10:00');
    const talk = house.talk(house.lead);
    const told = await talk.say('week 47');
    expect(told).to.contain(
      'Vastgelegd: zoals het bekend was op woensdag 25 november 2026, 17.00 uur.',
    );
    expect(told).not.to.contain('Correcties');
    const next = await talk.press('Week 48');
    expect(next).to.contain('Voorlopig: deze periode loopt nog.');
    expect(next).to.contain(
      'Week 47, Jonas (Bakkerij De Smet): bereikbaar: was gemist, is nu op tijd',
    );
    const all = await talk.press('Alle correcties (3)');
    expect(all).to.contain(
      'Week 47, Emre (Wasserij Sneeuwwit)\nbereikbaar: gemist, intussen toch gedaan',
    );
    expect(await talk.press('Terug naar de cijfers')).to.contain('Overzicht van week 48');
  });

  it('says of each case whose it was, by when, and why', async () => {
    house = openStoryHouse('2026-11-25 17:00');
    const talk = house.talk(house.lead);
    await talk.say('weekoverzicht');
    const missed = numbers(talk).find(
      ({ action }) => action.kind === 'reachable' && action.which === 'missed',
    )!;
    expect(await casesBehind(talk, missed.action)).to.deep.equal([
      'Jonas (Bakkerij De Smet) | Te doen tegen dinsdag 17 november 2026: gemist | Els · geprobeerd, geen gehoor',
      'Emre (Wasserij Sneeuwwit) | Te doen tegen vrijdag 20 november 2026: gemist | Tom, in de plaats van Els · begeleider was afwezig',
    ]);
  });

  it('lists the suspensions of the period', async () => {
    house = openStoryHouse('2026-11-25 17:00');
    const talk = house.talk(house.lead);
    expect(await talk.say('week 46')).to.contain('1 × werknemer afwezig');
    expect(await talk.press('Alle opschortingen (1)')).to.contain(
      'Wim (Wasserij Sneeuwwit)\n9 tot en met 13 november 2026: werknemer afwezig',
    );
  });

  it('shows the work per coach by name, and from there the figures of one', async () => {
    house = openStoryHouse('2026-11-25 17:00');
    const talk = house.talk(house.lead);
    await talk.say('weekoverzicht');
    const work = await talk.press('Werk per begeleider');
    expect(work).to.match(/Els\n3 dossiers · 4 termijnen[^]*Nadia[^]*Tom\n1 dossier · 2 termijnen/);
    const shown = talk.buttons().map(({ description }) => description);
    expect(shown.slice(0, 3)).to.deep.equal(
      ['Els', 'Nadia', 'Tom'].map((name) => `Bekijken: ${name}`),
    );
    const ofEls = await talk.press('Bekijken');
    expect(ofEls).to.contain('Cijfers van Els: week 47');
    expect(ofEls).to.contain('Els ziet dezelfde cijfers met "mijn cijfers".');
    const own = await house.talk(house.els).say('mijn cijfers');
    expect(own).to.contain('Mijn cijfers: week 47');
    const figures = (said: string): string[] => said.match(/^.*(?: % | in totaal).*$/gm)!;
    expect(figures(own)).to.deep.equal(figures(ofEls)).and.have.length.above(3);
  });

  it('gives the figures as a file', async () => {
    house = openStoryHouse('2026-11-25 17:00');
    const talk = house.talk(house.lead);
    await talk.say('week 47');
    const said = await talk.press('Als Excel');
    expect(said).to.contain(
      'Cijfers van week 47 (16 tot en met 22 november 2026), als Excel-bestand',
    );
    expect(said).to.contain('/download/summary-Lena-2026-W47--xlsx');
    await talk.say('vorige maand');
    const titles = talk.buttons().map(({ title }) => title);
    expect(titles, 'of nothing there is no file').not.to.include('Als Excel');
  });

  it('is not for a coach, who is offered one’s own; what a card asks is asked again', async () => {
    house = openStoryHouse('2026-11-25 17:00');
    const talk = house.talk(house.tom);
    expect(await talk.say('weekoverzicht')).to.contain('Deze cijfers zijn voor teamleiders');
    const period = '2026-W47';
    const others: Parameters<typeof talk.act>[0][] = [
      { verb: 'showSummary', period, coachId: null },
      { verb: 'showSummary', period, coachId: house.els.personId },
      {
        verb: 'showCases',
        ...{ period, coachId: house.els.personId, kind: 'together', which: 'due', page: 0 },
      },
      { verb: 'showSummaryWork', period, page: 0 },
      { verb: 'showSummaryChanges', period, coachId: null, what: 'corrections', page: 0 },
      { verb: 'exportSummary', period, coachId: null, format: 'csv' },
    ];
    for (const action of others) {
      const said = await talk.act(action);
      expect(said, action.verb).to.contain('Deze cijfers zijn voor teamleiders');
      for (const name of ['Jonas', 'Emre', 'Els']) expect(said).not.to.contain(name);
    }
    expect(await talk.press('mijn cijfers van week 47')).to.contain('Mijn cijfers: week 47');
  });

  it('knows no week 60, and nothing of what has to begin', async () => {
    house = openStoryHouse('2026-11-25 17:00');
    const talk = house.talk(house.lead);
    expect(await talk.say('week 60')).to.contain('Die periode ken ik niet.');
    expect(await talk.say('overzicht van volgende week')).to.contain(
      'Week 49 (30 november tot en met 6 december 2026) moet nog beginnen',
    );
    expect(await talk.act({ verb: 'showSummary', period: '2026-W99', coachId: null })).to.contain(
      'Die periode ken ik niet.',
    );
  });
});

describe('the summary of the demo', () => {
  it('is understood in the words of the issue', async () => {
    const house = openHouse();
    const talk = house.talk();
    for (const [words, title] of [
      ['weekoverzicht', 'Overzicht van week 45'],
      ['week 46', 'Overzicht van week 46'],
      ['vorige maand', 'Overzicht van oktober 2026'],
      ['derde kwartaal', 'Overzicht van het derde kwartaal van 2026'],
      ['maandoverzicht', 'Overzicht van oktober 2026'],
      ['kwartaalcijfers', 'Overzicht van het derde kwartaal van 2026'],
      ['overzicht van de laatste acht weken', 'Overzicht van de acht weken tot en met week 45'],
      ['weekoverzicht van Els', 'Cijfers van Els Maes: week 45'],
      ['overzicht van Els Maes voor oktober', 'Cijfers van Els Maes: oktober 2026'],
      [
        'mijn cijfers van de acht weken tot en met week 44',
        'Mijn cijfers: de acht weken tot en met week 44',
      ],
      ['werk per begeleider', 'Werk per begeleider: week 45'],
      ['overzicht per coach van vorige maand', 'Werk per begeleider: oktober 2026'],
      ['cijfers van Els', 'Cijfers van Els Maes: week 45'],
      ['de laatste acht weken', 'Overzicht van de acht weken tot en met week 45'],
      ['de acht weken tot en met week 44', 'Overzicht van de acht weken tot en met week 44'],
      ['overzicht van 2025', 'Die periode ken ik niet'],
      ['mijn cijfers', 'Mijn cijfers: week 45'],
    ] as const)
      expect(await talk.say(words), words).to.match(new RegExp(`^${title}`));
    house.close();
  });

  it('comes with the file when that is asked for in one breath', async () => {
    const house = openHouse();
    const said = await house.talk().say('weekoverzicht als excel');
    expect(said).to.match(/^Overzicht van week 45[^]*Je bestand staat klaar[^]*download\//);
    const refused = await house.talk('demo-els').say('weekoverzicht als excel');
    expect(refused).to.contain('voor teamleiders').and.not.to.contain('download');
    house.close();
  });

  it('asks which colleague is meant when several have the name', async () => {
    const house = openHouse();
    const { files } = house.deps;
    house.deps.files = (who) => {
      const own = files(who);
      const colleagues = [...(own.roster.colleagues ?? []), { id: 'other', name: 'Els Peeters' }];
      return { ...own, roster: { ...own.roster, colleagues } };
    };
    const talk = house.talk();
    const said = await talk.say('weekoverzicht van Els');
    expect(said).to.contain('Wie bedoel je?');
    expect(await talk.press('cijfers van Els Maes in week 45')).to.match(
      /^Cijfers van Els Maes: week 45/,
    );
    house.close();
  });
});
