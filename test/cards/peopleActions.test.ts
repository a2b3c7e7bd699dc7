// The buttons about people and closing days come back as they went out, and nothing else does.
import { expect } from 'chai';
import {
  executeValue,
  isPeopleAction,
  parseCardSubmit,
  submitValue,
  type CardAction,
  type PeopleAction,
} from '../../cards/actions.ts';
import { textButtons } from '../../cards/renderers/toText.ts';
import { closingDaysSamples } from './closingDaysSamples.ts';
import { peopleSamples } from './peopleSamples.ts';

const actions = Object.values({ ...peopleSamples, ...closingDaysSamples })
  .flatMap((card) => textButtons(card).map((button) => button.action))
  .filter(isPeopleAction);
const first = (verb: PeopleAction['verb']): PeopleAction =>
  actions.find((action) => action.verb === verb)!;

describe('buttons about people and closing days', () => {
  it('are read as they were sent, from Teams and from Web Chat', () => {
    for (const action of actions) {
      const inputs = { name: 'Els', roles: 'coach,teamLead' };
      const expected = { kind: 'ok', action, inputs };
      expect(parseCardSubmit(executeValue(action, inputs))).to.deep.equal(expected);
      expect(parseCardSubmit(submitValue(action, inputs))).to.deep.equal(expected);
    }
  });

  it('stand on the samples, each verb of them', () => {
    const verbs = new Set(actions.map((action) => action.verb));
    expect([...verbs].sort()).to.deep.equal([
      ...['askRetire', 'askTransfer', 'checkTransfer', 'confirmClosingDays', 'editPerson'],
      ...['rehirePerson', 'retirePerson', 'savePerson', 'showClosingDays', 'showPeople'],
      'transferFiles',
    ]);
    const say: CardAction = { verb: 'say', text: 'mensen' };
    expect(isPeopleAction(say)).to.equal(false);
  });

  it('are refused with a part that is missing, wrong or too much', () => {
    const transfer = first('transferFiles');
    for (const wrong of [
      { ...transfer, from: '13/11/2026' },
      { ...transfer, files: -1 },
      { ...transfer, files: '12' },
      { ...transfer, toId: null },
      { ...transfer, extra: true },
      { ...first('savePerson'), seen: '<b>' },
      { ...first('savePerson'), submissionKey: '' },
      { ...first('editPerson'), personId: { $ne: '' } },
      { ...first('showClosingDays'), year: 1999 },
      { ...first('showClosingDays'), year: 2027.5 },
      { ...first('confirmClosingDays'), seen: -1 },
      { verb: 'retirePerson', personId: 'x' },
      { verb: 'showPeople', page: -1 },
    ])
      expect(
        parseCardSubmit(executeValue(wrong as CardAction)),
        JSON.stringify(wrong),
      ).to.deep.equal({ kind: 'bad' });
  });
});
