// Reads Prometheus' text format strictly (version 0.0.4): whatever is not exactly as it should be is an error.

export interface ReadSample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

export interface ReadFamily {
  name: string;
  type: string;
  help: string;
  samples: ReadSample[];
}

const HELP = /^# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (\S.*)$/;
const TYPE = /^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram)$/;
const SAMPLE =
  /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.+)\})? (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|NaN|[+-]Inf)$/;
const LABEL = /^([a-zA-Z_]\w*)="((?:[^"\\\n]|\\[\\"n])*)"(?:,|$)/;

/** @throws on a line that is wrong, a family twice, samples of another family, a sample twice */
export function readPrometheusText(text: string): ReadFamily[] {
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  const families: ReadFamily[] = [];
  const lines = text.slice(0, -1).split('\n');
  for (let at = 0; at < lines.length;) {
    const [, name = '', help = ''] = must(HELP.exec(lines[at] ?? ''), lines[at]);
    const [, typed, type = ''] = must(TYPE.exec(lines[at + 1] ?? ''), lines[at + 1]);
    if (typed !== name) throw new Error(`TYPE of ${typed} under HELP of ${name}`);
    if (families.some((family) => family.name === name)) throw new Error(`${name} twice`);
    const samples: ReadSample[] = [];
    for (at += 2; at < lines.length && !lines[at]!.startsWith('#'); at++)
      samples.push(sampleIn(lines[at]!, name, type));
    if (samples.length === 0) throw new Error(`${name} has no sample`);
    const keys = samples.map((one) =>
      JSON.stringify([one.name, Object.entries(one.labels).sort()]),
    );
    if (new Set(keys).size !== keys.length) throw new Error(`a sample of ${name} twice`);
    families.push({ name, type, help, samples });
  }
  return families;
}

function sampleIn(line: string, family: string, type: string): ReadSample {
  const [, name = '', inside = '', value = ''] = must(SAMPLE.exec(line), line);
  const endings = type === 'histogram' ? ['_bucket', '_sum', '_count'] : [''];
  if (!endings.some((ending) => name === family + ending)) throw new Error(`${name} in ${family}`);
  const labels: Record<string, string> = {};
  for (let rest = inside; rest !== '';) {
    const [all, label = '', text = ''] = must(LABEL.exec(rest), line);
    labels[label] = text.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one));
    rest = rest.slice(all.length);
  }
  return { name, labels, value: Number(value.replace('Inf', 'Infinity')) };
}

function must<T>(match: T | null, line: string | undefined): T {
  if (match === null) throw new Error(`not as it should be: ${line}`);
  return match;
}
