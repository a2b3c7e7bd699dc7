// A house in which nobody asked anything yet: the demo's own requests are closed.
import { openHouse, type TestHouse } from '../../support/house.ts';

/** Opens a house at the usual moment, or another. */
export function quietHouse(now?: string): TestHouse {
  const house = openHouse(now);
  const who = house.who('demo-sofie');
  const { requests } = house.deps.commitments;
  const all = [house.who(), who, house.who('demo-els'), house.who('demo-tom')].flatMap((one) =>
    requests.open(one, 'test'),
  );
  for (const requestId of new Set(all.map(({ id }) => id))) {
    const by = { submissionKey: `quiet-${requestId}`, activityId: null, why: 'test' };
    requests.close(who, { requestId, reason: 'withdrawn' }, by);
  }
  return house;
}
