// Checks the answers to frequent questions: a file that cannot be read ends the program soon after its start.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../content/contentError.ts';
import { everySource } from '../../content/citeSource.ts';
import { loadFaq } from '../../content/loadFaq.ts';
import { faqPlaceholders } from '../../content/faqValues.ts';
import type { Content } from '../../content/loadContent.ts';
import { wrong, type Check } from './check.ts';
import { contentProblem } from './dataChecks.ts';

export const answers: Check = {
  name: 'answers',
  title: 'Antwoorden',
  fine: 'alle bestanden in data/faq kloppen',
  look({ content }) {
    if (!content) return null;
    if (!existsSync(join(content.folder, 'faq')))
      return [wrong('data/faq', 'de map ontbreekt', 'Zet de versie uit de levering terug.')];
    try {
      readAll(content);
      return [];
    } catch (error) {
      if (error instanceof ContentError) return error.problems.map(contentProblem);
      throw error;
    }
  },
};

/** @throws ContentError */
function readAll(content: Content): void {
  const sources = new Set(everySource(content));
  const slices = loadFaq(content.folder, { placeholders: faqPlaceholders(content), sources });
  while (!slices.next().done);
}
