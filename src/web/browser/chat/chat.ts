// The chat's page: Web Chat on our own Direct Line, wiped, put away and focused as the visitor asks.
import { createStore, renderWebChat } from 'botframework-webchat';
import { FRAME_MESSAGES, isFrameMessage } from '../frameMessages.ts';
import { CARD_LOOK, STYLE_OPTIONS } from './chatLook.ts';
import { CHAT_STRINGS } from './chatTexts.ts';
import { createConnection } from './connection.ts';
import { otherTabs } from './otherTabs.ts';
import { DIRECT_LINE } from './tokens.ts';

const SEND_BOX = '[data-id="webchat-sendbox-input"]';

const place = element('chat');
const nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';
const store = createStore({});
const inFrame = window.parent !== window;

const connection = createConnection({
  connected(directLine) {
    element('loading').hidden = true;
    place.hidden = false;
    renderWebChat(
      {
        ...{ directLine, store, nonce, locale: 'nl-NL', dir: 'ltr' },
        ...{ styleOptions: STYLE_OPTIONS, adaptiveCardsHostConfig: CARD_LOOK },
        overrideLocalizedStrings: CHAT_STRINGS,
      },
      place,
    );
    if (inFrame) window.parent.postMessage({ type: FRAME_MESSAGES.ready }, '*');
  },
  closed(reason) {
    element('loading').textContent = reason;
  },
});
/** First the tab that wiped begins anew; the others then find that conversation. */
const AFTER_WIPE_MS = 1_500;
const tabs = otherTabs((conversationId) => {
  if (connection.current()?.conversationId !== conversationId) return;
  setTimeout(() => location.reload(), AFTER_WIPE_MS);
});

connection.start();

window.addEventListener('message', ({ source, data }) => {
  if (source !== window.parent || !isFrameMessage(data)) return;
  if (data.type === FRAME_MESSAGES.focus) focusSendBox();
});

element('close').hidden = !inFrame;
element('close').addEventListener('click', close);
document.addEventListener('keydown', (event) => {
  // Web Chat's own Escape leaves a message; a dialog's closes the dialog.
  const isTaken = event.defaultPrevented || document.querySelector('dialog[open]') !== null;
  if (event.key === 'Escape' && !isTaken) close();
});

const wipe = element('wipe') as HTMLDialogElement;
element('wipe-ask').addEventListener('click', () => wipe.showModal());
wipe.addEventListener('close', () => {
  if (wipe.returnValue === 'wipe') void wipeConversation();
});

/** Asks the server to forget it all, then begins anew; what could not be wiped stays in sight. */
async function wipeConversation(): Promise<void> {
  const current = connection.current();
  if (!current) return;
  const { conversationId, token } = current;
  const done = await fetch(`${DIRECT_LINE}/conversations/${conversationId}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
  }).then(
    ({ ok, status }) => ok || status === 404,
    () => false,
  );
  element('wipe-failed').hidden = done;
  if (!done) return;
  tabs.wiped(conversationId);
  location.reload();
}

function close(): void {
  if (inFrame) window.parent.postMessage({ type: FRAME_MESSAGES.close }, '*');
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
