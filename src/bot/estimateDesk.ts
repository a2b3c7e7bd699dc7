// Gives the dialogs cost estimates: the rules over the tariffs as known at the moment, kept under a reference.
import type { EstimateDesk, OpenSetting } from '../../dialogs/estimate/estimateDesk.ts';
import type { Content } from '../content/loadContent.ts';
import { tariffsNow } from '../content/tariffDecisions.ts';
import { estimateCost, factInForceOrFirst } from '../rules/index.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import { estimateBySubmission, findEstimate, keepEstimate } from '../store/estimates.ts';
import type { Store } from '../store/store.ts';

const SETTINGS: readonly OpenSetting[] = [
  ...(['firstQuartersFrom', 'indexation', 'startedQuarter'] as const),
  ...(['basicBilledAt', 'extraBilledTo'] as const),
];

/** The desk over an opened store: the shipped prices with what finance decided. */
export function estimateDesk(store: Store, { tariffs: shipped }: Content): EstimateDesk {
  return {
    judge(asked, now) {
      const tariffs = store.read(tariffsNow);
      const verdict = estimateCost({ ...asked, today: brusselsDay(now), tariffs });
      if (verdict.kind === 'incomplete') throw new Error(`No tariff: ${verdict.missing.join()}`);
      if (verdict.kind === 'refused') return { kind: 'refused', reasons: verdict.reasons };
      const { kind: _, articles: __, ...figures } = verdict;
      return { kind: 'result', figures };
    },
    keep: (asked, figures, key) => store.join((tx) => keepEstimate(tx, key, asked, figures)),
    find: (reference) => store.read((db) => findEstimate(db, reference)),
    bySubmission: (key) => store.read((db) => estimateBySubmission(db, key)),
    openSettings(now) {
      const { policies } = store.read((db) => db.facts().tariffs);
      const inForce = factInForceOrFirst(policies, brusselsDay(now), now);
      const entry = shipped.policies.find(({ version }) => version === inForce?.version);
      const { settings } = entry ?? shipped.policies.at(-1)!;
      // The method of a version that finance made is what finance decided.
      const isDecided = (name: OpenSetting): boolean => name === 'indexation' && !entry;
      return new Set(
        SETTINGS.filter((name) => settings[name].status !== undefined && !isDecided(name)),
      );
    },
  };
}
