// What stands out in the log of looks at files in a week, in plain sentences for a lead.
import type { WeekKey } from '../../src/rules/index.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { DialogDeps } from '../deps.ts';
import type { UnusualLookOf } from './personDesk.ts';

type Needs = Pick<DialogDeps, 'persons' | 'text' | 'momentInWords'>;

/** The most that a card says of it. */
const MOST_LINES = 8;

/** A sentence for each; none for who is no lead. */
export function unusualLooksInWords(who: StaffPrincipal, week: WeekKey, deps: Needs): string[] {
  const looks = deps.persons.unusual(who, week);
  return looks.slice(0, MOST_LINES).map((look) => inWords(look, deps));
}

function inWords(look: UnusualLookOf, { text, momentInWords }: Needs): string {
  const { name } = look;
  switch (look.kind) {
    case 'manyFiles': {
      const [day = '', from = ''] = parts(momentInWords(look.from));
      const [, to = ''] = parts(momentInWords(look.to));
      const normal =
        look.normal === 0
          ? text('looks.normalUnknown')
          : text('looks.normal', { normal: look.normal });
      return text('looks.manyFiles', { name, files: look.files, day, from, to, normal });
    }
    case 'notOwn':
      return text(look.files === 1 ? 'looks.notOwn.one' : 'looks.notOwn.other', {
        ...{ name, files: look.files },
      });
    case 'refused':
      return text('looks.refused', { name, tries: look.tries });
  }
}

/** "vrijdag 13 november 2026" and "16.05" */
function parts(moment: string): string[] {
  return moment.replace(/ uur$/, '').split(', ');
}
