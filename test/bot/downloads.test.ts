// Links to files: signed, short-lived, for one person, made with that person's rights, and logged.
import { expect } from 'chai';
import { createDownloads, LINK_LIFE_MS, type DownloadMakers } from '../../src/bot/downloads.ts';
import { listAccess } from '../../src/store/accessLog.ts';
import { retirePerson } from '../../src/store/peopleChanges.ts';
import { secretKey } from '../../src/store/secrets.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { openOffice, type Office } from '../store/fixture.ts';

const makers: DownloadMakers = {
  appointment: (who, { plannedId }) =>
    plannedId === 'none'
      ? null
      : { name: 'afspraak.ics', type: 'text/calendar', body: `${who.name} ${plannedId}` },
};

describe('download links', () => {
  let office: Office;
  beforeEach(() => (office = openOffice()));
  afterEach(() => office.store.close());

  const downloads = () => createDownloads(office.store, makers, () => 'https://maatje.example.org');
  const tokenFor = (plannedId: string): string =>
    downloads().link(office.els, 'appointment', { plannedId })!.url.split('/').at(-1)!;

  it('gives the file to the person who asked, and writes down that it was opened', async () => {
    const opened = await downloads().open(tokenFor('plan-1'));
    expect(opened).to.deep.equal({
      kind: 'file',
      file: { name: 'afspraak.ics', type: 'text/calendar', body: 'Els plan-1' },
    });
    const about = { subject: 'team', subjectId: 'appointment plan-1' } as const;
    const [row] = office.store.read((db) => listAccess(db, about));
    expect(row).to.include({ who: office.els.personId, action: 'read', why: 'download' });
  });

  it('works up to ten minutes and not a moment longer', async () => {
    const token = tokenFor('plan-1');
    office.clock.now += LINK_LIFE_MS;
    expect(await downloads().open(token)).to.include({ kind: 'file' });
    office.clock.now += 1;
    expect(await downloads().open(token)).to.deep.equal({ kind: 'refused', reason: 'expired' });
  });

  it('is refused when it is changed, cut, empty or signed by another server', async () => {
    const token = tokenFor('plan-1');
    const [content = '', signed = ''] = token.split('.');
    const other = openOffice();
    const foreign = createDownloads(other.store, makers, () => 'https://x');
    const link = foreign.link(other.els, 'appointment', { plannedId: 'plan-1' })!;
    const altered = Buffer.from(
      Buffer.from(content, 'base64url').toString().replace('plan-1', 'plan-2'),
    ).toString('base64url');
    const tokens = [
      ...['', '.', 'x', `${content}.`, `.${signed}`, `${token}.x`, `${token}x`],
      ...[token.slice(0, -1), `${altered}.${signed}`, link.url.split('/').at(-1)!],
      'x'.repeat(100_000),
    ];
    for (const bad of tokens)
      expect(await downloads().open(bad)).to.deep.equal({ kind: 'refused', reason: 'broken' });
    other.store.close();
  });

  it('is of no use when it goes round: three times, then no more', async () => {
    const one = downloads();
    const { url } = one.link(office.els, 'appointment', { plannedId: 'plan-1' })!;
    const token = url.split('/').at(-1)!;
    for (let use = 1; use <= 3; use += 1) expect((await one.open(token)).kind).to.equal('file');
    expect(await one.open(token)).to.deep.equal({ kind: 'refused', reason: 'used' });
  });

  it('asks the rights anew: who left, or may not see it, gets nothing', async () => {
    expect(await downloads().open(tokenFor('none'))).to.include({ reason: 'notAllowed' });
    const token = downloads().link(office.nadia, 'appointment', { plannedId: 'plan-1' })!.url;
    office.store.write((tx) => void retirePerson(tx, office.admin, office.nadia.personId));
    const opened = await downloads().open(token.split('/').at(-1)!);
    expect(opened).to.deep.equal({ kind: 'refused', reason: 'notAllowed' });
  });

  it('is not offered by a server that nobody can reach; the key stays from start to start', () => {
    const none = createDownloads(office.store, makers, () => null);
    expect(none.link(office.els, 'appointment', { plannedId: 'x' })).to.equal(null);
    expect(secretKey(office.store, 'downloads')).to.deep.equal(
      secretKey(office.store, 'downloads'),
    );
    expect(secretKey(office.store, 'other')).not.to.deep.equal(
      secretKey(office.store, 'downloads'),
    );
  });
});

describe('GET /download', function () {
  this.timeout(20_000);
  let bot: RunningBot;
  before(async () => void (bot = await startBot()));
  after(() => bot.stop());

  it('says in Dutch what is wrong with a link, and keeps nothing in a cache', async () => {
    for (const path of ['x', 'a.b', 'x/y', `${'y'.repeat(3000)}.z`]) {
      const answer = await fetch(`http://127.0.0.1:${bot.maatje.port}/download/${path}`);
      expect(answer.status, path).to.equal(404);
      expect(await answer.text()).to.include('Deze link klopt niet');
      expect(answer.headers.get('cache-control')).to.equal('no-store');
      expect(answer.headers.get('referrer-policy')).to.equal('no-referrer');
    }
  });
});
