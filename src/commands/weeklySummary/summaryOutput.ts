// What the command line prints: the figures as lines or JSON, or a row per case.
import { parseArgs } from 'node:util';
import type { DialogDeps } from '../../../dialogs/deps.ts';
import { summaryFile } from '../../bot/summaryExport.ts';
import { COMMAND_LINE } from '../../store/principal.ts';
import type { StaffPrincipal } from '../../store/principal.ts';
import type { Store } from '../../store/store.ts';
import { UsageError } from '../runWithStore.ts';
import { askedSummary, SUMMARY_OPTIONS } from './askedSummary.ts';
import { summaryJson } from './summaryJson.ts';
import { summaryLines } from './summaryLines.ts';

/** Whoever may run commands on the server may see the figures; the look is logged as the command line's. */
const WHO: StaffPrincipal = { ...COMMAND_LINE, roles: new Set(['administrator', 'teamLead']) };
const WHY = 'weeklySummary';

/** @throws UsageError in Dutch for a call that makes no sense. */
export async function summaryOutput(
  store: Store,
  args: string[],
  needs: Pick<DialogDeps, 'text' | 'summaries'>,
): Promise<string> {
  const { values } = parseArgs({ args, options: SUMMARY_OPTIONS, allowPositionals: false });
  const { json, csv } = values;
  if (json && csv) throw new UsageError('Kies --json of --csv, niet allebei.');
  const ask = askedSummary(store, values);
  if (csv) return String((await summaryFile(WHO, ask, 'csv', needs))!.body);
  const summary = needs.summaries.summary(WHO, ask, WHY)!;
  const work = ask.scope.kind === 'team' ? needs.summaries.work(WHO, ask, WHY)! : null;
  const questions = work && needs.summaries.questions(ask.period);
  if (json) return summaryJson(summary, work, questions);
  return summaryLines(summary, { work, questions }, needs.text);
}
