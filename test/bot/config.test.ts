// Settings: production refuses to start without app id and tenant; development stays on this machine.
import { resolve } from 'node:path';
import { expect } from 'chai';
import { ConfigError, readConfig } from '../../src/config.ts';

const PRODUCTION = {
  MAATJE_ENV: 'production',
  MAATJE_APP_ID: 'an app id',
  MAATJE_APP_TENANT_ID: 'a tenant',
  MAATJE_APP_PASSWORD: 'a secret',
};

function refusal(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('readConfig', () => {
  it('starts on loopback without any setting, and answers loopback only', () => {
    const config = readConfig({});
    expect(config).to.include({ production: false, host: '127.0.0.1', port: 3978, demo: false });
    expect(config.serviceUrls.every((url) => url.startsWith('http://'))).to.equal(true);
  });

  it('takes a complete production, and answers Teams only', () => {
    const config = readConfig(PRODUCTION);
    expect(config.production).to.equal(true);
    expect(config.serviceUrls).to.include('https://smba.trafficmanager.net');
    expect(config.serviceUrls.some((url) => url.includes('127.0.0.1'))).to.equal(false);
  });

  for (const setting of ['MAATJE_APP_ID', 'MAATJE_APP_TENANT_ID', 'MAATJE_APP_PASSWORD'] as const) {
    it(`refuses production without ${setting}, and names it with a remedy`, () => {
      expect(refusal({ ...PRODUCTION, [setting]: '' })).to.match(
        new RegExp(`${setting} ontbreekt\\. .+`),
      );
    });
  }

  it('keeps backups beside the database, and takes 32 bytes in base64 as their key', () => {
    const key = Buffer.alloc(32, 7);
    const { backup } = readConfig({ MAATJE_DB: 'data/x.sqlite' });
    expect(backup).to.deep.equal({ folder: resolve('data/backups'), key: null });
    const set = { MAATJE_BACKUP_DIR: 'safe', MAATJE_BACKUP_KEY: key.toString('base64') };
    expect(readConfig(set).backup).to.deep.equal({ folder: resolve('safe'), key });
    for (const wrong of ['geheim', key.toString('hex'), key.subarray(1).toString('base64')]) {
      const message = refusal({ MAATJE_BACKUP_KEY: wrong });
      expect(message).to.contain('MAATJE_BACKUP_KEY').and.not.contain(wrong);
    }
  });

  it('needs no secret with a managed identity', () => {
    const { MAATJE_APP_PASSWORD: _, ...rest } = PRODUCTION;
    expect(readConfig({ ...rest, MAATJE_APP_TYPE: 'UserAssignedMsi' }).app.type).to.equal(
      'UserAssignedMsi',
    );
  });

  it('refuses demo data and a plain metadata address in production', () => {
    expect(refusal({ ...PRODUCTION, MAATJE_DEMO: 'true' })).to.contain('MAATJE_DEMO');
    expect(refusal({ ...PRODUCTION, MAATJE_OPENID_METADATA: 'http://x.example' })).to.contain(
      'https://',
    );
  });

  it('refuses to be open to the network', () => {
    expect(refusal({ MAATJE_HOST: '0.0.0.0' })).to.contain('iedereen');
    expect(readConfig({ MAATJE_HOST: '::1' }).host).to.equal('::1');
  });

  it('sends no e-mail until it is told how', () => {
    expect(readConfig({}).mail).to.equal(null);
    const { mail } = readConfig({
      MAATJE_SMTP_URL: 'smtps://maatje:p%40ss@mail.stad.example',
      MAATJE_MAIL_FROM: 'maatje@stad.example',
    });
    expect(mail).to.deep.equal({
      host: 'mail.stad.example',
      port: null,
      secure: true,
      auth: { user: 'maatje', pass: 'p@ss' },
      from: 'maatje@stad.example',
      withoutTls: false,
    });
  });

  for (const [url, from] of [
    ['', 'maatje@stad.example'],
    ['smtps://mail.stad.example', ''],
    ['http://mail.stad.example', 'maatje@stad.example'],
    ['smtps://ma%atje@mail.stad.example', 'maatje@stad.example'],
    ['smtps://mail.stad.example', 'Maatje <maatje@stad.example>'],
  ] as const) {
    it(`refuses mail from "${from}" over "${url}", with a remedy`, () => {
      const mail = { MAATJE_SMTP_URL: url, MAATJE_MAIL_FROM: from };
      expect(refusal(mail)).to.contain('MAATJE_SMTP_URL en MAATJE_MAIL_FROM allebei weg');
    });
  }

  it('names every wrong setting at once', () => {
    const message = refusal({ MAATJE_PORT: 'poort', MAATJE_ENV: 'test' });
    expect(message).to.contain('MAATJE_PORT').and.to.contain('MAATJE_ENV');
  });
});
