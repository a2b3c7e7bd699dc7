// A whole bot whose demo files are billed for the last quarter, and a city website that logs employers in.
import { resolve } from 'node:path';
import { loadContent } from '../../src/content/loadContent.ts';
import { approveRun, proposeRun } from '../../src/jobs/billing/billingRun.ts';
import type { NamedInvoice } from '../../src/store/billingRecord.ts';
import { listInvoiceRows } from '../../src/store/invoiceRows.ts';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { openWebsite, type Website } from '../clients/pictures/website.ts';
import { settleBilling } from '../invoices/billingOffice.ts';
import { lastQuarterEnd } from './lastQuarterEnd.ts';
import { startBot, type RunningBot } from './runningBot.ts';

const ALL = { month: '', employerIds: [], employeeIds: [], isOpen: false };
const EVERYBODYS = { visible: null, withExamples: true };
const PLENTY = 10_000;

/** Starts it; `folder` is for the website's public key. */
export async function startBilledBot(
  folder: string,
): Promise<{ bot: RunningBot; website: Website; runId: string; invoices: NamedInvoice[] }> {
  await makeWidget();
  const website = await openWebsite(folder);
  const bot = await startBot({
    settings: website.settings,
    webLimits: { messagesPerMinutePerVisitor: PLENTY, messagesPerMinutePerAddress: PLENTY },
  });
  const { store } = bot.maatje;
  store.write((tx) => settleBilling(tx));
  const { agreementTerms: terms } = loadContent(resolve(import.meta.dirname, '../../data'));
  const run = await proposeRun({ store, terms }, lastQuarterEnd(store.clock()), 'system');
  if (run.kind !== 'proposed') throw new Error(run.kind);
  const approved = await approveRun({ store, terms }, run.run.id, 'somebody');
  if (approved.kind !== 'approved') throw new Error(approved.kind);
  const { invoices } = store.read((db) =>
    listInvoiceRows(db, EVERYBODYS, ALL, { limit: 200, offset: 0 }),
  );
  return { bot, website, runId: run.run.id, invoices };
}
