// What is told at once, seen in the real client, from a bot with its jobs: a request, its sum, a file that changes hands.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { createDialogDeps } from '../../src/bot/dialogDeps.ts';
import { startMaatje, type RunningMaatje } from '../../src/bot/startMaatje.ts';
import { readConfig } from '../../src/config.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { brusselsDay } from '../../src/store/brusselsTime.ts';
import { findStaff } from '../../src/store/people.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { submission } from '../store/fixture.ts';
import { PLAYGROUND_OBJECT_ID, PLAYGROUND_TENANT } from '../support/activities.ts';
import { Playground } from './playground.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PICTURES = join(ROOT, '.run/pictures');

describe('announcements in the Playground', function () {
  this.timeout(120_000);
  let maatje: RunningMaatje;
  let playground: Playground;
  const folder = mkdtempSync(join(tmpdir(), 'maatje-announced-'));

  before(async () => {
    maatje = await startMaatje(
      readConfig({
        ...{ MAATJE_DB: join(folder, 'client.sqlite'), MAATJE_DEMO: 'true' },
        ...{ MAATJE_PORT: '0', MAATJE_LOG_LEVEL: 'silent' },
      }),
    );
    playground = await Playground.open(maatje.port, PICTURES);
    await playground.see(/digitale assistent/);
  });
  after(async () => {
    await playground?.close();
    await maatje?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const who = (objectId: string): StaffPrincipal =>
    maatje.store.read((db) => findStaff(db, { tenantId: PLAYGROUND_TENANT, objectId }))!;
  const desks = () => createDialogDeps(maatje.store, loadContent(join(ROOT, 'data')));

  it('a request that waits is taken with one click, and its date explains itself', async () => {
    const { requests } = desks().commitments;
    const outcome = requests.register(
      who('demo-tom'),
      {
        ...{ agreementId: null, employerName: 'Garage Claeys', callerName: 'mevrouw Claeys' },
        ...{ callerRole: 'employer', callerPhone: '09 000 03 03', wants: 'contact' },
        ...{ receivedAt: maatje.store.clock(), subject: 'wil starten', channel: 'teams' },
      },
      submission(),
    );
    expect(outcome.kind).to.equal('saved');
    await (await playground.see('Er is een nieuwe vraag')).scrollIntoViewIfNeeded();
    await playground.picture('teams-announced-1-request');
    await playground.button('Ik neem het op').click();
    await playground.see('Je nam deze vraag op');
    await playground.button(/^Waarom/).click();
    await (await playground.see(/Ontvangen op|Gevraagd op|De som/)).scrollIntoViewIfNeeded();
    await playground.picture('teams-announced-2-explanation');
  });

  it('a file that changes hands comes with its note', async () => {
    const els = who('demo-els');
    const deps = desks();
    const [file] = deps.files(els).agreements.filter(({ own }) => own);
    const change = {
      ...{ agreementId: file!.id, toId: who(PLAYGROUND_OBJECT_ID).personId },
      ...{ from: brusselsDay(maatje.store.clock()), note: 'Bel liever in de voormiddag.' },
    };
    const outcome = deps.commitments.handOvers.handOver(els, change, submission());
    expect(outcome.kind).to.equal('done');
    await playground.see('Nieuw in je dossiers');
    await (await playground.see('Bel liever in de voormiddag.')).scrollIntoViewIfNeeded();
    await playground.picture('teams-announced-3-hand-over');
  });
});
