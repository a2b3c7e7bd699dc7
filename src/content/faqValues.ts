// What the placeholders of the answers say at a moment: amounts, terms and dates from rules, settings and facts.
import { agreementTermsFact, factInForceOrFirst, noticeEnd, tariffIn } from '../rules/index.ts';
import type { SharedFacts } from '../store/sharedFacts.ts';
import type { Content } from './loadContent.ts';
import { shippedMoney } from './tariffDecisions.ts';

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  );

/**
 * The values by name; `now` is epoch ms and `today` its day in Brussels (YYYY-MM-DD).
 * @param logsIn the city's website hands over who is logged in
 */
export function faqValues(
  content: Content,
  shared: Pick<SharedFacts, 'policies' | 'officeHours' | 'tariffs'>,
  { now, today, logsIn }: { now: number; today: string; logsIn: boolean },
): ReadonlyMap<string, string> {
  const { service, distress, facts } = content;
  const number = (part: string): string =>
    distress.numbers.find(({ name }) => name.toLowerCase().includes(part))?.number ?? '112';
  return new Map(
    Object.entries({
      ...Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value])),
      ...tariffValues(shared, now, today),
      ...termValues(content, today),
      ...policyValues(shared, today),
      ...hourValues(shared, today),
      councilStatus: councilStatus(service.councilVote),
      serviceName: service.name,
      servicePhone: service.phone,
      serviceEmail: service.email,
      transcriptDays: String(service.transcriptDays),
      weeklyPushMoment: `de eerste werkdag van de week om ${dailyAt(content.jobs.weeklyPush.pattern)}`,
      fileLinkMinutes: '10',
      whoSeesFiles: content.texts.dialogs[FILES[logsIn ? 'login' : 'noLogin']],
      emergencyNumber: number('noodgeval'),
      suicideLine: number('zelfmoord'),
      teleOnthaal: number('tele-onthaal'),
      violenceLine: number('geweld'),
    }),
  );
}

const FILES = {
  login: 'visitor.filesWithLogin',
  noLogin: 'visitor.filesWithoutLogin',
} as const;

/** The names that an answer may use between {{ and }}. */
export function faqPlaceholders(content: Content): ReadonlySet<string> {
  const shared = { policies: [], officeHours: [], ...shippedMoney(content) };
  return new Set(faqValues(content, shared, AT_FIRST).keys());
}

const AT_FIRST = { now: 0, today: '2026-04-09', logsIn: false };

/** In quarters. */
const TWO_YEARS = 8;

/** Amounts of today's tariff, without further indexation. */
function tariffValues(
  { tariffs }: Pick<SharedFacts, 'tariffs'>,
  now: number,
  today: string,
): Record<string, string> {
  const tariff = tariffIn({ ...tariffs, knownAt: now }, today.slice(0, 7));
  const percent = factInForceOrFirst(tariffs.policies, today, now)?.indexPercent ?? 0;
  const { basicFirstCents, basicLaterCents, extraHourlyCents, firstQuarters } =
    tariff.kind === 'result' ? tariff : NO_TARIFF;
  const first = Math.min(firstQuarters, TWO_YEARS);
  return {
    basicFeeFirst: euros(basicFirstCents),
    basicFeeLater: euros(basicLaterCents),
    basicFeeYearFirst: euros(4 * basicFirstCents),
    basicFeeYearLater: euros(4 * basicLaterCents),
    extraHourly: euros(extraHourlyCents),
    firstQuarters: String(firstQuarters),
    firstQuartersTotal: euros(firstQuarters * basicFirstCents),
    firstTwoYearsTotal: euros(first * basicFirstCents + (TWO_YEARS - first) * basicLaterCents),
    indexPercent: `${percent} %`,
  };
}

const NO_TARIFF = { basicFirstCents: 0, basicLaterCents: 0, extraHourlyCents: 0, firstQuarters: 0 };

