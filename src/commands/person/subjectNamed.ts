// Whom a command is about: one person, or a list to choose from. Never a guess.
import texts from '../../../data/texts/person.json' with { type: 'json' };
import type { Reader } from '../../store/handle.ts';
import { findSubjects } from '../../store/personal/findSubjects.ts';
import type { FoundSubject } from '../../store/personal/subject.ts';
import { UsageError } from '../runWithStore.ts';

/** Nothing was done; the message is for the person at the keyboard. */
export class PersonError extends Error {
  override readonly name = 'PersonError';
}

/** The one person that a text names. @throws PersonError with the list when there are more, or none. */
export function subjectNamed(db: Reader, text: string | undefined): FoundSubject {
  if (!text?.trim()) throw new UsageError('Zeg om wie het gaat: een naam, kenmerk of e-mailadres.');
  const { found, near } = findSubjects(db, text);
  const [one, ...others] = found;
  if (one && others.length === 0) return one;
  const again = 'Geef het nummer dat vooraan staat in plaats van de naam.';
  if (one) {
    const head = `"${text}" kan meer dan één persoon zijn. Er is niets gedaan.`;
    throw new PersonError([head, ...found.map(subjectLine), again].join('\n'));
  }
  const head = `Over "${text}" is niets bewaard onder die naam.`;
  const hint =
    near.length === 0 ? [] : ['Bedoel je een van deze?', ...near.map(subjectLine), again];
  throw new PersonError([head, ...hint].join('\n'));
}

/** "  5f0c…  Jonas Verbeke: medewerker in individueel maatwerk, Bakkerij De Smet, DEMO-001" */
export function subjectLine(subject: FoundSubject): string {
  const { id, name, kind, employers, references } = subject;
  return `  ${id}  ${name}: ${[texts.kinds[kind], ...employers, ...references].join(', ')}`;
}
