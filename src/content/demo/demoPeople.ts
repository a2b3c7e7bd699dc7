// Who acts in the demo, and in which file.
import type { StaffPrincipal } from '../../store/principal.ts';
import type { DemoAgreement, DemoContent } from './demoContent.ts';
import type { DemoIds } from './seedDemo.ts';

/** A member of staff of the demo, as who acts. */
export function principalOf(person: DemoContent['people'][number], ids: DemoIds): StaffPrincipal {
  const { key, name, objectId, roles } = person;
  const personId = ids.people.get(key)!;
  return { kind: 'staff', personId, name, objectId, roles: new Set(roles) };
}

/** The coach of an agreement. */
export function coachOf(demo: DemoContent, ids: DemoIds, reference: string): StaffPrincipal {
  return principalOf(personOf(demo, fileOf(demo, reference).coach), ids);
}

/** The first team lead. */
export function leadOf(demo: DemoContent, ids: DemoIds): StaffPrincipal {
  return principalOf(
    demo.people.find((person) => person.roles.includes('teamLead'))!,
    ids,
  );
}

/** A person by key. */
export function personOf(demo: DemoContent, key: string): DemoContent['people'][number] {
  return demo.people.find((person) => person.key === key)!;
}

/** An agreement by reference. */
export function fileOf(demo: DemoContent, reference: string): DemoAgreement {
  return demo.agreements.find((agreement) => agreement.reference === reference)!;
}
