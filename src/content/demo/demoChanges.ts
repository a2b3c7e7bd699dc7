// What was told of the demo's files: notice by an employer, and a premium that changed.
import { noticeEnd } from '../../rules/index.ts';
import type { FileChange } from '../../store/agreementFileRecord.ts';
import { addDays, brusselsInstant } from '../../store/brusselsTime.ts';
import { changeFile } from '../../store/fileChanges.ts';
import type { DemoContent } from './demoContent.ts';
import { coachOf } from './demoPeople.ts';
import type { DemoAction } from './demoTimeline.ts';
import type { DemoIds } from './seedDemo.ts';

/** The terms of the model agreement of which the demo's files are. */
const TERMS = { noticeMonths: 2 };

/** Through the door that people use. */
export function demoChanges(demo: DemoContent, ids: DemoIds, today: string): DemoAction[] {
  const { notices, premiumChanges } = demo.history;
  const told = (reference: string, on: string, change: FileChange): DemoAction => ({
    at: brusselsInstant(on, '16:30'),
    run(tx) {
      const agreementId = ids.agreements.get(reference)!;
      const key = `demo:${change.kind}:${reference}`;
      const by = { submissionKey: key, activityId: null, why: 'demo' };
      const outcome = changeFile(tx, coachOf(demo, ids, reference), by, { ...change, agreementId });
      if (outcome.kind === 'refused') throw new Error(`Demo ${key}: ${outcome.reason}`);
    },
  });
  return [
    ...notices.map(({ agreement, daysAgo }) => {
      const on = addDays(today, -daysAgo);
      const end = noticeEnd({ givenOn: on, terms: TERMS });
      if (end.kind !== 'result') throw new Error(`Demo notice ${agreement}`);
      const given = { givenBy: 'employer', givenOn: on, endDay: end.endsOn } as const;
      return told(agreement, on, { kind: 'notice', agreementId: '', ...given });
    }),
    ...premiumChanges.map(({ agreement, daysAgo, quarterCents }) => {
      const from = addDays(today, -daysAgo);
      const premium = { from, approvedOn: from, quarterCents, years: null };
      return told(agreement, from, { kind: 'premiumChange', agreementId: '', ...premium });
    }),
  ];
}
