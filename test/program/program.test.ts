// The program in one file: made once for its sources, and answering as the sources do.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { freePort } from '../../src/commands/playground.ts';
import { ROOT } from '../../src/program/builtFolder.ts';
import { makeProgram } from '../../src/program/makeProgram.ts';
import { builtProgram, programKey } from '../../src/program/programKey.ts';
import { keptConnections, postActivity } from '../bench/sendTurns.ts';
import { messageActivity } from '../support/activities.ts';

describe('the program in one file', function () {
  this.timeout(120_000);
  let file: string;
  before(async () => {
    file = await makeProgram();
  });

  it('is made once, and found by its key', async () => {
    const heard: string[] = [];
    expect(await makeProgram((line) => heard.push(line))).to.equal(file);
    expect(heard).to.deep.equal([]);
    expect(builtProgram()).to.equal(file);
    expect(file).to.contain(programKey());
  });

  it('has another key when a source, a package or its place changes, and not for what browsers load', () => {
    const root = mkdtempSync(join(tmpdir(), 'maatje-program-'));
    const write = (name: string, text: string): string => {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
      return programKey(root);
    };
    try {
      for (const folder of ['src', 'dialogs', 'cards']) mkdirSync(join(root, folder));
      const keys = [
        write('package-lock.json', '{}'),
        write('src/store/a.ts', 'a'),
        write('src/store/a.ts', 'b'),
        write('dialogs/a.ts', 'a'),
        write('cards/a.ts', 'a'),
        write('package-lock.json', '{"a":1}'),
      ];
      expect(new Set(keys).size).to.equal(keys.length);
      expect(write('src/web/browser/chat/chat.ts', 'c')).to.equal(keys.at(-1));
      const moved = `${root}-moved`;
      cpSync(root, moved, { recursive: true });
      expect(programKey(moved)).not.to.equal(keys.at(-1));
      rmSync(moved, { recursive: true });
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it('leaves out recognisers of the SDK, for which nobody asks: no prompt of the SDK is used', () => {
    const sources = globSync('{src,dialogs,cards}/**/*.ts', { cwd: ROOT });
    const prompts = sources.filter((name) =>
      /\b(?:Number|Choice|Confirm|DateTime|Text|Attachment)Prompt\b|\brecognizeChoices\b/.test(
        readFileSync(join(ROOT, name), 'utf8'),
      ),
    );
    expect(sources.length).to.be.above(500);
    expect(prompts).to.deep.equal([]);
    expect(readFileSync(file, 'utf8')).not.to.contain('RecognizersTextDateTime');
  });

  describe('as the server runs it', () => {
    let folder: string;
    let child: ChildProcess;
    let port: number;
    const agent = keptConnections(1);
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'maatje-program-'));
      port = await freePort();
      child = spawn(process.execPath, [join(ROOT, 'src/index.ts')], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          ...process.env,
          ...{
            MAATJE_DB: join(folder, 'a.sqlite'),
            MAATJE_PORT: String(port),
            MAATJE_DEMO: 'true',
          },
          ...{ MAATJE_ENV: 'development', MAATJE_APP_ID: '', MAATJE_LOG_LEVEL: 'error' },
        },
      });
      while ((await get('/health/ready').catch(() => null))?.status !== 200) await wait(50);
    });
    after(async () => {
      agent.destroy();
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      expect(await ended).to.deep.equal([0, null]);
      rmSync(folder, { recursive: true, force: true });
    });

    const get = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`);
    async function say(text: string): Promise<string> {
      const activity = messageActivity(text, { timestamp: new Date().toISOString() });
      const answer = await postActivity(port, JSON.stringify(activity), agent);
      expect(answer.status).to.equal(200);
      return answer.text;
    }

    it('understands a visit, asks nothing that was said, and finds it back', async () => {
      const card = await say('gisteren bij De Smet geweest voor Jonas van 14u tot half vier');
      expect(card).to.contain('AdaptiveCard').and.to.contain('De Smet').and.to.contain('Jonas');
      expect(await say('laat maar')).to.contain('niets');
    });

    it('answers what employers ask, from the answers that a process beside it read', async () => {
      expect(await say('wat kost de begeleiding?')).to.match(/basispakket|euro/);
    });

    it('serves the website', async () => {
      for (const path of ['/', '/chat', '/widget.js']) {
        const answer = await get(path);
        expect(answer.status, path).to.equal(200);
        expect((await answer.text()).length, path).to.be.above(500);
      }
    });
  });
});
