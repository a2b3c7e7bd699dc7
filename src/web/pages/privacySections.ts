// What is kept of whom, for the privacy page: the data map in plain words, one part for each kind of person.
import { escapeHtml } from '../../../cards/renderers/escapeHtml.ts';
import texts from '../../../data/texts/website.json' with { type: 'json' };
import { DATA_SUBJECTS, subjectsOf, type DataSubject } from '../../content/dataMapSchema.ts';
import { seersInWords, sourcesInWords, termInWords } from '../../content/dataMapWords.ts';
import type { Content } from '../../content/loadContent.ts';

const t = texts.privacy.map;

/** The parts with their headings, and links to them. */
export function privacySections(content: Content): string {
  const links = DATA_SUBJECTS.map(
    (subject) => `<li><a href="#${subject}">${escapeHtml(t.subjects[subject].heading)}</a></li>`,
  );
  return [
    `<h2>${escapeHtml(t.heading)}</h2>`,
    `<p>${escapeHtml(t.text)}</p>`,
    `<ul>\n${links.join('\n')}\n</ul>`,
    ...DATA_SUBJECTS.map((subject) => sectionHtml(subject, content)),
  ].join('\n');
}

function sectionHtml(subject: DataSubject, content: Content): string {
  const { heading, text } = t.subjects[subject];
  const items = Object.values(content.dataMap.topics).flatMap((topic) =>
    subjectsOf(topic)
      .filter(([about]) => about === subject)
      .map(([, { kept, told }]) => {
        const facts = [
          [t.kept, termInWords(kept, content)],
          [t.seenBy, seersInWords(topic.seenBy)],
          [t.source, sourcesInWords(topic, content)],
        ];
        const lines = facts.map(
          ([label = '', words = '']) =>
            `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(words)}</dd>`,
        );
        return `<li><p>${escapeHtml(told)}</p>\n<dl>${lines.join('\n')}</dl></li>`;
      }),
  );
  return `<section aria-labelledby="${subject}">
<h2 id="${subject}">${escapeHtml(heading)}</h2>
<p>${escapeHtml(text)}</p>
<ul class="kept">
${items.join('\n')}
</ul>
</section>`;
}
