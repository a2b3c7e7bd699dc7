// The browser files: made once for each version of what they come from, and no heavier than allowed.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { widgetKey } from '../../src/web/widget/widgetInputs.ts';

/** Bytes. */
const MOST = { launcher: 15_000, chat: 700_000 };

describe('the browser files', function () {
  this.timeout(120_000);
  let folder: string;
  before(async () => {
    folder = await makeWidget();
  });

  const size = (name: string): number => statSync(join(folder, name)).size;
  const named = (pattern: RegExp): string[] =>
    readdirSync(folder).filter((name) => pattern.test(name));

  it('are no heavier than allowed: the launcher as it is, the chat compressed and with its letters', () => {
    expect(size('widget.js')).to.be.below(MOST.launcher);
    const chat = named(/^(chat-\w+\.js\.br|frame-\w+\.css\.br|fira-.*\.woff2)$/);
    expect(chat).to.have.length(4);
    expect(chat.reduce((sum, name) => sum + size(name), 0)).to.be.below(MOST.chat);
  });

  it('are made once', async () => {
    const heard: string[] = [];
    expect(await makeWidget((line) => heard.push(line))).to.equal(folder);
    expect(heard).to.deep.equal([]);
  });

  it('have another key when a source, a text or a package changes', () => {
    const root = mkdtempSync(join(tmpdir(), 'maatje-inputs-'));
    const write = (file: string, text: string): string => {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
      return widgetKey(root);
    };
    try {
      const keys = [
        write('src/web/browser/chat/chat.ts', 'a'),
        write('src/web/browser/chat/chat.ts', 'b'),
        write('data/texts/webChat.json', '{}'),
        write('data/texts/launcher.json', '{}'),
        write('package-lock.json', '{}'),
      ];
      expect(new Set(keys).size).to.equal(keys.length);
      expect(write('src/store/other.ts', 'c'), 'others do not count').to.equal(keys.at(-1));
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
