// The shapes of the data files that the rules own: what ships is right, slips are named.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { z } from 'zod';
import {
  ARTICLE_IDS,
  UNCONFIRMED,
  agreementTermsFact,
  agreementTermsSchema,
  closingListsSchema,
  officeHoursSchema,
  policyFact,
  policySchema,
  referencesSchema,
  tariffFacts,
  tariffsSchema,
  unconfirmedYears,
  weekHoursSchema,
} from '../../src/rules/index.ts';
import { POLICY } from './ruleFacts.ts';
import { TARIFF_POLICY } from './ruleTariffs.ts';

const shipped = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8'));
const problem = (schema: z.ZodType, value: unknown): string => {
  const parsed = schema.safeParse(value);
  return parsed.success ? 'none' : z.prettifyError(parsed.error);
};

describe('shipped numbers', () => {
  it('are the policy of the domain; what the sources do not name is marked', () => {
    const [entry, ...others] = policySchema.parse(shipped('policy.json'));
    expect(others).to.deep.equal([]);
    const { effectiveFrom, recordedAt, version, ...numbers } = policyFact(entry!);
    expect({ ...POLICY, ...numbers }).to.deep.equal(POLICY);
    expect([effectiveFrom, version]).to.deep.equal(['2026-04-09', '2026-04']);
    expect(recordedAt).to.equal(Date.parse('2026-04-08T22:00:00Z'));
    for (const [name, setting] of Object.entries(entry!.settings)) {
      const named = setting.reference !== 'policy' && name !== 'followUpByPhone';
      expect(setting.status, name).to.equal(named ? undefined : UNCONFIRMED);
    }
  });

  it('are office hours from Monday to Friday, and no confirmed closing list', () => {
    const [hours] = officeHoursSchema.parse(shipped('calendar/officeHours.json'));
    expect(Object.keys(hours!.weekdays)).to.deep.equal(['mon', 'tue', 'wed', 'thu', 'fri']);
    expect(Object.values(hours!.weekdays)).to.deep.equal(Array(5).fill(['09:00', '17:00']));
    const lists = closingListsSchema.parse(shipped('calendar/closingDays.json'));
    expect(lists.map((list) => [list.year, list.confirmed, list.days.length])).to.deep.equal([
      [2026, false, 0],
      [2027, false, 0],
    ]);
    expect(unconfirmedYears(lists, '2026-11-21')).to.deep.include({ years: [2026, 2027] });
  });

  it('are the prices of the model agreement, with a June crossing that nobody confirmed', () => {
    const file = tariffsSchema.parse(shipped('tariffs.json'));
    const { policies, crossings, amounts } = tariffFacts(file, Infinity);
    const recordedAt = Date.parse('2026-04-08T22:00:00Z');
    expect(policies).to.deep.equal([{ ...TARIFF_POLICY, recordedAt }]);
    expect(crossings.map((one) => [one.month, one.confirmed])).to.deep.equal([['2026-06', false]]);
    expect(amounts).to.deep.equal([]);
    const named = ['basicFirstCents', 'basicLaterCents', 'extraHourlyCents', 'firstQuarters'];
    for (const [name, setting] of Object.entries(file.policies[0]!.settings)) {
      expect(setting.status, name).to.equal(named.includes(name) ? undefined : UNCONFIRMED);
    }
  });

  it('are the terms of the model agreement', () => {
    const [entry, ...others] = agreementTermsSchema.parse(shipped('agreementTerms.json'));
    expect(others).to.deep.equal([]);
    expect(agreementTermsFact(entry!)).to.deep.include({
      ...{ version: '2026-04', effectiveFrom: '2026-04-09' },
      ...{ noticeMonths: 2, paymentDays: 30, retentionYears: 10 },
    });
    for (const [name, { reference, status }] of Object.entries(entry!.settings))
      expect(status, name).to.equal(reference === 'policy' ? UNCONFIRMED : undefined);
  });

  it('name a title and document for every article', () => {
    const references = referencesSchema.parse(shipped('references.json'));
    expect(Object.keys(references)).to.have.members([...ARTICLE_IDS]);
    expect(references['S0 art. 2'].document).to.equal(
      'modelovereenkomst (college 9 april 2026), art. 2',
    );
  });

  it('come back from the program as they stand in the files', () => {
    const files: [string, z.ZodType][] = [
      ['policy.json', policySchema],
      ['calendar/officeHours.json', officeHoursSchema],
      ['calendar/closingDays.json', closingListsSchema],
      ['tariffs.json', tariffsSchema],
      ['agreementTerms.json', agreementTermsSchema],
    ];
    for (const [file, schema] of files) {
      const parsed = schema.parse(shipped(file));
      expect(schema.parse(z.encode(schema, parsed as never))).to.deep.equal(parsed);
    }
  });
});

