// The page in the launcher's frame: a header of our own, and the place where Web Chat is drawn.
import texts from '../../../data/texts/website.json' with { type: 'json' };
import { escapeHtml } from '../../../cards/renderers/escapeHtml.ts';

export interface FrameFiles {
  /** Names below /assets/. */
  chatScript: string;
  frameStyle: string;
}

const CLOSE =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 9l7 7 7-7" stroke-linecap="round" stroke-linejoin="round"/></svg>';

/** @param nonce the one in the page's policy */
export function chatFramePage({ chatScript, frameStyle }: FrameFiles, nonce: string): string {
  const t = Object.fromEntries(
    Object.entries(texts.frame).map(([key, text]) => [key, escapeHtml(text)]),
  ) as typeof texts.frame;
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/${frameStyle}" nonce="${nonce}">
<script type="module" src="/assets/${chatScript}" nonce="${nonce}"></script>
</head>
<body>
<header class="head">
<h1>${t.heading} <small>${t.subheading}</small></h1>
<button type="button" class="icon-button" id="close" aria-label="${t.close}" title="${t.close}" hidden>${CLOSE}</button>
<nav aria-label="${t.links}">
<button type="button" class="text-button" id="wipe-ask">${t.wipe}</button>
<a href="/privacy" target="_blank" rel="noopener">${t.privacy}</a>
<a href="/chat" target="_blank" rel="noopener">${t.plain}</a>
</nav>
</header>
<p class="failed" id="wipe-failed" role="alert" hidden>${t.wipeFailed}</p>
<div role="status"><p class="offline" id="offline" hidden>${t.offline}</p></div>
<main>
<p class="notice" id="loading" role="status">${t.loading}</p>
<noscript><p class="notice">${t.noScript} <a href="/chat" target="_blank" rel="noopener">${t.noScriptLink}</a>.</p></noscript>
<div id="chat" hidden></div>
</main>
<dialog id="wipe" aria-labelledby="wipe-title" aria-describedby="wipe-text">
<h2 id="wipe-title">${t.wipeQuestion}</h2>
<p id="wipe-text">${t.wipeExplained}</p>
<form method="dialog">
<button class="button" value="keep">${t.wipeNo}</button>
<button class="button danger" value="wipe">${t.wipeYes}</button>
</form>
</dialog>
</body>
</html>
`;
}
