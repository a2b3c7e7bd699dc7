// When a message was sent, as people in Flanders say it; Web Chat's own Dutch says "5:16 p.m.".
import { createElement, type ReactNode } from 'react';

const ZONE = { timeZone: 'Europe/Brussels' } as const;
const DAY = new Intl.DateTimeFormat('nl-BE', { ...ZONE, day: 'numeric', month: 'long' });
const TIME = new Intl.DateTimeFormat('nl-BE', { ...ZONE, hour: '2-digit', minute: '2-digit' });

/** "17.16 uur"; on another day "20 november, 17.16 uur". */
export function sentAtWords(sentAt: Date, now: Date): string {
  const time = `${TIME.format(sentAt).replace(':', '.')} uur`;
  const day = DAY.format(sentAt);
  return day === DAY.format(now) ? time : `${day}, ${time}`;
}

interface Shown {
  activity: { timestamp?: string };
  hideTimestamp: boolean;
  sendState: 'sending' | 'send failed' | 'sent';
}

type Render = (shown: Shown) => ReactNode;

/** For Web Chat's `activityStatusMiddleware`: what is under way or failed is Web Chat's to say. */
export const sentAtMiddleware =
  () =>
  (next: Render): Render =>
  (shown) => {
    const { activity, hideTimestamp, sendState } = shown;
    if (sendState !== 'sent' || activity.timestamp === undefined) return next(shown);
    const className = hideTimestamp ? 'sent-at unseen' : 'sent-at';
    const words = sentAtWords(new Date(activity.timestamp), new Date());
    return createElement('span', { className }, words);
  };
