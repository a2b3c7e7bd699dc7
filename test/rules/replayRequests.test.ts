// Requests replayed: what opens, what answers, what closes.
import { expect } from 'chai';
import {
  closed,
  contact,
  corrected,
  ended,
  factsWith,
  lines,
  replayed,
  request,
  started,
  visit,
  withdrawn,
} from './replayHouse.ts';

const start = started('11-02');

describe('requests, replayed', () => {
  it('open reachable, and onsite as well when somebody must come', () => {
    const rows = replayed([
      start,
      request('r1', '11-16'),
      request('r2', '11-17', { wants: 'presence' }),
    ]);
    expect([...lines(rows, 'reachable'), ...lines(rows, 'onsite')]).to.deep.equal([
      'reachable r1: 11-16 → 11-17 17:00',
      'reachable r2: 11-17 → 11-18 17:00',
      'onsite r2: 11-17 → 11-24 17:00',
    ]);
    expect(rows.map((one) => one.id)).to.include.members(['A:reachable:r1', 'A:onsite:r2']);
    const reachable = rows.find((one) => one.id === 'A:reachable:r1')!;
    expect(reachable).to.include({ policyVersion: 'p1', fulfilledBy: null, closedAs: null });
    expect(reachable.calendarVersion).to.equal(reachable.explanation.calendarVersion);
  });

  it('are answered by a person, at or after the receipt', () => {
    const answered = (...answers: Parameters<typeof replayed>[0]): string[] =>
      lines(replayed([start, request('r1', '11-16 10:00', { wants: 'presence' }), ...answers]))
        .filter((line) => /^(reachable|onsite)/.test(line))
        .map((line) => line.split(', ')[1] ?? 'open');
    expect(answered(contact('11-16 10:00', { contactId: 'c1' }))).to.deep.equal([
      'open',
      'fulfilled c1 11-16 10:00',
    ]);
    expect(answered(contact('11-16 09:59'))).to.deep.equal(['open', 'open']);
    expect(answered(contact('11-16 11:00', { answered: false }))).to.deep.equal(['open', 'open']);
    expect(answered(visit('v1', '11-16'))).to.deep.equal([
      'fulfilled v1 11-16 12:00',
      'fulfilled v1 11-16 12:00',
    ]);
    expect(answered(visit('v1', '11-17', { mode: 'online' }))).to.deep.equal([
      'open',
      'fulfilled v1 11-17 12:00',
    ]);
    expect(answered(visit('v1', '11-17', { mode: 'phone' }))).to.deep.equal([
      'open',
      'fulfilled v1 11-17 12:00',
    ]);
    expect(answered(contact('11-20', { contactId: 'c1', mode: 'visit' }))).to.deep.equal([
      'open',
      'fulfilled c1 11-20 12:00',
    ]);
    expect(
      answered(
        contact('11-18', { contactId: 'c2' }),
        contact('11-17', { contactId: 'c1' }, '11-19'),
      ),
    ).to.deep.equal(['open', 'fulfilled c1 11-17 12:00']);
    expect(answered(visit('v1', '11-16', { at: start.recordedAt }))).to.deep.equal([
      'open',
      'open',
    ]);
  });

  it('are answered by a visit of which only the day is known, from the day of receipt', () => {
    const answered = (on: string, recorded: string, version2?: string): string[] => {
      const noTime = { timeKnown: false, at: request('x', `${on} 09:00`).receivedAt };
      const again = version2 ? [visit('v1', on, { ...noTime, version: 2 }, version2)] : [];
      const events = [
        start,
        request('r1', '11-16 10:00'),
        visit('v1', on, noTime, recorded),
        ...again,
      ];
      return lines(replayed(events), 'reachable').map((line) => line.split(', ')[1] ?? 'open');
    };
    expect(answered('11-15', '11-18')).to.deep.equal(['open']);
    expect(answered('11-16', '11-18')).to.deep.equal(['fulfilled v1 11-16 10:00']);
    expect(answered('11-17', '11-18')).to.deep.equal(['fulfilled v1 11-17 09:00']);
    const both = (contactId: string): string =>
      lines(
        replayed([
          start,
          request('r1', '11-16 10:00'),
          contact('11-16 10:00', { contactId }),
          visit('v1', '11-16', { timeKnown: false, at: start.recordedAt }),
        ]),
        'reachable',
      )[0]!.split(', ')[1]!;
    expect([both('a'), both('z')]).to.deep.equal([
      'fulfilled a 11-16 10:00',
      'fulfilled v1 11-16 10:00',
    ]);
    // Entered before the request came: it cannot be the answer, also not in a later version.
    expect(answered('11-16', '11-16 09:30')).to.deep.equal(['open']);
    expect(answered('11-16', '11-16 09:30', '11-18')).to.deep.equal(['open']);
  });

  it('without an agreement, before its start or after its end are contact requests', () => {
    const rows = [
      started('11-16', '11-02'),
      ended('11-20', '11-03'),
      request('before', '11-13'),
      request('first', '11-16 00:00'),
      request('last', '11-20 23:59'),
      request('after', '11-23'),
      request('visitor', '11-18', { agreementId: '' }),
    ];
    expect(lines(replayed(rows)).filter((line) => /^(reach|contact)/.test(line))).to.deep.equal([
      'contactRequest before: 11-13 → 11-16 17:00',
      'reachable first: 11-16 → 11-17 17:00, agreementEnded 11-21 00:00',
      'contactRequest visitor: 11-18 → 11-19 17:00',
      'reachable last: 11-20 → 11-23 17:00, agreementEnded 11-21 00:00',
      'contactRequest after: 11-23 → 11-24 17:00',
    ]);
    expect(replayed(rows).map((one) => one.id)).to.include(':contactRequest:visitor');
  });

  it('follow the correction of what answered them', () => {
    const answered = (...events: Parameters<typeof replayed>[0]): string | undefined =>
      lines(replayed([start, request('r1', '11-16'), ...events]), 'reachable')[0]!.split(', ')[1];
    const v1 = visit('v1', '11-17');
    const later = visit('v1', '11-17', { version: 2, at: v1.at + 3_600_000 }, '11-18');
    expect(answered(v1, later)).to.equal('fulfilled v1 11-17 13:00');
    const same = contact('11-17', { contactId: 'z' });
    expect(answered(v1, same)).to.equal('fulfilled v1 11-17 12:00');
    expect(answered(v1, same, withdrawn('v1', '11-18'))).to.equal('fulfilled z 11-17 12:00');
  });

  it('stay what they were when they came, whatever is recorded later about the agreement', () => {
    const kinds = (...events: Parameters<typeof replayed>[0]): string[] =>
      replayed(events)
        .filter((one) => one.openerId === 'r1')
        .map((one) => one.kind);
    const r1 = request('r1', '11-16');
    expect(kinds(start, r1, ended('11-10', '11-17'))).to.deep.equal(['reachable']);
    expect(kinds(r1, started('11-02', '11-17'))).to.deep.equal(['contactRequest']);
    expect(kinds(r1, started('11-02', '11-16'))).to.deep.equal(['reachable']);
  });

  it('recorded at one moment with their correction or answers: the order of the list says nothing', () => {
    const r1 = request('r1', '11-16', {}, '11-18');
    const correction = { ...corrected('r1', '11-17', '11-18'), id: 'a' };
    expect(lines(replayed([start, correction, r1]), 'reachable')).to.deep.equal([
      'reachable r1: 11-17 → 11-18 17:00',
    ]);
    const answers = ['c2', 'c1', 'c3'].map((contactId) => contact('11-18 13:00', { contactId }));
    expect(lines(replayed([start, r1, ...answers]), 'reachable')[0]).to.include('fulfilled c1');
    const first = { ...visit('v1', '11-09', {}, '11-10'), id: 'z' };
    const second = { ...visit('v1', '11-06', { version: 2 }, '11-10'), id: 'a' };
    expect(lines(replayed([start, second, first]), 'followUp')[1]).to.include('v1: 11-06');
  });

  it('without an agreement are answered one by one', () => {
    const visitor = { agreementId: '' };
    const rows = replayed([
      request('r1', '11-16', visitor),
      request('r2', '11-16', visitor),
      contact('11-17', { ...visitor, contactId: 'c1', requestId: 'r2' }),
      contact('11-17', { ...visitor, contactId: 'c2' }),
    ]);
    expect(lines(rows)).to.deep.equal([
      'contactRequest r1: 11-16 → 11-17 17:00',
      'contactRequest r2: 11-16 → 11-17 17:00, fulfilled c1 11-17 12:00',
    ]);
  });

  it('closed with a reason stay unanswered, unless an answer came before', () => {
    const rows = (...more: Parameters<typeof replayed>[0]): string[] =>
      lines(
        replayed([start, request('r1', '11-16'), closed('r1', '11-17 12:00'), ...more]),
        'reachable',
      );
    const head = 'reachable r1: 11-16 → 11-17 17:00';
    expect(rows()).to.deep.equal([`${head}, requestClosed 11-17 12:00`]);
    expect(rows(closed('r1', '11-18'))).to.deep.equal(rows());
    expect(rows(contact('11-17 12:01'))).to.deep.equal([`${head}, requestClosed 11-17 12:00`]);
    const before = contact('11-17 11:59', { contactId: 'c1' }, '11-18');
    expect(rows(before)).to.deep.equal([`${head}, fulfilled c1 11-17 11:59`]);
  });

  it('corrected in their receipt move while open, with the promise kept', () => {
    const answer = contact('11-19', { contactId: 'c1' });
    const rows = (...more: Parameters<typeof replayed>[0]): string[] =>
      lines(replayed([start, request('r1', '11-16'), ...more]), 'reachable');
    expect(rows(corrected('r1', '11-18', '11-18 13:00'))).to.deep.equal([
      'reachable r1: 11-18 → 11-19 17:00, promised 11-17 17:00',
    ]);
    expect(
      rows(corrected('r1', '11-13', '11-18'), corrected('r1', '11-17', '11-18 13:00')),
    ).to.deep.equal(['reachable r1: 11-17 → 11-18 17:00, promised 11-17 17:00']);
    // Late is late: a correction made once it was answered does not mend it …
    expect(rows(answer, corrected('r1', '11-18', '11-20'))).to.deep.equal([
      'reachable r1: 11-16 → 11-17 17:00, fulfilled c1 11-19 12:00',
    ]);
    expect(rows(corrected('r1', '11-18', '11-18 13:00'), answer)).to.deep.equal([
      'reachable r1: 11-18 → 11-19 17:00, promised 11-17 17:00, fulfilled c1 11-19 12:00',
    ]);
    // … unless the answer turns out to lie before the receipt: then it is open again.
    expect(rows(answer, corrected('r1', '11-20', '11-20 13:00'))).to.deep.equal([
      'reachable r1: 11-20 → 11-23 17:00, promised 11-17 17:00',
    ]);
  });

  it('refuse a correction of what was never recorded', () => {
    expect(() => replayed([start, corrected('r9', '11-18', '11-18')])).to.throw('r9');
    expect(() => replayed([start, closed('r9', '11-18')])).to.throw('r9');
  });

  it('need office hours and a policy', () => {
    const events = [start, request('r1', '11-16')];
    expect(() => replayed(events, factsWith({ policies: [] }))).to.throw('policy');
    expect(() => replayed(events, factsWith({ officeHours: [] }))).to.throw('office hours');
    expect(replayed([], factsWith({ policies: [] }))).to.deep.equal([]);
  });
});
