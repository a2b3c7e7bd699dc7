// The first step of every command: when it installs, on which Node it goes on, what it passes through.
import { once } from 'node:events';
import { expect } from 'chai';
import { outcome, PACKAGES, TempProject } from './tempProject.ts';

const RUN = ['run', 'hello.mjs', 'a', 'b c'];

describe('bootstrap', () => {
  let project: TempProject;
  beforeEach(() => (project = new TempProject()));
  afterEach(() => project.remove('.'));

  it('hands over at once, silently, when the tree is what the lockfile says', async () => {
    project.install();
    const { code, stdout, stderr } = await project.run(RUN);
    expect(stdout).to.equal('hello a b c\n');
    expect(stderr).to.equal('');
    expect(code).to.equal(5);
    expect(project.npmCalls()).to.deep.equal([]);
  });

  it('installs into an empty folder, with npm’s chatter on standard error only', async () => {
    const { code, stdout, stderr } = await project.run(RUN);
    expect(project.npmCalls()).to.deep.equal(['ci --ignore-scripts', 'rebuild node']);
    expect(stdout).to.equal('hello a b c\n');
    expect(stderr).to.contain('chatter of npm').and.to.contain('npm ci klaar');
    expect(code).to.equal(5);
  });

  const alpha = PACKAGES['node_modules/alpha'];
  const broken: [string, () => void][] = [
    ['another version', () => reinstall({ ...alpha, version: '0.9.0' })],
    ['another content of the same version', () => reinstall({ ...alpha, integrity: 'sha512-z' })],
    ['a package folder that was deleted by hand', () => project.remove('node_modules/alpha')],
    ['npm’s own list missing', () => project.remove('node_modules/.package-lock.json')],
    ['a package that is no longer in the lockfile', () => reinstall(alpha, { version: '3.0.0' })],
  ];
  for (const [name, damage] of broken) {
    it(`installs for ${name}`, async () => {
      project.install();
      damage();
      const { stdout } = await project.run(RUN);
      expect(project.npmCalls()).to.deep.equal(['ci --ignore-scripts']);
      expect(stdout).to.equal('hello a b c\n');
    });
  }

  function reinstall(
    entry: Record<string, unknown> | undefined,
    surplus?: Record<string, unknown>,
  ) {
    const node = PACKAGES['node_modules/node'] ?? {};
    const more = surplus ? { 'node_modules/surplus': surplus } : {};
    const packages = { 'node_modules/alpha': entry, 'node_modules/node': node, ...more };
    project.write('node_modules/.package-lock.json', { packages });
  }

  it('uses npm install when package.json was edited', async () => {
    project.write('package.json', { type: 'module', dependencies: { alpha: '1.1.0' } });
    await project.run(RUN);
    expect(project.npmCalls()[0]).to.equal('install --ignore-scripts');
  });

  it('stops with npm’s own failure, before anything is run', async () => {
    const { code, stdout, stderr } = await project.run(RUN, { FAKE_FAILS: '1' });
    expect(code).to.equal(1);
    expect(stdout).to.equal('');
    expect(stderr).to.contain('npm ci mislukte');
  });

  it('does not install development packages behind the back of a production server', async () => {
    const { code, stderr } = await project.run(RUN, { NODE_ENV: 'production' });
    expect(code).to.equal(1);
    expect(stderr).to.contain('npm ci --omit=dev');
    expect(project.npmCalls()).to.deep.equal([]);
  });

  for (const mode of ['serve', 'doctor']) {
    it(`${mode} installs nothing, says what is missing, and runs on the machine’s Node`, async () => {
      const file = `src/commands/${mode}.ts`;
      project.write(file, "console.log('on', process.argv.slice(2).join(' '));\n");
      const missing = await project.run([mode]);
      expect(missing.stderr).to.contain('npm ci --omit=dev');
      expect(missing.code).to.equal(1);
      project.install({ 'node_modules/alpha': PACKAGES['node_modules/alpha'] ?? {} });
      project.remove('node_modules/node');
      const { code, stdout } = await project.run([mode, '--json']);
      expect(stdout).to.equal('on --json\n');
      expect(code).to.equal(0);
      expect(project.npmCalls()).to.deep.equal([]);
    });
  }

  it('gives a server the room for what lives briefly, and no other command', async () => {
    const telling = "console.log(process.execArgv.join(' '));\n";
    project.write('src/commands/serve.ts', telling);
    project.write('src/commands/hello.ts', telling);
    project.install({ 'node_modules/alpha': PACKAGES['node_modules/alpha'] ?? {} });
    project.remove('node_modules/node');
    const served = await project.run(['serve']);
    expect(served.stdout).to.contain('--max-semi-space-size=64');
    const other = await project.run(['run', 'src/commands/hello.ts']);
    expect(other.stdout).to.contain('--disable-warning').and.not.contain('--max-semi-space-size');
  });

  it('leaves a tree alone that was installed without development packages', async () => {
    project.install({ 'node_modules/alpha': PACKAGES['node_modules/alpha'] ?? {} });
    project.remove('node_modules/node');
    const { stdout, stderr } = await project.run(RUN);
    expect(stdout).to.equal('hello a b c\n');
    expect(stderr).to.contain('verder met de Node van deze machine');
    expect(project.npmCalls()).to.deep.equal([]);
  });

  it('takes a machine with MAATJE_ENV=production for a server, whatever is run there', async () => {
    const { stderr } = await project.run(RUN, { MAATJE_ENV: 'production' });
    expect(stderr).to.contain('npm ci --omit=dev');
    expect(project.npmCalls()).to.deep.equal([]);
  });

  it('goes on with the machine’s Node when the own one does not arrive and that one is new enough', async () => {
    project.install();
    project.remove('node_modules/node/bin');
    const { stdout, stderr } = await project.run(RUN);
    expect(project.npmCalls()).to.deep.equal(['rebuild node']);
    expect(stderr).to.contain('verder met de Node van deze machine');
    expect(stdout).to.equal('hello a b c\n');
  });

  it('knows from which version on a Node will do, and says what to do with an older one', async () => {
    const url = new URL('../../src/commands/nodeBinary.mjs', import.meta.url).href;
    const { isNewEnough, noNodeMessage } = (await import(url)) as {
      isNewEnough(version: string): boolean;
      noNodeMessage(root: string): string;
    };
    expect(['18.20.0', '20.20.2', '22.17.9'].map(isNewEnough)).to.deep.equal([false, false, false]);
    expect(['22.18.0', '23.0.0', '24.21.0'].map(isNewEnough)).to.deep.equal([true, true, true]);
    expect(noNodeMessage(project.root)).to.contain('npm rebuild node');
  });

  it('passes a request to stop on, and waits for the goodbye', async () => {
    project.install();
    project.write(
      'wait.mjs',
      "process.on('SIGTERM', () => { console.log('bye'); process.exit(7); });\n" +
        "console.log('ready'); setInterval(() => {}, 1000);\n",
    );
    const child = project.start(['run', 'wait.mjs']);
    const ended = outcome(child);
    if (child.stdout) await once(child.stdout, 'data');
    child.kill('SIGTERM');
    const { code, stdout } = await ended;
    expect(stdout).to.equal('ready\nbye\n');
    expect(code).to.equal(7);
  });

  it('explains its use for an unknown mode', async () => {
    const { code, stderr } = await project.run(['dance']);
    expect(code).to.equal(1);
    expect(stderr).to.contain('start | test | serve | doctor | run');
  });
});
