// Whatever happens in whatever order: the same rows, and promises that nothing takes back.
import { expect } from 'chai';
import fc from 'fast-check';
import { replayCommitments } from '../../src/rules/index.ts';
import type { CommitmentFacts } from '../../src/rules/index.ts';
import { story } from './replayStories.ts';
import type { Story } from './replayStories.ts';

const settings = { numRuns: 400, seed: 20261121 };

/** What had been recorded by a moment. */
function knownUntil({ events, facts: all }: Story, at: number): Story {
  const upTo = <T extends { recordedAt: number }>(some: readonly T[]): T[] =>
    some.filter((one) => one.recordedAt <= at);
  return {
    events: upTo(events),
    facts: {
      closingLists: upTo(all.closingLists),
      officeHours: all.officeHours,
      policies: upTo(all.policies),
      patterns: upTo(all.patterns),
      assignments: upTo(all.assignments),
      suspensions: upTo(all.suspensions),
    },
  };
}

describe('replaying, whatever happens', () => {
  it('gives the same rows in whatever order events and facts are handed over', () => {
    fc.assert(
      fc.property(story, fc.infiniteStream(fc.nat()), ({ events, facts: all }, numbers) => {
        const shuffled = <T>(some: readonly T[]): T[] =>
          some
            .map((one) => ({ one, by: numbers.next().value as number }))
            .sort((a, b) => a.by - b.by)
            .map(({ one }) => one);
        const mixed = Object.fromEntries(
          Object.entries(all).map(([name, some]) => [name, shuffled(some as unknown[])]),
        ) as unknown as CommitmentFacts;
        expect(replayCommitments(shuffled(events), mixed)).to.deep.equal(
          replayCommitments(events, all),
        );
      }),
      settings,
    );
  });

  it('never changes a promise: what each moment showed, every later moment shows', () => {
    fc.assert(
      fc.property(story, (all) => {
        const promised = new Map<string, string>();
        const moments = [...new Set(all.events.map((event) => event.recordedAt))].sort(
          (a, b) => a - b,
        );
        for (const at of moments) {
          const { events, facts: some } = knownUntil(all, at);
          for (const one of replayCommitments(events, some)) {
            const promise = `${one.promisedDueAt} ${one.policyVersion} ${one.calendarVersion}`;
            expect(promise, one.id).to.equal(promised.get(one.id) ?? promise);
            promised.set(one.id, promise);
          }
        }
      }),
      settings,
    );
  });

  it('keeps the chain whole, and brings reachable forward only', () => {
    fc.assert(
      fc.property(story, ({ events, facts: all }) => {
        const rows = replayCommitments(events, all);
        const chain = rows
          .filter((one) => one.kind === 'followUp')
          .sort((a, b) =>
            a.startedOn < b.startedOn
              ? -1
              : a.startedOn > b.startedOn
                ? 1
                : a.openerId === 'start'
                  ? -1
                  : 1,
          );
        for (const [i, link] of chain.entries()) {
          expect(link.fulfilledBy, link.id).to.equal(chain[i + 1]?.openerId ?? null);
        }
        const correctedRequests = events.flatMap((event) =>
          event.kind === 'requestReceiptCorrected' ? event.requestId : [],
        );
        for (const one of rows) {
          if (one.kind !== 'reachable' || correctedRequests.includes(one.openerId)) continue;
          expect(one.dueAt, one.id).to.be.at.most(one.promisedDueAt);
        }
      }),
      settings,
    );
  });
});
