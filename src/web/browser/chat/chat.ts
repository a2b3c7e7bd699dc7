// The chat's page: Web Chat on our own Direct Line, wiped, put away and focused as the visitor asks.
import { createStore, renderWebChat } from 'botframework-webchat';
import { FRAME_MESSAGES, isFrameMessage } from '../frameMessages.ts';
import { CARD_LOOK, STYLE_OPTIONS } from './chatLook.ts';
import { CHAT_STRINGS } from './chatTexts.ts';
import { createConnection } from './connection.ts';
import { tendFields } from './fields.ts';
import { readFromBeginning } from './firstWords.ts';
import { handOver } from './handOver.ts';
import { sentAtMiddleware } from './sentAt.ts';
import { createSteadyLine } from './steadyLine.ts';
import { watchWiped } from './wiped.ts';
import { WIPE, wipeMiddleware } from './wiping.ts';

const SEND_BOX = '[data-id="webchat-sendbox-input"]';

const place = element('chat');
const nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';
const inFrame = window.parent !== window;

let asksWipe = false;
const wiping = wipeMiddleware({
  sent: () => void (asksWipe = true),
  failed() {
    asksWipe = false;
    element('wipe-failed').hidden = false;
  },
});
const store = createStore({}, wiping);

const TELL_AFTER_MS = 4_000;
let told: ReturnType<typeof setTimeout> | undefined;
const line = createSteadyLine();
const wiped = watchWiped(() => asksWipe);
line.activity$.subscribe({ next: wiped.hear });
const connection = createConnection({
  connected(client, isNew) {
    line.use(client);
    if (place.hidden) draw();
    if (isNew || wiped.asked) readFromBeginning();
  },
  reaches: tellConnection,
  closed(reason) {
    const notice = element(place.hidden ? 'loading' : 'offline');
    notice.textContent = reason;
    notice.hidden = false;
    tellPage(FRAME_MESSAGES.ready);
  },
});

function draw(): void {
  element('loading').hidden = true;
  place.hidden = false;
  tendFields(place);
  renderWebChat(
    {
      ...{ directLine: line, store, nonce, locale: 'nl-NL', dir: 'ltr' },
      ...{ styleOptions: STYLE_OPTIONS, adaptiveCardsHostConfig: CARD_LOOK },
      overrideLocalizedStrings: CHAT_STRINGS,
      activityStatusMiddleware: sentAtMiddleware,
    },
    place,
  );
  tellPage(FRAME_MESSAGES.ready);
  if (wiped.asked) focusSendBox();
}

connection.start();

window.addEventListener('message', ({ source, data }) => {
  if (source !== window.parent || !isFrameMessage(data)) return;
  if (data.type === FRAME_MESSAGES.focus) focusSendBox();
  if (data.type === FRAME_MESSAGES.identity && typeof data.token === 'string')
    handOver(data.token, () => connection.current()?.token ?? null);
});

element('close').hidden = !inFrame;
element('close').addEventListener('click', () => tellPage(FRAME_MESSAGES.close));
document.addEventListener('keydown', (event) => {
  // Web Chat's own Escape leaves a message; a dialog's closes the dialog.
  const isTaken = event.defaultPrevented || document.querySelector('dialog[open]') !== null;
  if (event.key === 'Escape' && !isTaken) tellPage(FRAME_MESSAGES.close);
});

const wipe = element('wipe') as HTMLDialogElement;
element('wipe-ask').addEventListener('click', () => {
  wipe.returnValue = '';
  wipe.showModal();
});
wipe.addEventListener('close', () => {
  if (wipe.returnValue !== 'wipe') return;
  element('wipe-failed').hidden = true;
  store.dispatch({ type: 'WEB_CHAT/SEND_POST_BACK', payload: { value: WIPE } });
});

/** A short loss is nobody's business. */
function tellConnection(isOnline: boolean): void {
  if (isOnline) {
    clearTimeout(told);
    told = undefined;
    element('offline').hidden = true;
  } else told ??= setTimeout(() => (element('offline').hidden = false), TELL_AFTER_MS);
}

function tellPage(type: string): void {
  if (inFrame) window.parent.postMessage({ type }, '*');
}

/** Where one types; not there yet while Web Chat is being drawn. */
function focusSendBox(tries = 50): void {
  const box = document.querySelector<HTMLElement>(SEND_BOX);
  if (box) box.focus();
  else if (tries > 0) setTimeout(() => focusSendBox(tries - 1), 100);
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page lacks #${id}`);
  return found;
}
