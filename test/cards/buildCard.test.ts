// A card that grows too large to be sent is shortened, and says so.
import { expect } from 'chai';
import type { Card, Element } from '../../cards/card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../cards/renderers/buildCard.ts';
import { toTeams } from '../../cards/renderers/toTeams.ts';
import { partsOfType } from './walkCard.ts';

const SHORTENED = 'Niet alles past op deze kaart.';

describe('a card that is too large', () => {
  const line: Element = { kind: 'text', text: 'x'.repeat(900), style: 'body' };
  const form: Element = {
    kind: 'group',
    style: 'plain',
    hiddenAs: 'form',
    items: [{ kind: 'input', type: 'text', id: 'a', label: 'A', maxLength: 10 }, ...lines(10)],
  };
  const card = (body: Element[]): Card => ({
    id: 'large',
    summary: 'x',
    body,
    buttons: [
      { title: 'Aanpassen', toggles: 'form' },
      { title: 'Bewaren', action: { verb: 'showMyVisits', page: 0 } },
    ],
  });
  function lines(count: number): Element[] {
    return Array.from({ length: count }, () => line);
  }

  it('stays whole when it fits', () => {
    const json = toTeams(card([...lines(5), form]));
    expect(JSON.stringify(json)).not.to.include(SHORTENED);
    expect(partsOfType(json, 'Input')).to.have.length(1);
  });

  it('loses its hidden parts first, with the button that shows them', () => {
    const json = toTeams(card([...lines(20), form]));
    expect(cardBytes(json)).to.be.at.most(MAX_CARD_BYTES);
    expect(partsOfType(json, 'Input')).to.deep.equal([]);
    expect(json.actions?.map(({ title }) => title)).to.deep.equal(['Bewaren']);
    expect(JSON.stringify(json)).to.include(SHORTENED);
  });

  it('loses its end next, and says so', () => {
    const json = toTeams(card(lines(60)));
    expect(cardBytes(json)).to.be.within(MAX_CARD_BYTES - 1100, MAX_CARD_BYTES);
    expect(JSON.stringify(json.body.at(-1))).to.include(SHORTENED);
  });

  it('cuts a single text that is longer than a card should hold', () => {
    const json = toTeams(card([{ kind: 'text', text: 'y'.repeat(100_000), style: 'body' }]));
    expect(cardBytes(json)).to.be.below(2500);
  });

  it('is a mistake of ours when its buttons alone are too large', () => {
    const buttons = Array.from({ length: 300 }, () => ({
      title: 'x'.repeat(80),
      action: { verb: 'showMyVisits' as const, page: 0 },
    }));
    expect(() => toTeams({ ...card([]), buttons })).to.throw(/large/);
  });
});
