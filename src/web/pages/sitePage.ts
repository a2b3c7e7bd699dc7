// The plain pages: an example of the city's site with the launcher in it, privacy, accessibility.
import texts from '../../../data/texts/website.json' with { type: 'json' };
import { escapeHtml } from '../../../cards/renderers/escapeHtml.ts';
import { proseHtml } from './html.ts';

/** The pages by their path, in the order of the menu; `chat` is made elsewhere. */
export const SITE_PATHS = {
  home: '/',
  costs: '/begeleiding-en-kosten',
  chat: '/chat',
  privacy: '/privacy',
  accessibility: '/toegankelijkheid',
} as const;

export type SitePage = Exclude<keyof typeof SITE_PATHS, 'chat'>;

/** What stands between braces in the texts. */
export type SiteValues = Record<'name' | 'phone' | 'email' | 'days' | 'backups', string>;

/**
 * One of the plain pages.
 * @param siteStyle name of the style below /assets/
 * @param first HTML of what comes before its parts
 */
export function sitePage(
  page: SitePage,
  siteStyle: string,
  values: SiteValues,
  first: string = '',
): string {
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (whole, key: string) => values[key as keyof SiteValues] ?? whole);
  const { title, lead, parts } = texts[page];
  const sections = parts.map(
    ({ heading, text }) => `<h2>${escapeHtml(heading)}</h2>\n${proseHtml(text.map(fill))}`,
  );
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} | ${escapeHtml(texts.site.name)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/${siteStyle}">
<script src="/widget.js" defer></script>
</head>
<body>
<a class="skip" href="#inhoud">${escapeHtml(texts.site.skip)}</a>
<header class="top"><div>
<span class="brand">${escapeHtml(texts.site.name)}</span>
<nav aria-label="${escapeHtml(texts.site.menu)}"><ul>
${menuHtml(page)}
</ul></nav>
</div></header>
<main id="inhoud">
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(fill(lead))}</p>
${[first, ...sections].join('\n')}
</main>
<footer class="bottom"><div>${escapeHtml(texts.site.footer)}</div></footer>
</body>
</html>
`;
}

/** The entries of the menu, with the current page marked. */
export function menuHtml(current: keyof typeof SITE_PATHS): string {
  return Object.entries(SITE_PATHS)
    .map(([name, path]) => {
      const here = name === current ? ' aria-current="page"' : '';
      const label = escapeHtml(texts.site.pages[name as keyof typeof SITE_PATHS]);
      return `<li><a href="${path}"${here}>${label}</a></li>`;
    })
    .join('\n');
}
