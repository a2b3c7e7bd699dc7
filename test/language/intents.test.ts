// What the person wants, over our own wordings: half were looked at while tuning, half are only counted.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { INTENTS, understand, type Intent } from '../../src/language/index.ts';
import { FRIDAY } from './understood.ts';

interface Halves {
  tuned: string[];
  untouched: string[];
}

const LEAST_EACH = 8;
const LEAST_UNTOUCHED = 0.92;
const file = new URL('./intentSentences.json', import.meta.url);
const sentences = JSON.parse(readFileSync(file, 'utf8')) as Record<Intent, Halves>;

function intentOf(text: string): Intent {
  return understand(text, { now: FRIDAY }).intent;
}

describe('intents', () => {
  it('are all tried, each with enough wordings', () => {
    expect(Object.keys(sentences).toSorted()).to.deep.equal([...INTENTS].toSorted());
    for (const [intent, { tuned, untouched }] of Object.entries(sentences)) {
      expect(tuned.length + untouched.length, intent).to.be.at.least(LEAST_EACH);
      expect(tuned.filter((text) => untouched.includes(text))).to.deep.equal([]);
    }
  });

  for (const intent of INTENTS) {
    it(`${intent}: the wordings we looked at`, () => {
      const wrong = sentences[intent].tuned.filter((text) => intentOf(text) !== intent);
      expect(wrong).to.deep.equal([]);
    });
  }

  it('are found in the wordings that nobody tuned to', () => {
    let right = 0;
    let all = 0;
    for (const intent of INTENTS) {
      for (const text of sentences[intent].untouched) {
        all++;
        if (intentOf(text) === intent) right++;
      }
    }
    expect(right / all).to.be.at.least(LEAST_UNTOUCHED);
  });

  it('have a confidence that says how sure they are', () => {
    const sure = understand('gisteren van 9 tot 10 ter plaatse bij De Smet met Jonas', {
      now: FRIDAY,
    });
    expect(sure.confidence).to.be.above(0.85);
    const vague = understand('misschien iets met papieren of zo', { now: FRIDAY });
    expect(vague.confidence).to.be.below(0.5);
    expect(sure.runnerUp.confidence).to.be.below(sure.confidence);
  });

  const decisions: [string, Intent][] = [
    ['Ik heb Jonas gebeld', 'register_contact'],
    ['daarnet Jonas gebeld', 'register_contact'],
    ['gisteren Jonas gebeld', 'register_visit'],
    ['Jonas gebeld, 10 min', 'register_visit'],
    ['om 10u Jonas gebeld', 'register_visit'],
    ['gisteren gemaild naar Jonas', 'register_contact'],
    ['gisteren Jonas gebeld, geen gehoor', 'register_contact'],
    ['annuleer', 'cancel'],
    ['annuleer mijn bezoek van gisteren', 'withdraw_visit'],
    ['stop', 'cancel'],
    ['hoe registreer ik een bezoek?', 'help'],
    ['registreer een bezoek', 'register_visit'],
    ['wat is een bezoek waard in het basispakket?', 'ask'],
    ['week 46', 'weekly_summary'],
    ['mijn cijfers week 46', 'my_figures'],
    ['mijn bezoeken week 46', 'my_visits'],
    ['openstaande facturen', 'invoice_summary'],
    ['wat staat er open', 'open_commitments'],
    ['facturatie november', 'month_end'],
    ['factuur november', 'invoice_summary'],
    ['ik ben ziek', 'absence'],
    ['Jonas is ziek tot maandag', 'suspend'],
    ['gisteren bij Jonas geweest, hij was ziek', 'register_visit'],
    ['volgende dinsdag bij Jonas', 'plan_visit'],
    ['vorige dinsdag bij Jonas', 'register_visit'],
    ['vandaag om 18u ben ik bij Jonas', 'plan_visit'],
    ["van den achternoen moe 'k nog bij Jonas zijn te vijven", 'plan_visit'],
    ['vandaag om 18u bij Jonas geweest', 'register_visit'],
    ['vandaag van 18u tot 19u met Jonas samengezeten', 'register_visit'],
    [
      'in afwijking van mijn eerdere melding duurde het bezoek aan Jonas dinsdag tot 16u',
      'correct_visit',
    ],
    [
      'ter correctie van mijn melding: het bezoek aan Jonas dinsdag duurde tot 15.30 uur',
      'correct_visit',
    ],
    ['nee, niet gisteren maar eergisteren', 'correct_visit'],
    [
      'Jonas heeft mij dinsdag om 16.50 uur telefonisch verzocht om aanwezigheid op de werkvloer',
      'new_request',
    ],
    ['De Smet heeft dinsdag gevraagd of ik kan langskomen bij Jonas', 'new_request'],
    ['op verzoek van Jonas dinsdag van 9 tot 10 op de werkvloer geweest', 'register_visit'],
  ];
  for (const [text, intent] of decisions) {
    it(`${text} → ${intent}`, () => {
      expect(intentOf(text)).to.equal(intent);
    });
  }

  it('does not take a colleague for an employee', () => {
    const roster = { employers: [], employees: [], colleagues: [{ id: 'tom', name: 'Tom Aerts' }] };
    expect(understand('Tom is ziek tot maandag', { now: FRIDAY, roster }).intent).to.equal(
      'absence',
    );
  });
});
