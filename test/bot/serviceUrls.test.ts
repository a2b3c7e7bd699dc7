// Nothing is posted to an address that is not on the allow-list.
import { expect } from 'chai';
import { isAllowedServiceUrl } from '../../src/bot/serviceUrls.ts';

const ALLOWED = ['https://smba.trafficmanager.net', '*.botframework.com', 'http://127.0.0.1:*'];

describe('isAllowedServiceUrl', () => {
  for (const url of [
    'https://smba.trafficmanager.net/emea/',
    'https://webchat.botframework.com/',
    'http://127.0.0.1:56150/_connector',
  ]) {
    it(`allows ${url}`, () => expect(isAllowedServiceUrl(url, ALLOWED)).to.equal(true));
  }
  for (const url of [
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net@evil.example/',
    'http://smba.trafficmanager.net/',
    'https://evilbotframework.com/',
    'http://webchat.botframework.com/',
    'http://127.0.0.1.evil.example/',
    'https://127.0.0.1:56150/',
    'http://user@127.0.0.1:1/',
    'file:///etc/passwd',
    'no url',
    '',
  ]) {
    it(`refuses ${url || 'an empty text'}`, () =>
      expect(isAllowedServiceUrl(url, ALLOWED)).to.equal(false));
  }
});
