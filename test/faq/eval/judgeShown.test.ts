// What counts as right, on both sides: an answer, choices, silence, and what comes in its place.
import { expect } from 'chai';
import { judgeShown, type Verdict } from './judgeShown.ts';
import type { Question } from './readCorpus.ts';

const RIGHT = { right: ['opzeg'], tolerated: ['einde'] };
const NONE = { right: [], tolerated: [] };
const DECLINES = { right: [], tolerated: ['buiten-parkeren'] };
const CALLS = { intent: 'contact_request', right: ['actie-contact'], tolerated: ['contact'] };
const intentOf = (id: string): string | null =>
  ({ 'actie-contact': 'contact_request', 'actie-factuur': 'invoice_summary' })[id] ?? null;

type Given = Partial<Pick<Question, 'intent' | 'right' | 'tolerated'>>;
type Case = [
  kind: Question['kind'],
  label: Given,
  outcome: Parameters<typeof judgeShown>[1]['outcome'],
  shown: string,
  verdict: Verdict,
];

const CASES: readonly Case[] = [
  ['in', RIGHT, 'answer', 'opzeg', 'right'],
  ['in', RIGHT, 'answer', 'einde', 'tolerated'],
  ['in', RIGHT, 'answer', 'premie', 'wrong'],
  ['in', NONE, 'answer', 'premie', 'wrong'],
  ['follow', RIGHT, 'answer', 'premie', 'wrong'],
  ['in', RIGHT, 'choices', 'premie opzeg', 'choicesWith'],
  ['in', RIGHT, 'choices', 'premie einde', 'choicesWithout'],
  ['in', RIGHT, 'unknown', '', 'nothing'],
  ['in', RIGHT, 'smalltalk', '', 'smalltalk'],
  ['in', RIGHT, 'urgent', '', 'urgent'],
  ['in', RIGHT, 'action', 'contact_request', 'action'],
  ['in', CALLS, 'action', 'contact_request', 'right'],
  ['out', NONE, 'answer', 'opzeg', 'wrong'],
  ['out', DECLINES, 'answer', 'buiten-parkeren', 'fitting'],
  ['out', RIGHT, 'answer', 'opzeg', 'fitting'],
  ['out', NONE, 'choices', 'opzeg', 'choicesWithout'],
  ['out', NONE, 'unknown', '', 'nothing'],
  ['out', NONE, 'action', 'contact_request', 'action'],
  ['out', NONE, 'urgent', '', 'urgent'],
  ['action', CALLS, 'action', 'contact_request', 'right'],
  ['action', CALLS, 'action', 'invoice_summary', 'action'],
  ['action', { ...NONE, intent: 'cost_estimate' }, 'action', 'cost_estimate', 'right'],
  ['action', CALLS, 'answer', 'contact', 'tolerated'],
  ['action', CALLS, 'answer', 'opzeg', 'wrong'],
  ['smalltalk', NONE, 'smalltalk', '', 'right'],
  ['smalltalk', NONE, 'answer', 'opzeg', 'wrong'],
  ['urgent', NONE, 'urgent', '', 'right'],
  ['urgent', NONE, 'smalltalk', '', 'smalltalk'],
];

describe('judging what was shown', () => {
  for (const [kind, label, outcome, shown, verdict] of CASES) {
    it(`${kind}: ${outcome} ${shown} for ${label.right?.join() || 'none'} is ${verdict}`, () => {
      const ids = outcome === 'action' || shown === '' ? [] : shown.split(' ');
      const intent = outcome === 'action' ? shown : 'ask';
      const question = { kind, intent: undefined, ...NONE, ...label };
      expect(judgeShown(question, { outcome, ids, intent }, intentOf)).to.equal(verdict);
    });
  }
});
