// A file that can be fetched: what it is, for how long, and the link.
import type { Card } from './card.ts';
import { cardText } from './cardText.ts';

export interface DownloadView {
  /** What is in the file, without names of people. */
  what: string;
  /** "10.25 uur" */
  until: string;
  url: string;
}

/** The link to a file of our own server. */
export function downloadCard({ what, until, url }: DownloadView): Card {
  return {
    id: 'download',
    summary: cardText('download.summary'),
    body: [
      { kind: 'text', text: cardText('download.title'), style: 'heading' },
      { kind: 'text', text: what, style: 'body' },
      { kind: 'text', text: cardText('download.until', { until }), style: 'subtle' },
    ],
    buttons: [{ title: cardText('button.download'), url }],
  };
}
