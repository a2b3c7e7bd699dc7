// The one script on the city's pages: a button that opens the chat in a frame; nothing else loads before that.
import texts from '../../../../data/texts/launcher.json' with { type: 'json' };
import { FRAME_MESSAGES, isFrameMessage } from '../frameMessages.ts';
import { LAUNCHER_STYLE } from './launcherStyle.ts';
import { readSettings, type LauncherSettings } from './settings.ts';

const HOST = 'maatje-chat';
const OPEN_KEY = 'maatje-open';
/** Where the chat fills the screen, it is not in the way of a page that was just opened. */
const FILLS_SCREEN = '(max-width: 560px), (max-height: 520px)';
const TROUBLE_AFTER_MS = 15_000;
const ICON =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v11H10l-4 4v-4H4z" stroke-linejoin="round"/><path d="M8 9h8M8 12h5" stroke-linecap="round"/></svg>';

const script = document.currentScript;
if (script instanceof HTMLScriptElement && !document.querySelector(HOST)) {
  const settings = readSettings(script);
  if (document.body) launch(settings);
  else document.addEventListener('DOMContentLoaded', () => launch(settings));
}

function launch(settings: LauncherSettings): void {
  const host = document.createElement(HOST);
  host.dataset['side'] = settings.side;
  host.dataset['theme'] = settings.theme;
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(LAUNCHER_STYLE);
  root.adoptedStyleSheets = [style];
  const button = document.createElement('button');
  button.type = 'button';
  button.innerHTML = ICON;
  button.append(Object.assign(document.createElement('span'), { textContent: settings.label }));
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', 'panel');
  const panel = Object.assign(document.createElement('div'), { className: 'panel', id: 'panel' });
  panel.hidden = true;
  root.append(button, panel);
  document.body.append(host);

  let frame: HTMLIFrameElement | null = null;
  let isReady = false;
  const tell = (type: string, token?: string): void =>
    frame?.contentWindow?.postMessage({ type, token }, new URL(settings.base).origin);

  const open = (takesFocus: boolean): void => {
    panel.hidden = false;
    host.dataset['open'] = '';
    button.setAttribute('aria-expanded', 'true');
    remember(true);
    frame ??= addFrame(panel, settings, () => isReady);
    if (!takesFocus) return;
    frame.focus();
    tell(FRAME_MESSAGES.focus);
    wantsFocus = !isReady;
  };
  const close = (): void => {
    if (panel.hidden) return;
    panel.hidden = true;
    delete host.dataset['open'];
    button.setAttribute('aria-expanded', 'false');
    remember(false);
    wantsFocus = false;
    button.focus();
  };
  let wantsFocus = false;

  button.addEventListener('click', () => (panel.hidden ? open(true) : close()));
  host.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  window.addEventListener('message', (event) => {
    if (!frame || event.source !== frame.contentWindow || !isFrameMessage(event.data)) return;
    if (event.data.type === FRAME_MESSAGES.close) close();
    if (event.data.type === FRAME_MESSAGES.ready) {
      if (!isReady && settings.token) tell(FRAME_MESSAGES.identity, settings.token);
      isReady = true;
      if (wantsFocus) tell(FRAME_MESSAGES.focus);
      // Once: a chat that is loaded anew takes no focus from who is elsewhere on the page.
      wantsFocus = false;
    }
  });
  if (wasOpen() && !window.matchMedia(FILLS_SCREEN).matches) open(false);
}

function addFrame(
  panel: HTMLElement,
  { base }: LauncherSettings,
  isReady: () => boolean,
): HTMLIFrameElement {
  const trouble = Object.assign(document.createElement('p'), { className: 'trouble' });
  const link = Object.assign(document.createElement('a'), { href: `${base}/chat` });
  link.textContent = texts.troubleLink;
  trouble.append(`${texts.trouble} `, link, '.');
  trouble.hidden = true;
  const frame = document.createElement('iframe');
  frame.title = texts.frameTitle;
  frame.src = `${base}/chat-frame`;
  panel.append(trouble, frame);
  setTimeout(() => (trouble.hidden = isReady()), TROUBLE_AFTER_MS);
  return frame;
}

/** The chat that was open stays open on the next page of this tab. */
function remember(isOpen: boolean): void {
  try {
    if (isOpen) sessionStorage.setItem(OPEN_KEY, '1');
    else sessionStorage.removeItem(OPEN_KEY);
  } catch {
    // A browser that keeps nothing starts every page with the chat closed.
  }
}

function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(OPEN_KEY) === '1';
  } catch {
    return false;
  }
}
