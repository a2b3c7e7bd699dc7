// npm run demo-token: a token of somebody who is logged in on the demo's city website, and a page to try it with.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { escapeHtml } from '../../cards/renderers/escapeHtml.ts';
import { loadDemoContent } from '../content/demo/demoContent.ts';
import { PLAIN_LOGIN } from '../web/index.ts';
import { demoToken } from './demoIdentity.ts';
import { print, printError } from './print.ts';

const USAGE = `npm run demo-token -- [--email ADRES] [--port 3978]
Maakt een token van een contactpersoon uit de demogegevens, vijf minuten geldig en één keer te gebruiken.`;
const PAGE = resolve(import.meta.dirname, '../../.run/demo-login.html');

const { values } = parseArgs({
  options: {
    email: { type: 'string' },
    port: { type: 'string', default: process.env['MAATJE_PORT'] ?? '3978' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) print(USAGE);
else await make(values.email, values.port);

async function make(email: string | undefined, port: string): Promise<void> {
  const { employers, history } = loadDemoContent(resolve(import.meta.dirname, '../../data'));
  const people = history.contacts.filter((contact) => contact.verified && contact.email !== null);
  const person = people.find((contact) => !email || contact.email === email);
  if (!person?.email) {
    const known = people.map((contact) => contact.email).join(', ');
    printError(`${email} is geen contactpersoon in de demo. Kies uit: ${known}.`);
    process.exitCode = 1;
    return;
  }
  const employer = employers.find(({ key }) => key === person.employer)!;
  const token = await demoToken({ email: person.email, kbo: employer.enterpriseNumber });
  const target = `http://127.0.0.1:${port}${PLAIN_LOGIN}`;
  writeFileSync(
    PAGE,
    `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Demo: aanmelden</title>
<h1>Aangemeld als ${escapeHtml(person.name)}, ${escapeHtml(employer.name)}</h1>
<form method="post" action="${escapeHtml(target)}"><input type="hidden" name="token" value="${escapeHtml(token)}">
<button>Naar de chat</button></form></html>
`,
  );
  printError(
    `${person.name} (${person.email}) van ${employer.name}. Probeer met Maatje op poort ${port}: open ${pathToFileURL(PAGE).href}`,
  );
  print(token);
}
