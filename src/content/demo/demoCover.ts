// Who is away and what is suspended in the demo, through the doors that people use.
import { addDays, brusselsInstant } from '../../store/brusselsTime.ts';
import { reportAbsence } from '../../store/absences.ts';
import { suspend } from '../../store/suspending.ts';
import type { StaffPrincipal } from '../../store/principal.ts';
import type { DemoContent } from './demoContent.ts';
import { principalOf } from './demoPeople.ts';
import type { DemoAction } from './demoTimeline.ts';
import type { DemoIds } from './seedDemo.ts';

/** An absence with a back-up; a suspension that is in force, and one that waits for a lead. */
export function demoCover(demo: DemoContent, ids: DemoIds, today: string): DemoAction[] {
  const at = brusselsInstant(addDays(today, -1), '16:00');
  const who = (key: string): StaffPrincipal =>
    principalOf(
      demo.people.find((person) => person.key === key)!,
      ids,
    );
  const days = ({ inDays, days: count }: { inDays: number; days: number }) => ({
    from: addDays(today, inDays),
    to: addDays(today, inDays + count - 1),
  });
  const by = (what: string) => ({ submissionKey: `demo:${what}`, activityId: null, why: 'demo' });
  return [
    ...demo.history.absences.map((absence): DemoAction => {
      const { coach, backup } = absence;
      const backupId = ids.people.get(backup)!;
      const said = { coachId: ids.people.get(coach)!, backupId, ...days(absence) };
      return {
        at,
        run: (tx) => done(coach, reportAbsence(tx, who(coach), by(`absence:${coach}`), said).kind),
      };
    }),
    ...demo.history.suspensions.map((suspension): DemoAction => {
      const { agreement, by: asker, reason } = suspension;
      return {
        at,
        run: (tx) => {
          const said = { agreementId: ids.agreements.get(agreement)!, reason, ...days(suspension) };
          done(agreement, suspend(tx, who(asker), by(`suspension:${agreement}`), said).kind);
        },
      };
    }),
  ];
}

function done(what: string, kind: string): void {
  if (kind !== 'saved') throw new Error(`Demo cover ${what}: ${kind}`);
}
