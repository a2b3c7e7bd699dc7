// The chat as a page of forms, for browsers without JavaScript.
import texts from '../../../data/texts/website.json' with { type: 'json' };
import { escapeHtml } from '../../../cards/renderers/escapeHtml.ts';
import type { HtmlForm } from '../../../cards/renderers/htmlForm.ts';
import { menuHtml } from '../pages/sitePage.ts';
import { PLAIN_CHAT } from './plainPaths.ts';
import { NEWEST, talkHtml, type Said } from './talkHtml.ts';

/** Names of the fields of the page's own forms. */
export const FIELDS = { proof: 'bewijs', once: 'keer', of: 'van', text: 'vraag', wipe: 'wis' };

export type PlainProblem = keyof typeof texts.plainChat.problems;

export interface PlainChat {
  said: readonly Said[];
  /** More was said before. */
  isCut: boolean;
  /** Shows that a form comes from this page. */
  proof: string;
  /** Makes the same form sent twice count once. */
  once: string;
  problem: PlainProblem | null;
  /** What was typed and could not be sent. */
  typed: string;
  phone: string;
}

/** @param siteStyle name of the style below /assets/ */
export function plainChatPage(chat: PlainChat, siteStyle: string): string {
  const { plainChat: say, site } = texts;
  const { proof, once, said, problem } = chat;
  const own = hiddenHtml({ [FIELDS.proof]: proof, [FIELDS.once]: once });
  const formOf = ({ seq }: Said, place: number): HtmlForm => ({
    target: PLAIN_CHAT,
    hidden: { [FIELDS.proof]: proof, [FIELDS.once]: once, [FIELDS.of]: `${seq}.${place}` },
    prefix: `v${seq}-${place}`,
  });
  const told =
    problem === null
      ? ''
      : `<p class="problem" role="alert"><strong>${escapeHtml(say.problems[problem].replace('{phone}', chat.phone))}</strong></p>\n`;
  const cut = chat.isCut ? `<p class="subtle">${escapeHtml(say.earlier)}</p>\n` : '';
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(problem === null ? say.title : `${say.problems[problem].split('.')[0]} – ${say.title}`)} | ${escapeHtml(site.name)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/${siteStyle}">
</head>
<body>
<a class="skip" href="#vraag">${escapeHtml(say.ask)}</a>
<header class="top"><div>
<span class="brand">${escapeHtml(site.name)}</span>
<nav aria-label="${escapeHtml(site.menu)}"><ul>
${menuHtml('chat')}
</ul></nav>
</div></header>
<main id="inhoud" class="plain">
<h1>${escapeHtml(say.title)}</h1>
<p class="subtle">${escapeHtml(say.lead)} <a href="#${NEWEST}">${escapeHtml(say.newest)}</a></p>
${cut}${talkHtml(said, formOf)}
${told}<form class="ask" method="post" action="${PLAIN_CHAT}" novalidate>
${own}<div class="field"><label for="vraag">${escapeHtml(say.ask)}</label>
<p class="subtle" id="vraag-uitleg">${escapeHtml(say.hint)}</p>
<textarea id="vraag" name="${FIELDS.text}" rows="3" maxlength="4000" aria-describedby="vraag-uitleg">
${escapeHtml(chat.typed)}</textarea></div>
<button type="submit" class="positive">${escapeHtml(say.send)}</button>
</form>
<form class="actions" method="post" action="${PLAIN_CHAT}">
${own}${say.wishes.map((wish) => `<button type="submit" name="${FIELDS.text}" value="${escapeHtml(wish)}">${escapeHtml(wish)}</button>`).join('\n')}
</form>
<details class="wipe"><summary>${escapeHtml(say.wipe)}</summary>
<form method="post" action="${PLAIN_CHAT}">
${own}<p>${escapeHtml(say.wipeExplained)}</p>
<button type="submit" name="${FIELDS.wipe}" value="ja" class="destructive">${escapeHtml(say.wipeYes)}</button>
</form></details>
</main>
</body>
</html>
`;
}

/** What stands on the page when the conversation cannot be shown. @param siteStyle as above; null: there is none */
export function plainFailure(
  phone: string,
  problem: 'failed' | 'busy',
  siteStyle: string | null,
): string {
  const { title, problems } = texts.plainChat;
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
${siteStyle === null ? '' : `<link rel="stylesheet" href="/assets/${siteStyle}">`}</head>
<body><main class="plain"><h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(problems[problem].replace('{phone}', phone))}</p>
<p><a href="${PLAIN_CHAT}">${escapeHtml(texts.site.pages.chat)}</a></p></main></body></html>
`;
}

function hiddenHtml(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(
      ([name, value]) =>
        `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">\n`,
    )
    .join('');
}
