// The data map in plain Dutch: for how long, who sees it, on which ground.
import type { ArticleId } from '../rules/index.ts';
import texts from '../../data/texts/dataMap.json' with { type: 'json' };
import type { DataTopic, RetentionTerm, Seer } from './dataMapSchema.ts';
import type { Content } from './loadContent.ts';

const DAYS_PER_YEAR = 365;

type TermContent = Pick<Content, 'retention' | 'agreementTerms' | 'service' | 'webLimits'>;

/** "30 dagen", "2 jaar", "10 jaar na het einde van de overeenkomst" (by the latest terms of the agreement). */
export function termInWords(term: RetentionTerm, content: TermContent): string {
  switch (term) {
    case 'agreementYears':
      return fill(texts.terms.agreementYears, retentionYears(content));
    case 'transcriptDays':
      return days(content.service.transcriptDays);
    case 'identityMinutes':
      return fill(texts.terms.identityMinutes, content.webLimits.identityMinutes);
    case 'whileOpen':
    case 'withItsRow':
    case 'figures':
    case 'serverLog':
    case 'teams':
    case 'always':
      return texts.terms[term];
    case 'staffYears':
    case 'invoiceYears':
      return fill(texts.terms[term], content.retention[term].value);
    default:
      return days(content.retention[term].value);
  }
}

function retentionYears({ agreementTerms }: TermContent): number {
  const [latest] = agreementTerms.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
  return latest!.settings.retentionYears.value;
}

function days(count: number): string {
  if (count % DAYS_PER_YEAR === 0) return fill(texts.terms.years, count / DAYS_PER_YEAR);
  return fill(count === 1 ? texts.terms.day : texts.terms.days, count);
}

function fill(text: string, count: number): string {
  return text.replace('{count}', String(count));
}

/** "de begeleider, de vervanger en de teamleider" */
export function seersInWords(seers: readonly Seer[]): string {
  return listed(seers.map((seer) => texts.seers[seer]));
}

/** "modelovereenkomst (college 9 april 2026), art. 2 en art. 11; AVG (de Europese privacywet), art. 5: …" */
export function sourcesInWords(
  { source }: DataTopic,
  { citation, dataMap }: Pick<Content, 'citation' | 'dataMap'>,
): string {
  const cited = source.map((id) => dataMap.laws[id] ?? citation(id as ArticleId));
  const documents = Map.groupBy(cited, (text) => text.split(ARTICLE)[0] ?? text);
  return [...documents]
    .map(([document, texts]) => {
      const articles = texts.flatMap((text) => text.split(ARTICLE)[1] ?? []);
      return articles.length === 0 ? document : `${document}, ${listed(articles)}`;
    })
    .join('; ');
}

const ARTICLE = /, (?=art\. )/;

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} en ${last}`;
}
