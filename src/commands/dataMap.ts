// npm run data-map: brings the table in README.md in step with data/dataMap.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withDataMap } from '../content/dataMapReadme.ts';
import { loadContent } from '../content/loadContent.ts';
import { DATA_FOLDER } from './runWithStore.ts';
import { print } from './print.ts';

const README = resolve(DATA_FOLDER, '../README.md');

const before = readFileSync(README, 'utf8');
const after = withDataMap(before, loadContent(DATA_FOLDER));
if (after !== before) writeFileSync(README, after);
print(after === before ? 'README.md was al juist.' : 'README.md is bijgewerkt.');
