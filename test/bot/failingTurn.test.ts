// A turn that fails: the person hears it in Dutch, memory is as before, the second failure frees them.
import { expect } from 'chai';
import type { TurnState } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import { AnswersNotRead } from '../../dialogs/faq/answersNotRead.ts';
import { HostedDialogs } from '../../src/bot/dialogHost.ts';
import { createLogger } from '../../src/bot/logger.ts';
import { runTurn, type TurnHouse } from '../../src/bot/turnHandler.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import { messageActivity } from '../support/activities.ts';

describe('a failing turn', function () {
  this.timeout(20_000);
  let house: TestHouse;
  let turnHouse: TurnHouse;
  let conversation: Record<string, unknown>;

  beforeEach(() => {
    house = openHouse();
    conversation = { greeted: true, dialogs: { dialogStack: ['kept'] }, lastVisitId: 'v1' };
    turnHouse = {
      deps: house.deps,
      dialogs: new HostedDialogs([]),
      log: createLogger('silent'),
      clock: () => house.clock.now,
      watch: house.store.watch,
      principalOf: () => house.who(),
      rememberReference: () => {
        conversation['lastVisitId'] = 'half changed';
        throw new Error('the disk says no');
      },
      isPersonal: () => true,
      answerPersonally: () => Promise.resolve(false),
      sayLater: () => undefined,
      greeting: () => [],
    };
  });
  afterEach(() => house.close());

  async function turn(sendActivity = (_text: string) => Promise.resolve()): Promise<string> {
    const activity = messageActivity('hallo');
    const context = { activity, sendActivity } as unknown as TurnContext;
    const state = { conversation } as unknown as TurnState;
    const replies = await runTurn(context, state, { kind: 'text', text: 'hallo' }, turnHouse);
    return replies.map((reply) => (reply.kind === 'text' ? reply.text : '')).join('\n');
  }

  it('says with a code what happened and what was kept, and undoes what it changed in memory', async () => {
    const said = await turn();
    expect(said)
      .to.match(/code [0-9a-f]{8}/)
      .and.to.contain('is bewaard');
    expect(conversation).to.deep.include({ lastVisitId: 'v1', failures: 1 });
    expect(conversation).to.have.property('dialogs');
  });

  it('ends the dialog when it fails again, so that nobody stays stuck', async () => {
    await turn();
    const said = await turn();
    expect(said).to.contain('Ik begin dit gesprek opnieuw');
    expect(conversation).not.to.have.property('dialogs');
  });

  it('is none when it only waits for the answers: who waits long hears so, and is answered after all', async () => {
    let end = (): void => undefined;
    const read = new Promise<void>((resolve) => (end = resolve));
    let tries = 0;
    turnHouse.principalOf = () => {
      if ((tries += 1) === 1) throw new AnswersNotRead(read);
      return null;
    };
    const told: string[] = [];
    const said = await turn((text) => {
      told.push(text);
      end();
      return Promise.reject(new Error('it does not arrive'));
    });
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('Je antwoord volgt vanzelf');
    expect(said).to.contain('ken je');
  });

  it('is what a turn becomes whose visit could not reach the disk', async () => {
    turnHouse.rememberReference = () => undefined;
    turnHouse.greeting = () => [{ kind: 'text', text: 'Bewaard!' }];
    turnHouse.watch = () => () => Promise.reject(new Error('the disk is full'));
    conversation = {};
    const said = await turn();
    expect(said)
      .to.match(/code [0-9a-f]{8}/)
      .and.not.to.contain('Bewaard!');
  });
});
