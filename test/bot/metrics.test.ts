// Metrics: Prometheus' own format to the letter, only with the token, counts that are right, nobody's name.
import { expect } from 'chai';
import { Meter } from '../../src/bot/metrics/meter.ts';
import { metricText } from '../../src/bot/metrics/metricText.ts';
import { messageActivity } from '../support/activities.ts';
import { readPrometheusText, type ReadFamily } from '../support/prometheusText.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';

const TOKEN = 'a token of the test, long enough to be one';

describe('metrics', function () {
  this.timeout(60_000);
  let bot: RunningBot;
  before(async () => (bot = await startBot({ settings: { MAATJE_METRICS_TOKEN: TOKEN } })));
  after(() => bot.stop());

  async function scrape(
    authorization: string,
  ): Promise<{ status: number; type: string; text: string }> {
    const url = `http://127.0.0.1:${bot.maatje.port}/metrics`;
    const response = await fetch(url, { headers: { authorization } });
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, text: await response.text() };
  }

  const valueOf = (families: readonly ReadFamily[], name: string, labels: object): number =>
    families
      .flatMap(({ samples }) => samples)
      .filter((one) => one.name === name && JSON.stringify(one.labels) === JSON.stringify(labels))
      .map(({ value }) => value)[0] ?? NaN;

  it('are the format to the letter, with units and the prefix, and count turns', async () => {
    const { connector } = bot;
    const say = (text: string) => bot.post(messageActivity(text, { serviceUrl: connector.url }));
    expect((await say('hulp')).status).to.equal(200);
    expect((await say('gisteren bij De Smet geweest voor Jonas van 14u tot 15u')).status).to.equal(
      200,
    );
    const { status, type, text } = await scrape(`Bearer ${TOKEN}`);
    expect(status).to.equal(200);
    expect(type).to.equal('text/plain; version=0.0.4; charset=utf-8');
    const families = readPrometheusText(text);
    expect(families.map(({ name }) => name)).to.include.members([
      ...['maatje_turns_total', 'maatje_turn_duration_seconds', 'maatje_outbox_messages'],
      ...['maatje_outbox_oldest_seconds', 'maatje_promises', 'maatje_web_conversations'],
      ...['maatje_database_bytes', 'maatje_event_loop_lag_seconds', 'maatje_memory_bytes'],
    ]);
    for (const { name, type: kind } of families) {
      expect(name).to.match(/^maatje_[a-z_]+$/);
      expect(name.endsWith('_total')).to.equal(kind === 'counter', name);
    }
    expect(valueOf(families, 'maatje_turns_total', { channel: 'teams', outcome: 'ok' })).to.equal(
      2,
    );
    const took = { channel: 'teams' };
    expect(valueOf(families, 'maatje_turn_duration_seconds_count', took)).to.equal(2);
    expect(valueOf(families, 'maatje_turn_duration_seconds_sum', took)).to.be.within(0.0001, 30);
    const bytes = (file: string): number => valueOf(families, 'maatje_database_bytes', { file });
    expect(bytes('facts') + bytes('log')).to.be.greaterThan(100_000);
    expect(valueOf(families, 'maatje_memory_bytes', { kind: 'rss' })).to.be.greaterThan(10_000_000);
    const followUps = { kind: 'followUp', state: 'open' };
    expect(valueOf(families, 'maatje_promises', followUps)).to.be.greaterThan(0);
    expect(text).not.to.match(/Jonas|Smet|Playground|[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  it('are not for who has no token, or another', async () => {
    for (const authorization of ['', 'Bearer ', `Bearer ${TOKEN}x`, TOKEN, `bearer ${TOKEN}`]) {
      const { status, text } = await scrape(authorization);
      expect(status, authorization).to.equal(401);
      expect(text).not.to.contain('maatje_');
    }
  });

  it('are not there when nobody set a token', async () => {
    const other = await startBot();
    const response = await fetch(`http://127.0.0.1:${other.maatje.port}/metrics`);
    expect(response.status).to.equal(404);
    await other.stop();
  });
});

describe('the text of metrics', () => {
  it('escapes what would break a line, and leaves out what has no sample', () => {
    const text = metricText([
      { name: 'a_total', type: 'counter', help: 'one\nline \\', samples: [{ value: 1 }] },
      { name: 'b', type: 'gauge', help: 'none', samples: [] },
      {
        ...{ name: 'c', type: 'gauge', help: 'odd' },
        samples: [{ labels: { job: 'a"b\\c\nd' }, value: Infinity }],
      },
    ]);
    const [first, second] = readPrometheusText(text);
    expect(first).to.include({ name: 'a_total', help: 'one\\nline \\\\' });
    expect(second?.samples).to.deep.equal([
      { name: 'c', labels: { job: 'a"b\\c\nd' }, value: Infinity },
    ]);
  });

  it('adds up the buckets of a histogram, both sides of a bound', () => {
    const meter = new Meter();
    for (const seconds of [0.005, 0.00501, 10, 10.01]) meter.turn('web', seconds, 'ok');
    const [, durations] = readPrometheusText(metricText(meter.families()));
    const of = (le: string): number | undefined =>
      durations?.samples.find(({ labels }) => labels['le'] === le)?.value;
    expect([of('0.005'), of('0.01'), of('5'), of('10'), of('+Inf')]).to.deep.equal([1, 2, 2, 3, 4]);
    expect(durations?.samples.at(-1)).to.include({ value: 4 });
  });

  it('counts jobs by how they ended', () => {
    const meter = new Meter();
    meter.job('reminders', 'done');
    meter.job('reminders', 'done');
    meter.job('purge', 'failed');
    const [jobs] = readPrometheusText(metricText(meter.families()));
    expect(
      jobs?.samples.map(({ labels, value }) => [labels['job'], labels['outcome'], value]),
    ).to.deep.equal([
      ['reminders', 'done', 2],
      ['purge', 'failed', 1],
    ]);
  });

  it('is read strictly: each of these is refused', () => {
    const head = '# HELP a b\n# TYPE a gauge\n';
    for (const text of [
      ...['', 'a 1\n', `${head}a 1`, `${head}`, `${head}a  1\n`, `${head}b 1\n`, `${head}a x\n`],
      ...[
        `${head}a{b=1} 1\n`,
        `${head}a{b="1"c="2"} 1\n`,
        `${head}a 1\na 1\n`,
        `${head}a 1\n${head}a 1\n`,
      ],
      '# HELP a b\n# TYPE a number\na 1\n',
    ])
      expect(() => readPrometheusText(text), JSON.stringify(text)).to.throw();
  });
});
