// Everything the sources say on individueel maatwerk has its answer, and contradictions are told as such.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { faqDesk } from '../../src/bot/faqDesk.ts';
import { shippedShelf } from '../../src/bot/faqShelf.ts';
import { everySource } from '../../src/content/citeSource.ts';
import { shippedFacts } from '../../src/content/mergedFacts.ts';
import { content, filled, toldAnswers, valuesOn, type Told } from './shippedAnswers.ts';

/** By article or heading: what it says, or what it was asked, and the answers that say it. */
const COVERAGE = JSON.parse(
  readFileSync(join(import.meta.dirname, 'coverage.json'), 'utf8'),
) as Record<string, Record<string, string[]>>;

/** Places that no answer cites, and why. */
const WITHOUT_ANSWER: Readonly<Record<string, string>> = {
  KBO: 'the rule for the digits of an enterprise number, no source on individueel maatwerk',
  OGM: 'the rule for the digits of a payment reference, no source on individueel maatwerk',
};

/** By subject: the answer that tells it, and what it must say of each source and of what applies. */
const CONTRADICTIONS: Readonly<Record<string, [id: string, ...says: string[]]>> = {
  'start of IMW': ['imw-start', '1 juli 2023', '1 januari 2023', 'geldt'],
  reachable: ['bereikbaar', 'werkdag', 'dagelijks', 'Gent'],
  'at the workplace': ['op-de-werkvloer', 'binnen een week', '5 werkdagen', 'sluitingsperiode'],
  duration: ['duur-overeenkomst', 'begeleidingsnood', '5 jaar', '2022'],
  'duration of a recognition': ['erkenning-looptijd', '2 of 5 jaar', '2022'],
  invoicing: ['facturatie-moment', 'maand', 'kwartaal'],
  'first quarters': ['eerste-kwartalen-tellen', 'premie', 'overeenkomst'],
  'where one lives and works': ['imw-waar-wonen', 'Vlaanderen', 'NOOZO'],
  data: ['gegevens-doorgeven', 'andere organisaties', 'VDAB', 'functionaris'],
  'self-employed': ['imw-zelfstandigen', 'ondersteuningspremie', 'werkgever'],
  tasks: ['taak-aanpassingen', 'preventieve', 'remediërende', 'artikel 2'],
  premium: ['premie-procent', '%', 'bedrag'],
  indexation: ['indexering-tarieven', 'spilindex', 'motivering'],
};
/** Background: told as what was planned in 2022. */
const TRANSITION = ['overgang-vop', 'overgang-sine', 'overgang-lde-mwa', 'overgang-lde-enveloppe'];

/** Of the questions that the Flemish department was asked, so many are answered or offered when asked literally. */
const LITERALLY_FOUND = 0.9;

describe('what the sources say', function () {
  this.timeout(60_000);
  const answers = new Map<string, Told>();
  const cited = new Map<string, string[]>();
  let values: ReadonlyMap<string, string>;
  before(() => {
    values = valuesOn('2026-11-21');
    for (const file of toldAnswers()) {
      answers.set(file.id, file);
      for (const source of file.sources) {
        cited.set(source, [...(cited.get(source) ?? []), file.id]);
      }
    }
  });
  const textOf = (id: string): string => filled(answers.get(id)?.answer ?? '', values);

  it('has an answer for every article and heading, or a reason why not', () => {
    const owed = everySource(content).filter(
      (source) => !cited.has(source) && !(source in WITHOUT_ANSWER),
    );
    expect(owed, 'without an answer: cite them, or give a reason').to.deep.equal([]);
    const needless = Object.keys(WITHOUT_ANSWER).filter((source) => cited.has(source));
    expect(needless, 'cited after all').to.deep.equal([]);
  });

  it('is taken apart for every article of the agreement and every heading of the WSE questions', () => {
    const articles = Object.keys(content.references).filter((id) => /^S0 art|^S2/.test(id));
    expect(Object.keys(COVERAGE)).to.have.members(articles);
  });

  for (const [source, parts] of Object.entries(COVERAGE)) {
    it(`${source}: every part has answers that cite it`, () => {
      for (const [part, ids] of Object.entries(parts)) {
        for (const id of ids) {
          expect(answers.has(id), `${source}, ${part}: there is no answer ${id}`).to.equal(true);
        }
        const citing = ids.filter((id) => answers.get(id)!.sources.includes(source));
        expect(citing, `${source}, ${part}`).to.not.deep.equal([]);
        expect(citing[0], `${source}, ${part}`).to.equal(ids[0]);
      }
    });
  }

  it('is found when the department’s own questions are asked', () => {
    const desk = faqDesk(shippedShelf(content), content, () => shippedFacts(content), true);
    const asked = Object.entries(COVERAGE).flatMap(([source, parts]) =>
      source.startsWith('S2') ? Object.entries(parts) : [],
    );
    expect(asked).to.have.length(21);
    const missed = asked.filter(([text, ids]) => {
      const { outcome, best, near } = desk.find({ text, audience: 'everyone' });
      const shown = outcome === 'answer' ? [best!] : outcome === 'choices' ? near : [];
      return !shown.some(({ id }) => ids.includes(id));
    });
    const said = missed.map(([text]) => text).join('\n');
    expect(1 - missed.length / asked.length, said).to.be.at.least(LITERALLY_FOUND);
  });

  for (const [subject, [id, ...says]] of Object.entries(CONTRADICTIONS)) {
    it(`contradicts itself on ${subject}: ${id} tells it`, () => {
      expect(answers.get(id)?.kind).to.equal('contradiction');
      for (const part of says) expect(textOf(id).toLowerCase()).to.contain(part.toLowerCase());
    });
  }

  it('of the transition is told as what was planned', () => {
    for (const id of TRANSITION) {
      expect(textOf(id), id).to.match(/volgens de plannen van 2022|plannen van 2022|in 2022/i);
      expect(textOf(id), id).to.contain('WEWIS');
    }
  });

  it('of SERV and NOOZO is told as their advice of 2021, never as a rule or by article', () => {
    const opinions = [...answers.values()].filter(({ sources }) =>
      sources.every((source) => /^S[34]/.test(source)),
    );
    expect(opinions.length).to.be.at.least(24);
    for (const { id, kind, answer } of opinions.filter(({ sources }) => sources.length > 0)) {
      expect(kind, id).to.be.oneOf(['advice', 'open', 'service']);
      if (kind === 'advice') expect(answer, id).to.contain('2021');
      expect(answer, id).to.not.match(/\bart(?:\.|ikel) ?\d/);
    }
  });
});