describe('slips in data files', () => {
  const list = { year: 2026, effectiveFrom: '2026-01-01', recordedAt: '2026-04-09T00:00:00+02:00', reference: 'policy', checkedOn: '2026-11-21', confirmed: true, days: [{ date: '2026-12-28', name: 'Brugdag' }] }; // prettier-ignore
  const closing = (change: object): string => problem(closingListsSchema, [{ ...list, ...change }]);

  it('in closing lists', () => {
    const [day] = list.days;
    expect(closing({})).to.equal('none');
    expect(closing({ days: [day, day] })).to.include('twice');
    expect(closing({ days: [{ ...day, date: '2027-01-02' }] })).to.include('not in 2026');
    expect(closing({ days: [{ ...day, date: '2026-02-29' }] })).to.include('existing day');
    expect(closing({ effectiveFrom: '2026-02-01' })).to.include('1 January');
    expect(closing({ recordedAt: '2026-04-09' })).to.include('recordedAt');
    expect(closing({ confirmd: true })).to.include('confirmd');
    expect(closing({ reference: 'S0 art. 12' })).to.include('reference');
    expect(closing({ status: 'bevestigd' })).to.include('status');
  });

  it('in tariffs', () => {
    const file = shipped('tariffs.json') as Record<string, object[]>;
    const [policy] = file.policies as [{ settings: object }];
    const [crossing] = file.crossings as [object];
    const tariffs = (change: object): string => problem(tariffsSchema, { ...file, ...change });
    const withSetting = (name: string, value: unknown): string => {
      const settings = { ...policy.settings, [name]: { value, reference: 'policy' } };
      return tariffs({ policies: [{ ...policy, settings }] });
    };
    const amounts = { effectiveFrom: '2027-01-01', recordedAt: '2026-12-01T00:00:00+01:00', reference: 'policy', checkedOn: '2026-12-01', basicFirstCents: 121_000, basicLaterCents: 60_500, extraHourlyCents: 9_100 }; // prettier-ignore
    expect(tariffs({})).to.equal('none');
    expect(tariffs({ policies: [] })).to.include('policies');
    expect(tariffs({ policies: [policy, policy] })).to.include('same version');
    expect(tariffs({ policies: [{ ...policy, effectiveFrom: '2026-04-09' }] })).to.include(
      'first day of a month',
    );
    for (const value of [0, -1, 9000.5, '9000', 100_000_001])
      expect(withSetting('extraHourlyCents', value)).to.include('extraHourlyCents');
    for (const [name, value] of [['indexation', 'article6'], ['baseMonth', '2026-13'], ['indexPercent', 0], ['indexPercent', 2.5], ['firstQuarters', -1], ['firstQuartersFrom', 'start'], ['startedQuarter', 'proRata'], ['vat', 21]] as const)
      expect(withSetting(name, value), name).to.include(name); // prettier-ignore
    expect(tariffs({ crossings: [{ ...crossing, effectiveFrom: '2026-06-01' }] })).to.include(
      'month after the crossing',
    );
    expect(tariffs({ crossings: [{ ...crossing, month: 'juni' }] })).to.include('YYYY-MM');
    expect(tariffs({ crossings: [{ ...crossing, confirmed: 'ja' }] })).to.include('confirmed');
    expect(tariffs({ crossings: [crossing, crossing] })).to.include('same moment');
    expect(tariffs({ amounts: [amounts] })).to.equal('none');
    expect(tariffs({ amounts: [amounts, amounts] })).to.include('same moment');
    expect(tariffs({ amounts: [{ ...amounts, effectiveFrom: '2027-01-15' }] })).to.include(
      'first day of a month',
    );
    const { basicLaterCents: _, ...incomplete } = amounts;
    expect(tariffs({ amounts: [incomplete] })).to.include('basicLaterCents');
  });

  it('in the terms of the agreement', () => {
    const [entry] = shipped('agreementTerms.json') as [{ settings: object }];
    const withTerm = (name: string, value: unknown): string => {
      const settings = { ...entry.settings, [name]: { value, reference: 'policy' } };
      return problem(agreementTermsSchema, [{ ...entry, settings }]);
    };
    expect(withTerm('noticeMonths', 3)).to.equal('none');
    for (const value of [0, 1.5, '2', 25])
      expect(withTerm('noticeMonths', value)).to.include('noticeMonths');
    expect(withTerm('paymentDays', 0)).to.include('paymentDays');
    expect(withTerm('retentionYears', 11), 'longer than S0 allows').to.include('retentionYears');
    expect(withTerm('retentionFrom', 'agreementStart')).to.include('retentionFrom');
    expect(withTerm('noticeDays', 60)).to.include('noticeDays');
    expect(problem(agreementTermsSchema, [entry, entry])).to.include('same version');
    expect(problem(agreementTermsSchema, [])).to.not.equal('none');
  });

  it('in weekly hours', () => {
    const hours = (value: unknown): string => problem(weekHoursSchema, value);
    expect(hours({ mon: ['09:00', '17:00'] })).to.equal('none');
    expect(hours({})).to.equal('none');
    expect(hours({ mon: ['17:00', '09:00'] })).to.include('after the start');
    expect(hours({ mon: ['09:00', '09:00'] })).to.include('after the start');
    expect(hours({ mon: ['9:00', '17:00'] })).to.include('HH:mm');
    expect(hours({ mon: ['09:00', '17:60'] })).to.include('HH:mm');
    expect(hours({ ma: ['09:00', '17:00'] })).to.not.equal('none');
  });

  it('in the policy and the references', () => {
    const [entry] = shipped('policy.json') as { settings: object }[];
    const withDays = (value: unknown): string => {
      const settings = { ...entry!.settings, followUpDays: { value, reference: 'S2 vormgeving' } };
      return problem(policySchema, [{ ...entry, settings }]);
    };
    expect(withDays(14)).to.equal('none');
    for (const value of [0, 14.5, '14']) expect(withDays(value)).to.include('followUpDays');
    expect(problem(policySchema, [entry, entry])).to.include('same version');
    expect(problem(policySchema, [])).to.not.equal('none');
    const { policy: _, ...without } = shipped('references.json') as Record<string, unknown>;
    expect(problem(referencesSchema, without)).to.include('policy');
  });
});
