// What holds for every card in every channel: labels, previews without names, size, buttons that come back.
import { expect } from 'chai';
import {
  executeValue,
  parseCardSubmit,
  submitValue,
  type CardAction,
} from '../../cards/actions.ts';
import { cardBytes } from '../../cards/renderers/buildCard.ts';
import { toTeams } from '../../cards/renderers/toTeams.ts';
import { toWebChat } from '../../cards/renderers/toWebChat.ts';
import texts from '../../data/texts/cards.json' with { type: 'json' };
import { samples } from './samples.ts';
import { partsOf, partsOfType, sendingButtons } from './walkCard.ts';

const LIMIT = 25_000;
const previews = Object.entries(texts).flatMap(([key, text]) =>
  key.endsWith('.summary') ? [text] : [],
);

for (const [name, card] of Object.entries(samples)) {
  const channels = [
    { channel: 'Teams', json: toTeams(card), fallback: texts['card.fallback'] },
    { channel: 'Web Chat', json: toWebChat(card), fallback: texts['card.fallbackVisitor'] },
  ];

  describe(`the card ${name}`, () => {
    it('names nobody in the preview, in what is spoken and in the fallback', () => {
      if (card.id !== 'vocabulary') expect(previews).to.include(card.summary);
      for (const { json, fallback } of channels) {
        expect(json.speak).to.equal(card.summary);
        expect(json.fallbackText).to.equal(fallback);
      }
    });

    for (const { channel, json } of channels) {
      it(`is small enough for ${channel}, in Dutch, version 1.5`, () => {
        expect(cardBytes(json)).to.be.below(LIMIT);
        expect(json).to.include({ type: 'AdaptiveCard', version: '1.5', lang: 'nl' });
        expect(JSON.stringify(json)).not.to.include(texts['card.shortened']);
      });

      it(`has a label on every input, and a message on every required one, in ${channel}`, () => {
        for (const input of partsOfType(json, 'Input')) {
          expect(input['label'], String(input['id'])).to.be.a('string').that.is.not.empty;
          if (input['isRequired'])
            expect(input['errorMessage']).to.be.a('string').that.is.not.empty;
        }
      });

      it(`has unique ids, targets that exist and wrapping text in ${channel}`, () => {
        const ids = partsOf(json).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
        expect(new Set(ids).size).to.equal(ids.length);
        for (const toggle of partsOfType(json, 'Action.ToggleVisibility')) {
          expect(ids).to.include.members(toggle['targetElements'] as string[]);
        }
        for (const block of partsOfType(json, 'TextBlock')) expect(block['wrap']).to.equal(true);
      });

      it(`offers at most six buttons in a row in ${channel}`, () => {
        for (const { actions } of partsOf(json)) {
          if (Array.isArray(actions)) expect(actions).to.have.length.within(1, 6);
        }
      });
    }

    it('travels by Action.Execute in Teams and by Action.Submit in Web Chat', () => {
      const [teams, webChat] = channels;
      expect(new Set(sendingButtons(teams?.json).map(({ type }) => type))).not.to.include(
        'Action.Submit',
      );
      expect(new Set(sendingButtons(webChat?.json).map(({ type }) => type))).not.to.include(
        'Action.Execute',
      );
      expect(teams?.json.msteams).to.deep.equal({ width: 'Full' });
      expect(Object.keys(webChat?.json ?? {})).not.to.include.members(['msteams', 'refresh']);
      expect(partsOfType(webChat?.json, 'Chart')).to.deep.equal([]);
    });

    it('understands each of its own buttons when it comes back', () => {
      for (const { json } of channels) {
        for (const button of sendingButtons(json)) {
          const data = button['data'] as { maatje: CardAction };
          const sent =
            button.type === 'Action.Submit'
              ? submitValue(data.maatje)
              : executeValue(data.maatje, { note: 'x' });
          const read = parseCardSubmit(JSON.parse(JSON.stringify(sent)));
          expect(read.kind).to.equal('ok');
          if (read.kind === 'ok') expect(read.action).to.deep.equal(data.maatje);
        }
      }
    });
  });
}
