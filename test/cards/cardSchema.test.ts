// Every sample card meets the official Adaptive Card schema and the official parser.
import { readFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import { toTeams } from '../../cards/renderers/toTeams.ts';
import { toWebChat } from '../../cards/renderers/toWebChat.ts';
import { samples } from './samples.ts';
import { withoutTeamsExtensions } from './teamsExtensions.ts';

const require = createRequire(import.meta.url);
const SCHEMA = new URL('../../../shared/schemas/adaptive-card-1.5.json', import.meta.url);

interface ParserEvent {
  message: string;
}
interface Parser {
  CardElement: { langProperty: { regEx: RegExp } };
  AdaptiveCard: new () => {
    parse(json: object, context: object): void;
    validateProperties(): { validationEvents: ParserEvent[] };
  };
  SerializationContext: new () => { eventCount: number; getEventAt(at: number): ParserEvent };
}
// Loads in Node only under this path.
const adaptivecards = require('adaptivecards/dist/adaptivecards.js') as Parser;

const rendered = Object.entries(samples).flatMap(([name, card]) => [
  { name: `${name} in Teams`, json: toTeams(card) },
  { name: `${name} in Web Chat`, json: toWebChat(card) },
]);

describe('rendered cards and the official schema', () => {
  const validate = existsSync(SCHEMA) ? officialSchema() : null;

  before(function () {
    if (validate) return;
    process.stderr.write('    (no ../shared/schemas here: the official schema is not checked)\n');
    this.skip();
  });

  for (const { name, json } of rendered) {
    it(`accepts ${name}`, () => {
      const isValid = validate?.(withoutTeamsExtensions(json));
      expect(isValid, JSON.stringify(validate?.errors?.slice(0, 5), null, 1)).to.equal(true);
    });
  }

  it('notices a property that does not exist and an input without its id', () => {
    const wrong = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', texd: 'x' }],
    };
    expect(validate?.(wrong)).to.equal(false);
    expect(validate?.({ ...wrong, body: [{ type: 'Input.Text', label: 'x' }] })).to.equal(false);
  });
});

describe('rendered cards and the official parser', () => {
  for (const { name, json } of rendered) {
    it(`reads ${name} without an event`, () => {
      expect(eventsOf(withoutTeamsExtensions(json))).to.deep.equal([]);
    });
  }

  it('reports an input without label', () => {
    const body = [{ type: 'Input.ChoiceSet', id: 'x', choices: [] }];
    expect(eventsOf({ type: 'AdaptiveCard', version: '1.5', body })).not.to.deep.equal([]);
  });
});

describe('Teams extensions', () => {
  it('are only charts and the full width', () => {
    expect(() => withoutTeamsExtensions({ msteams: { width: 'Full', entities: [] } })).to.throw();
    expect(() => withoutTeamsExtensions({ body: [{ type: 'Chart.Pie', data: [] }] })).to.throw();
  });
});

function eventsOf(json: object): string[] {
  // The parser tests `lang` with a global regular expression, which remembers where it stopped.
  adaptivecards.CardElement.langProperty.regEx.lastIndex = 0;
  const context = new adaptivecards.SerializationContext();
  const card = new adaptivecards.AdaptiveCard();
  card.parse(json, context);
  const parsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at));
  return [...parsing, ...card.validateProperties().validationEvents].map(({ message }) => message);
}

function officialSchema() {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Record<string, unknown>;
  delete schema['id'];
  delete schema['$schema'];
  const addFormats = require('ajv-formats') as (ajv: Ajv) => Ajv;
  return addFormats(new Ajv({ strict: false, allErrors: true })).compile(schema);
}
