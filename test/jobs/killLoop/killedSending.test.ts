// SIGKILL while messages are being sent: none is sent twice, none is lost, and what was interrupted is named later.
// MAATJE_KILLS sets how often (4 in the gate, 60 by hand).
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { momentInWords } from '../../../src/bot/momentInWords.ts';
import { queueNewRequest } from '../../../src/jobs/newRequests.ts';
import { brusselsInstant } from '../../../src/store/brusselsTime.ts';
import { openStore } from '../../../src/store/openStore.ts';
import { queueMessage } from '../../../src/store/outbox.ts';
import { query } from '../../../src/store/query.ts';
import type { RequestContent } from '../../../src/store/requestRecord.ts';
import { registerRequest } from '../../../src/store/requests.ts';
import { Clock, openOffice, SHARED, submission, type Office } from '../../store/fixture.ts';
import { startConnector, type Connector } from '../../support/connector.ts';
import { talkThrough } from '../httpSender.ts';

const KILLS = Number(process.env['MAATJE_KILLS'] ?? 4);
/** Put in line before each kill. */
const MESSAGES_EACH = 30;
const NOW = brusselsInstant('2026-11-20', '11:00');
/** Calls came one a minute, so that each is named by its own. */
const FIRST_CALL = brusselsInstant('2026-11-18', '08:00');
const CHILD = join(import.meta.dirname, 'sendingChild.ts');

describe('SIGKILL while sending', function () {
  this.timeout(60_000 + KILLS * 10_000);
  let connector: Connector;
  const folder = mkdtempSync(join(tmpdir(), 'maatje-send-kill-'));
  const file = join(folder, 'maatje.sqlite');

  before(async () => {
    connector = await startConnector();
  });
  after(async () => {
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const startChild = async (): Promise<{ child: ChildProcess; closed: Promise<unknown> }> => {
    const child = spawn(process.execPath, [CHILD, file, String(NOW)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const closed = once(child, 'close');
    await once(child.stdout, 'data');
    return { child, closed };
  };
  /** Dies at some moment. */
  const killLater = async (): Promise<void> => {
    const { child, closed } = await startChild();
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
    child.kill('SIGKILL');
    await closed;
  };
  /** Dies when a message has arrived and before it can hear so. */
  const killOnArrival = async (): Promise<void> => {
    const arrived = Promise.withResolvers<void>();
    const wanted = connector.calls.length + 1 + Math.floor(Math.random() * 5);
    connector.behave = (_activity, call) => {
      if (call < wanted) return { kind: 'takes' };
      arrived.resolve();
      return { kind: 'hangs' };
    };
    const { child, closed } = await startChild();
    await arrived.promise;
    child.kill('SIGKILL');
    await closed;
    connector.behave = () => ({ kind: 'takes' });
  };

  it(`sends nothing twice and loses nothing in ${KILLS} times`, async () => {
    const office = openOffice({ file, clock: new Clock(NOW) });
    talkThrough(office.store, office.els, connector.url);
    office.store.close();
    const rows: Queued[] = [];
    for (let i = 0; i < KILLS; i += 1) {
      rows.push(...queueRequests(file, office, i));
      await (i % 2 === 0 ? killLater() : killOnArrival());
    }
    const last = await startChild();
    await last.closed;

    const texts = connector.sent.map((activity) => JSON.stringify(activity['attachments']));
    const timesSent = (subject: string): number =>
      texts.filter((text) => text.includes(`"${subject}"`)).length;
    const states = statesIn(file);
    const uncertain = rows.filter(({ id }) => states.get(id) === 'uncertain');
    for (const { id, subject } of rows) {
      const state = states.get(id);
      expect(state, subject).to.be.oneOf(['sent', 'uncertain']);
      if (state === 'sent') expect(timesSent(subject), subject).to.equal(1);
      else expect(timesSent(subject), subject).to.be.within(0, 1);
    }
    // Each kill interrupts one message at most; those on arrival surely one.
    expect(uncertain.length).to.be.within(Math.floor(KILLS / 2), KILLS);
    for (const { moment } of uncertain) {
      const line = `een nieuwe vraag van ${moment}`;
      expect(texts.filter((text) => text.includes(line)).length, line).to.be.greaterThan(0);
    }
    // Named once, or again when the message that named it was interrupted itself.
    const naming = texts.filter((text) => text.includes('een nieuwe vraag van')).length;
    expect(naming).to.be.within(1, 2 * KILLS);
  });
});

interface Queued {
  /** Of the request. */
  id: string;
  subject: string;
  /** "vrijdag 20 november 2026, 10.59 uur": each of its own minute. */
  moment: string;
}

/** Calls, one a minute, all for Els; the last message names what was interrupted just before it. */
function queueRequests(file: string, { els, lead, jonas }: Office, round: number): Queued[] {
  const store = openStore({ file, clock: () => NOW, sharedFacts: () => SHARED });
  const queued = store.write((tx) => {
    const made = Array.from({ length: MESSAGES_EACH }, (_, at): Queued => {
      const count = round * MESSAGES_EACH + at;
      const receivedAt = FIRST_CALL + count * 60_000;
      const subject = `vraag ${count}`;
      const content: RequestContent = {
        ...{ agreementId: jonas, employerName: null, callerName: null, callerPhone: null },
        ...{ callerRole: 'employer', wants: 'contact', channel: 'teams', subject, receivedAt },
      };
      const outcome = registerRequest(tx, lead, submission(), content, true);
      if (outcome.kind !== 'saved') throw new Error(outcome.kind);
      queueNewRequest(tx, outcome.request, lead.personId);
      return { id: outcome.request.id, subject, moment: momentInWords(receivedAt) };
    });
    const key = `2026-11-20 ${round}`;
    queueMessage(tx, { personId: els.personId, kind: 'uncertainBefore', key, subjectId: key });
    return made;
  });
  store.close();
  return queued;
}

/** The state of the message about each request. */
function statesIn(file: string): Map<string, string> {
  const store = openStore({ file, sharedFacts: () => SHARED });
  const rows = query.selectFrom('outbox').select(['subjectId', 'state']);
  const found = store.read((db) => db.all(rows.where('kind', '=', 'newRequest')));
  store.close();
  return new Map(found.map(({ subjectId, state }) => [subjectId, state]));
}
