// The settings in force today, as known now.
import { factInForceOrFirst } from '../rules/index.ts';
import type { PolicyFact } from '../rules/index.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import type { Reader } from '../store/handle.ts';

/** @throws Error when data/policy.json has no entry. */
export function policyNow(db: Reader): PolicyFact {
  const policy = factInForceOrFirst(db.facts().policies, brusselsDay(db.now), db.now);
  if (!policy) throw new Error('No policy: data/policy.json has no entry.');
  return policy;
}
