// Who talks in a Playground: a configuration of it in which a colleague of the demo is its user.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoContent } from '../content/demo/demoContent.ts';

type Person = Pick<
  DemoContent['people'][number],
  'key' | 'name' | 'objectId' | 'tenantId' | 'email'
>;

/** The Playground wants exactly so many others. */
const OTHERS = 5;

/** Writes the configuration into a folder, in which a colleague talks; gives its path (JSON, which is YAML too). */
export function writePlaygroundUser(
  folder: string,
  people: readonly Person[],
  user: Person,
): string {
  const others = people.filter(({ key }) => key !== user.key).map(userOf);
  const guests = Array.from({ length: OTHERS }, (_, at) => guest(at));
  const config = {
    ...{ version: '0.1.1', tenantId: user.tenantId },
    bot: { id: '00000000-0000-0000-0000-00000000000011', name: 'Maatje' },
    ...{ currentUser: userOf(user), users: [...others, ...guests].slice(0, OTHERS) },
    // A conversation of their own: what was said is remembered by conversation.
    personalChat: { id: `personal-chat-${user.key}` },
    groupChat: { id: `group-chat-${user.key}`, name: 'Group Chat' },
    team: {
      ...{ id: 'team-id', name: 'My Team', aadGroupId: '00000000-0000-0000-0000-000000000031' },
      channels: [{ id: 'channel-announcements-id', name: 'Announcements' }],
    },
  };
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `playground-${user.key}.yml`);
  writeFileSync(file, JSON.stringify(config, null, 2));
  return file;
}

function userOf({ key, name, objectId, email }: Person): object {
  const [givenName = '', ...surname] = name.split(' ');
  return {
    ...{ id: `user-${key}`, name, userPrincipleName: email, aadObjectId: objectId },
    ...{ givenName, surname: surname.join(' '), email },
  };
}

function guest(at: number): object {
  const email = `gast${at}@maatje.example`;
  return userOf({
    key: `guest-${at}`,
    name: `Gast ${at}`,
    objectId: `guest-${at}`,
    tenantId: '',
    email,
  });
}
