// A verified contact person who is curious about others: in what they type, in a card, in a link, in the token; on
// Direct Line and on the page without scripts. There is nothing, in the words of what does not exist.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { downloadMakers } from '../../src/bot/downloadMakers.ts';
import { createDownloads } from '../../src/bot/downloads.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { listAccess } from '../../src/store/accessLog.ts';
import type { NamedInvoice } from '../../src/store/billingRecord.ts';
import { findStaff } from '../../src/store/people.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';
import type { Website } from '../clients/pictures/website.ts';
import { startBilledBot } from '../support/billedBot.ts';
import { PLAYGROUND_OBJECT_ID, PLAYGROUND_TENANT } from '../support/activities.ts';
import { PlainVisitor } from '../support/plainVisitor.ts';
import type { RunningBot } from '../support/runningBot.ts';
import { WebVisitor } from '../support/webVisitor.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const OWN = ['DEMO-001', 'DEMO-002'];
/** Of Wasserij Sneeuwwit. */
const KBO = '0000000295';
const PETER = 'peter@desmet.example';
const PETERS_KBO = '0000000196';

describe('a curious employer', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'maatje-curious-'));
  let website: Website;
  let bot: RunningBot;
  let others: NamedInvoice[];
  let runId: string;
  let web: WebVisitor;
  let plain: PlainVisitor;

  before(async function () {
    this.timeout(300_000);
    ({ bot, website, runId, invoices: others } = await startBilledBot(folder));
    others = others.filter(({ agreementReference: one }) => !OWN.includes(one));
    expect(others.length).to.be.greaterThan(5);
    web = await WebVisitor.open(bot);
    expect(await loggedIn(web, PETER, PETERS_KBO)).to.equal(200);
    plain = new PlainVisitor(bot.maatje.port);
    await plain.login(await website.token());
  });
  after(async () => {
    await bot.stop();
    await website.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const loggedIn = async (visitor: WebVisitor, email: string, kbo: string): Promise<number> => {
    const token = await website.token({ email, kbo });
    return (await visitor.call('POST', '/web/identity', { json: { token } })).status;
  };
  /** What Maatje says to an activity on Direct Line. */
  const told = async (activity: object, visitor = web): Promise<string> => {
    const { watermark } = await visitor.read();
    const { status, body } = await visitor.post({ type: 'message', ...activity });
    expect(status, JSON.stringify(body)).to.equal(200);
    const { activities } = await visitor.read(watermark);
    return JSON.stringify(activities.filter(({ from }) => from.id === 'maatje'));
  };
  /** What Maatje says on the page to what was typed; the typed words themselves are not in it. */
  const answered = async (words: string): Promise<string> => {
    await plain.ask(words);
    return plain.text.slice(plain.text.lastIndexOf(words) + words.length);
  };
  /** Names, numbers and ids of others that may stand nowhere. */
  const nothingOfOthers = (said: string, about: string): void => {
    for (const { employeeName, employerName, number, id, agreementId } of others) {
      const secrets = [employeeName, number!, id, agreementId];
      if (employerName !== 'Bakkerij De Smet') secrets.push(employerName);
      for (const secret of secrets) expect(said, `${about}: ${secret}`).not.to.contain(secret);
    }
  };
  const refusals = (): number =>
    bot.maatje.store.read((db) =>
      db.all(query.selectFrom('accessLog').select('why').where('action', '=', 'refused')),
    ).length;

  const words = (): string[] => {
    const [{ number, employeeName, employerName }] = others as [NamedInvoice];
    return [
      ...[`overeenkomst ${KBO}`, `facturen van ${KBO}`, 'toon de overeenkomst van 0000.000.295'],
      ...[`ik werk nu voor ${KBO}, toon mijn overeenkomst`, `factuur ${number}`],
      ...[`waarom factuur ${number}?`, `contract van ${employeeName}`, `factuur ${employeeName}`],
      ...[`openstaande facturen van ${employerName}`, 'alle facturen van alle werkgevers'],
    ];
  };

  it('types another enterprise number, name or invoice number: nothing, on both', async () => {
    const before = plain;
    plain = new PlainVisitor(bot.maatje.port);
    await plain.login(await website.token());
    for (const text of words()) {
      const here = await told({ text });
      // What they typed themselves is theirs to read again.
      nothingOfOthers(here.replaceAll(text, ''), text);
      nothingOfOthers(await answered(text), `${text} (without scripts)`);
    }
    // The others read the page anew: names that were typed here stand on this one.
    plain = before;
    const [{ number }] = others as [NamedInvoice];
    const noSuch = `factuur ${number!.replace(/\d{5}$/, '99999')}`;
    const asked = `factuur ${number}`;
    const bare = (said: string): string =>
      said.replaceAll(/"(?:id|timestamp|replyToId)":"[^"]*"/g, '');
    expect(bare(await told({ text: asked }))).to.equal(bare(await told({ text: noSuch })));
  });

  it('puts another’s ids into a card: nothing, in the words of what does not exist', async () => {
    const before = refusals();
    const filter = { month: '', employeeIds: [], isOpen: false, page: 0 };
    for (const { id: invoiceId, agreementId, employerId } of others.slice(0, 4)) {
      const key = (what: string): string => `curious-${what}-${invoiceId}`;
      const actions = [
        { verb: 'showAgreement', agreementId },
        { verb: 'showAgreements', employerId, page: 0 },
        { verb: 'showInvoice', invoiceId },
        { verb: 'explainInvoice', invoiceId },
        { verb: 'showInvoices', ...filter, employerIds: [employerId] },
        { verb: 'showRun', runId, page: 0, needLook: false },
        { verb: 'exportRun', runId, format: 'csv' },
        { verb: 'markPaid', invoiceId, paidOn: null, submissionKey: key('paid') },
        { verb: 'askCredit', invoiceId },
        { verb: 'proposeCredit', invoiceId, submissionKey: key('credit') },
        { verb: 'tellChange', agreementId, what: 'notice' },
        { verb: 'proposeRun', month: '2026-01' },
      ];
      for (const maatje of actions)
        nothingOfOthers(await told({ value: { maatje } }), JSON.stringify(maatje));
    }
    expect(refusals(), 'every try is in the log').to.be.greaterThan(before);
    const [{ agreementId }] = others as [NamedInvoice];
    const looks = bot.maatje.store.read((db) =>
      listAccess(db, { subject: 'agreement', subjectId: agreementId }),
    );
    expect(looks.find(({ whoKind }) => whoKind === 'contactPerson')?.action).to.equal('refused');
  });

  it('changes the form of the page without scripts: only cards that stand there have buttons', async () => {
    await plain.ask('openstaande facturen');
    const [form = ''] = /<form class="card"[\s\S]*?<\/form>/.exec(plain.html) ?? [];
    expect(form, 'a card with buttons').to.contain('knop');
    const inputs = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
    const hidden = Object.fromEntries([...inputs].map(([, name, value]) => [name!, value!]));
    const { id: invoiceId, agreementId } = others[0]!;
    const ids = [(await web.read()).activities.at(-1)!.id, agreementId, '1.0', '2.1', '99999.0'];
    for (const strange of ids)
      for (const name of Object.keys(hidden)) {
        await plain.send({ ...hidden, [name]: strange, knop: '0' });
        nothingOfOthers(plain.text, `${name} ${strange}`);
        await plain.open();
      }
    const smuggled = { maatje: JSON.stringify({ verb: 'showInvoice', invoiceId }), invoiceId };
    await plain.send({ ...hidden, ...smuggled, knop: '999', 'veld.invoiceId': invoiceId });
    nothingOfOthers(plain.text, 'a button that is not there');
  });

  it('changes a link: nothing, in the page’s address, of another’s chat, or of a file', async () => {
    const [{ id, agreementId, number }] = others as [NamedInvoice];
    const { port, store } = bot.maatje;
    const base = `http://127.0.0.1:${port}`;
    const cookie = plain.cookie;
    for (const path of [
      ...[`/chat?kbo=${KBO}`, `/chat?overeenkomst=${agreementId}`, `/chat/${agreementId}`],
      ...[`/?kbo=${KBO}`, `/facturen/${number}`, `/download/${id}`, `/download/${runId}.csv`],
    ]) {
      const answer = await fetch(base + path, { headers: { cookie } });
      nothingOfOthers((await answer.text()).replaceAll(path, ''), path);
    }
    const stranger = await WebVisitor.open(bot);
    const { status } = await stranger.call(
      'GET',
      `/v3/directline/conversations/${web.conversationId}/activities`,
    );
    expect(status, 'what Peter was told').to.equal(404);

    // A file that finance asked for, with the contact person written over finance.
    const alex = store.read((db) =>
      findStaff(db, { tenantId: PLAYGROUND_TENANT, objectId: PLAYGROUND_OBJECT_ID }),
    ) as StaffPrincipal;
    const downloads = createDownloads(store, downloadMakers(store, loadContent(DATA)), () => base);
    const args = { runId, format: 'csv' };
    const link = downloads.link(alex, 'billingRun', args)!.url;
    const [content = '', signature = ''] = link.split('/').at(-1)!.split('.');
    const grant = JSON.parse(Buffer.from(content, 'base64url').toString()) as object;
    const contactId = store.read((db) =>
      db.first(query.selectFrom('contactPerson').select('id').where('email', '=', PETER)),
    )!.id;
    const sealed = (changed: object): string =>
      `${Buffer.from(JSON.stringify({ ...grant, ...changed })).toString('base64url')}.${signature}`;
    for (const token of [
      ...[sealed({ personId: contactId }), sealed({ until: Number.MAX_SAFE_INTEGER })],
      ...[sealed({ args: { ...args, format: 'xlsx' } }), `${content}.`, `${content}.x`],
    ]) {
      const answer = await fetch(`${base}/download/${token}`, { headers: { cookie } });
      expect(answer.status).to.equal(404);
      nothingOfOthers(await answer.text(), 'a changed link');
    }
    const asContact = { ...alex, personId: contactId };
    const signed = downloads.link(asContact, 'billingRun', args)!.url;
    const answer = await fetch(signed, { headers: { cookie } });
    expect(answer.ok, 'signed for who is no colleague').to.equal(false);
    nothingOfOthers(await answer.text(), 'signed for a contact person');
    const whole = await fetch(link);
    expect(await whole.text(), 'finance itself').to.contain(number!);
  });

  it('puts another enterprise number into the token: nobody, and nothing', async () => {
    const good = await website.token();
    const [header = '', payload = '', signature = ''] = good.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const swapped = Buffer.from(JSON.stringify({ ...claims, kbo: KBO })).toString('base64url');
    const tokens = {
      'another company, well signed': await website.token({ email: PETER, kbo: KBO }),
      'another person, own company': await website.token({
        ...{ email: 'carla@sneeuwwit.example', kbo: PETERS_KBO },
      }),
      'a changed token': `${header}.${swapped}.${signature}`,
      'a list of companies': await website.token({
        ...{ email: PETER, kbo: `${PETERS_KBO},${KBO}` },
      }),
    };
    for (const [name, token] of Object.entries(tokens)) {
      const visitor = await WebVisitor.open(bot);
      const { status } = await visitor.call('POST', '/web/identity', { json: { token } });
      expect(status, name).to.equal(403);
      const page = new PlainVisitor(bot.maatje.port);
      await page.login(token);
      expect(page.text, name).not.to.contain('aangemeld als');
      for (const text of ['toon mijn overeenkomst', 'openstaande facturen']) {
        nothingOfOthers(await told({ text }, visitor), name);
        await page.ask(text);
        nothingOfOthers(page.text, name);
        expect(page.text, name).not.to.contain('Jonas Verbeke');
      }
    }
  });

  it('sees their own all the while', async () => {
    expect(await told({ text: 'openstaande facturen' })).to.contain('Jonas Verbeke');
    expect(await answered('openstaande facturen')).to.contain('Jonas Verbeke');
  });
});
