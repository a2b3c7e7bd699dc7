// "Spilindex overschreden in juni 2026": what it changes is shown first, then finance decides.
import { crossingCard } from '../../cards/crossingCard.ts';
import { dateInWords, monthInWords } from '../../src/language/index.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import { crossingEffect, isMonth, tariffIn } from '../../src/rules/index.ts';
import type { CrossingEffect, CrossingRefusal, TariffFacts } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { noSuchYear } from '../noSuchYear.ts';
import { say } from '../say.ts';
import { decidesMoney, priceGround, priceRows, refusedMoney, seesMoney } from './priceWords.ts';
import { meantMonth } from './meantMonth.ts';
import { showPrices } from './prices.ts';

/** The month of a sentence; without one, all that is known about crossings. */
export function crossingByWords(
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  if (!seesMoney(turn)) return refusedMoney(deps);
  const unread = noSuchYear(text, { slots }, turn, deps);
  if (unread) return unread;
  const named = slots.period ?? slots.date?.slice(0, 7) ?? slots.from?.slice(0, 7) ?? '';
  if (!isMonth(named)) return showPrices(turn, deps, { note: deps.text('crossing.whichMonth') });
  return showCrossing(meantMonth(text, named, turn.today).month, turn, deps);
}

interface Shown {
  replaces?: boolean;
  submissionKey?: string;
  problems?: readonly string[];
}

/** What confirming a month (or taking it back) changes. */
export function showCrossing(
  month: string,
  turn: Turn,
  deps: DialogDeps,
  shown: Shown = {},
): Reply[] {
  const { replaces = false } = shown;
  if (!seesMoney(turn)) return refusedMoney(deps, replaces);
  if (!isMonth(month)) return [say(deps.text('crossing.whichMonth'))];
  const { tariffs, seen } = deps.billing.prices();
  const input = { facts: tariffs, month, today: turn.today };
  const confirming = crossingEffect({ ...input, confirmed: true });
  const isSo = confirming.kind === 'refused' && confirming.reasons.includes('alreadyConfirmed');
  const effect = isSo ? crossingEffect({ ...input, confirmed: false }) : confirming;
  if (effect.kind !== 'result') {
    const reasons = effect.kind === 'refused' ? effect.reasons : [];
    return [say(refusalText(reasons, month, deps))];
  }
  const card = crossingCard({
    ...changeView(effect, tariffs, deps),
    ...{ month, seen, confirmed: !isSo, problems: shown.problems ?? [] },
    submissionKey: shown.submissionKey ?? deps.newKey(),
    title: deps.text(isSo ? 'crossing.takeBackTitle' : 'crossing.title', words(month)),
    state: decidesMoney(turn) ? 'ask' : 'read',
  });
  return [{ kind: 'card', card, replaces }];
}

/** Records what the card showed, once. */
export function confirmCrossing(
  action: { month: string; seen: number; confirmed: boolean; submissionKey: string },
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const { month, seen, confirmed, submissionKey } = action;
  if (!decidesMoney(turn)) return refusedMoney(deps, true);
  if (!isMonth(month)) return [say(deps.text('crossing.whichMonth'))];
  const { tariffs } = deps.billing.prices();
  const effect = crossingEffect({ facts: tariffs, month, confirmed, today: turn.today });
  const by = { submissionKey, activityId: turn.activityId, why: 'confirmCrossing' };
  const decision = { kind: 'crossing', month, seen, confirmed } as const;
  const outcome = deps.billing.decide(turn.who, decision, by);
  switch (outcome.kind) {
    case 'stale':
      return showCrossing(month, turn, deps, {
        ...{ submissionKey, replaces: true, problems: [deps.text('prices.stale')] },
      });
    case 'refused':
      if (effect.kind === 'refused') return [say(refusalText(effect.reasons, month, deps))];
      return refusedMoney(deps, true);
    case 'unchanged':
    case 'existing':
      return showPrices(turn, deps, { done: doneText(month, confirmed, deps), replaces: true });
    case 'decided': {
      if (effect.kind !== 'result') return showPrices(turn, deps, { replaces: true });
      const card = crossingCard({
        ...changeView(effect, tariffs, deps),
        lead: leadText(effect, deps, 'crossing.leadDone'),
        ...{ month, seen, confirmed, submissionKey, problems: [], state: 'done' },
        title: doneText(month, confirmed, deps),
      });
      return [{ kind: 'card', card, replaces: true }];
    }
  }
}

function changeView(effect: CrossingEffect, tariffs: TariffFacts, deps: DialogDeps) {
  const { text } = deps;
  const { from, changes, changesToday } = effect;
  const tariff = tariffIn(tariffs, from.slice(0, 7));
  const quarters = tariff.kind === 'result' ? tariff.firstQuarters : 0;
  return {
    lead: leadText(effect, deps, 'crossing.lead'),
    rows: priceRows(changes, quarters, deps),
    today: priceRows(changesToday ?? [], quarters, deps),
    notes: isChanging(effect) ? [text('crossing.billed')] : [],
    ground: priceGround(deps),
  };
}

function leadText(
  effect: CrossingEffect,
  { text }: DialogDeps,
  key: 'crossing.lead' | 'crossing.leadDone',
): string {
  const values = {
    from: dateInWords(effect.from),
    method: text(`prices.how.${effect.indexation}`),
  };
  return text(isChanging(effect) ? key : 'crossing.leadNothing', values);
}

function isChanging({ changes }: CrossingEffect): boolean {
  return changes.some(({ before, after }) => before !== after);
}

function refusalText(
  reasons: readonly CrossingRefusal[],
  month: string,
  { text }: DialogDeps,
): string {
  return reasons.map((reason) => text(`crossing.no.${reason}`, words(month))).join(' ');
}

function doneText(month: string, confirmed: boolean, { text }: DialogDeps): string {
  return text(confirmed ? 'crossing.done' : 'crossing.takenBack', words(month));
}

function words(month: string): { month: string } {
  return { month: monthInWords(month) };
}
