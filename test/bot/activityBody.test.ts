// What the SDK would answer with a 500 is stopped before it: both sides of every check.
import { expect } from 'chai';
import { readActivityBody } from '../../src/bot/activityBody.ts';
import { messageActivity } from '../support/activities.ts';

describe('readActivityBody', () => {
  it('passes a message and makes its timestamp a Date', () => {
    const body = readActivityBody(messageActivity('hallo'));
    expect(body.kind).to.equal('activity');
    if (body.kind === 'activity') expect(body.activity.timestamp).to.be.instanceOf(Date);
  });

  it('drops null members, which the SDK takes for values', () => {
    const body = readActivityBody({
      ...messageActivity('hallo'),
      replyToId: null,
      membersAdded: null,
    });
    expect(body.kind).to.equal('activity');
    if (body.kind === 'activity') expect(body.activity).not.to.have.property('membersAdded');
  });

  it('leaves out mentions that are not whole, which the SDK would break on', () => {
    const whole = { type: 'mention', mentioned: { id: 'bot' }, text: '<at>Maatje</at>' };
    const parts = [{}, { type: 'mention' }, { type: 'mention', mentioned: null }, { type: 5 }];
    const entities = [...parts, whole, { type: 'clientInfo', locale: 'nl' }];
    const body = readActivityBody({ ...messageActivity('hallo'), entities });
    expect(body.kind === 'activity' && body.activity.entities).to.deep.equal(entities.slice(-2));
  });

  const broken: Record<string, unknown> = {
    'an empty object': {},
    'no object': 'text',
    nothing: null,
    'an array': [],
    'no conversation': { ...messageActivity('x'), conversation: undefined },
    'a conversation without id': { ...messageActivity('x'), conversation: {} },
    'no sender': { ...messageActivity('x'), from: undefined },
    'no recipient': { ...messageActivity('x'), recipient: undefined },
    'no serviceUrl': { ...messageActivity('x'), serviceUrl: undefined },
    'a number as type': { ...messageActivity('x'), type: 1 },
    'a text that is a number': { ...messageActivity('x'), text: 12 },
    'a date that is none': { ...messageActivity('x'), timestamp: 'gisteren' },
    'entities that are no list': { ...messageActivity('x'), entities: {} },
    'an invoke with a number as value': {
      ...messageActivity('x'),
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: 5,
    },
    'an invoke without a name': { ...messageActivity('x'), type: 'invoke', value: {} },
    'a very deep value': { ...messageActivity('x'), value: nested(100) },
    'very many parts': { ...messageActivity('x'), value: Array.from({ length: 30_000 }, () => 1) },
  };
  for (const [name, body] of Object.entries(broken)) {
    it(`refuses ${name}, with a reason`, () => {
      const read = readActivityBody(body);
      expect(read.kind).to.equal('bad');
      if (read.kind === 'bad') expect(read.reason).not.to.equal('');
    });
  }

  it('takes a value that is deep, but not too deep', () => {
    expect(readActivityBody({ ...messageActivity('x'), value: nested(20) }).kind).to.equal(
      'activity',
    );
  });
});

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i += 1) value = { value };
  return value;
}
