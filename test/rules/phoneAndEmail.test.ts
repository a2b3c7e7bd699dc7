// Telephone numbers and e-mail addresses as people type them.
import { expect } from 'chai';
import { parseEmail, parsePhone } from '../../src/rules/index.ts';

const PHONES: readonly [typed: string, read: string][] = [
  ['0470/12.34.56', '0470 12 34 56'],
  ['0470 12 34 56', '0470 12 34 56'],
  ['+32 470 12 34 56', '0470 12 34 56'],
  ['+32 (0)470 12 34 56', '0470 12 34 56'],
  ['0032470123456', '0470 12 34 56'],
  ['470123456', '0470 12 34 56'],
  ['09 210 10 10', '09 210 10 10'],
  ['09/210.10.10', '09 210 10 10'],
  ['+32 9 210 10 10', '09 210 10 10'],
  ['053 21 00 00', '053 21 00 00'],
  ['+31 20 123 45 67', '+31 201234567'],
  ['+1 212 555 01 23', '+1 2125550123'],
  ['+352 26 21 12 34', '+352 26211234'],
  ['00212 522 12 34 56', '+212 522123456'],
  ['0000000000', 'beginning'],
  ['0900 12 345', 'beginning'],
  ['+32 903 12 345', 'beginning'],
  ['0470 12 34 5', 'length'],
  ['0470 12 34 567', 'length'],
  ['09 210 10 1', 'length'],
  ['0', 'length'],
  ['12', 'length'],
  ['123456789', 'beginning'],
  ['+1', 'length'],
  ['nul vier zeven', 'characters'],
  ['', 'characters'],
];
const EMAILS: readonly [typed: string, read: string | null, meant: string | null][] = [
  ['jan@bakkerij.be', 'jan@bakkerij.be', null],
  [' mailto:jan.peeters+imw@sub.bakkerij-x.be ', 'jan.peeters+imw@sub.bakkerij-x.be', null],
  ['jan@gmail.com', 'jan@gmail.com', null],
  ['jan@gmial.com', 'jan@gmial.com', 'jan@gmail.com'],
  ['jan@gmal.com', 'jan@gmal.com', 'jan@gmail.com'],
  ['jan@gmaill.com', 'jan@gmaill.com', 'jan@gmail.com'],
  ['jan@hotmail.con', 'jan@hotmail.con', 'jan@hotmail.com'],
  ['jan@telnet.be', 'jan@telnet.be', 'jan@telenet.be'],
  ['jan@gmial.con', 'jan@gmial.con', 'jan@gmail.com'],
  ['jan@bakkerij.con', 'jan@bakkerij.con', 'jan@bakkerij.com'],
  ['jan@', null, null],
  ['jan@bakkerij', null, null],
  ['jan bakkerij.be', null, null],
  ['jan..p@bakkerij.be', null, null],
  ['@bakkerij.be', null, null],
  [`${'a'.repeat(65)}@bakkerij.be`, null, null],
];

describe('parsePhone', () => {
  for (const [typed, expected] of PHONES) {
    it(`reads "${typed}" as ${expected}`, () => {
      const verdict = parsePhone(typed);
      expect(
        verdict.kind === 'result'
          ? verdict.formatted
          : verdict.kind === 'refused' && verdict.reasons[0],
      ).to.equal(expected);
    });
  }
});

describe('parseEmail', () => {
  for (const [typed, address, suggestion] of EMAILS) {
    it(`reads "${typed.slice(0, 40)}"${suggestion ? ` and thinks of ${suggestion}` : ''}`, () => {
      const verdict = parseEmail(typed);
      const { address: read = null, suggestion: meant = null } =
        verdict.kind === 'result' ? verdict : {};
      expect([read, meant]).to.deep.equal([address, suggestion]);
    });
  }
});