/** The terms of the agreement that is signed today. */
function termValues({ agreementTerms }: Content, today: string): Record<string, string> {
  const terms = factInForceOrFirst(agreementTerms.map(agreementTermsFact), today, Infinity);
  if (!terms) return {};
  const givenOn = `${today.slice(0, 4)}-${EXAMPLE_NOTICE}`;
  const notice = noticeEnd({ givenOn, terms });
  return {
    noticeMonths: String(terms.noticeMonths),
    noticeExampleFrom: dayAndMonth(givenOn),
    noticeExampleTo: notice.kind === 'result' ? dayAndMonth(notice.endsOn) : '',
    paymentDays: String(terms.paymentDays),
    retentionYears: String(terms.retentionYears),
  };
}

/** Month and day. */
const EXAMPLE_NOTICE = '11-14';

function policyValues(
  { policies }: Pick<SharedFacts, 'policies'>,
  today: string,
): Record<string, string> {
  const policy = factInForceOrFirst(policies, today, Infinity);
  const of = (value: number | undefined): string => String(value ?? '');
  return {
    onsiteDays: of(policy?.onsiteDays),
    followUpDays: of(policy?.followUpDays),
    followUpWeeks: of(policy && Math.round(policy.followUpDays / 7)),
    supportPlanMonths: of(policy?.supportPlanMonths),
    supportPlanRevisionMonths: of(policy?.supportPlanRevisionMonths),
    lateEntryDays: of(policy?.lateEntryAfterDays),
    suspensionDaysWithoutLead: of(policy?.suspensionDaysWithoutLead),
    visitMaxHours: of(policy && policy.visitMaxMinutes / 60),
    contactRequestTerm:
      policy && policy.contactRequestOfficeDays !== 1
        ? `het einde van de ${ordinal(policy.contactRequestOfficeDays)} werkdag`
        : 'het einde van de volgende werkdag',
    freezeMoment: policy
      ? `de ${ordinal(policy.summaryFreezeOfficeDay)} werkdag van de week erna om ${clock(policy.summaryFreezeTime)}`
      : '',
  };
}

function hourValues(
  { officeHours }: Pick<SharedFacts, 'officeHours'>,
  today: string,
): Record<string, string> {
  const weekdays = factInForceOrFirst(officeHours, today, Infinity)?.weekdays ?? {};
  const days = WEEKDAYS.filter(([key]) => weekdays[key]);
  const [first] = days;
  const hours = first && weekdays[first[0]];
  if (!first || !hours) return { officeHours: '', officeEnd: '' };
  const last = days.at(-1)!;
  return {
    officeHours: `${first[1]} tot en met ${last[1]} van ${clock(hours[0]).replace(' uur', '')} tot ${clock(hours[1])}`,
    officeEnd: clock(hours[1]),
  };
}

const WEEKDAYS = [
  ['mon', 'maandag'],
  ['tue', 'dinsdag'],
  ['wed', 'woensdag'],
  ['thu', 'donderdag'],
  ['fri', 'vrijdag'],
  ['sat', 'zaterdag'],
  ['sun', 'zondag'],
] as const;

function councilStatus(vote: string | null): string {
  if (vote === null) {
    return 'Het college legde dat model voor aan de gemeenteraad; of die al stemde, staat niet in onze bronnen.';
  }
  return `De gemeenteraad keurde dat model goed op ${dayAndMonth(vote)} ${vote.slice(0, 4)}.`;
}

/** "14 januari" */
function dayAndMonth(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[month! - 1]}`;
}

/** "8.30 uur" of "30 8 * * *" */
function dailyAt(pattern: string): string {
  const [minutes = '', hour = ''] = pattern.split(' ');
  return clock(`${hour}:${minutes.padStart(2, '0')}`);
}

const AMOUNT = new Intl.NumberFormat('nl-BE', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** "1.200 euro", "91,80 euro" */
function euros(cents: number): string {
  return `${AMOUNT.format(cents / 100).replace(/,00$/, '')} euro`;
}

/** "17 uur", "8.30 uur" */
function clock(time: string): string {
  const [hour, minutes] = time.split(':');
  return `${Number(hour)}${minutes === '00' ? '' : `.${minutes}`} uur`;
}

function ordinal(count: number): string {
  return ORDINALS[count] ?? `${count}e`;
}

const ORDINALS = ['', 'eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende'];
