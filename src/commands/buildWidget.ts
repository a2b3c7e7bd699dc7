// `npm run widget`: makes what browsers of visitors load (the launcher, the chat, the fonts), when it is not there yet.
import { relative } from 'node:path';
import { makeWidget } from '../web/widget/makeWidget.ts';
import { ROOT } from '../web/widget/widgetInputs.ts';
import { print } from './print.ts';

const folder = await makeWidget(print);
print(relative(ROOT, folder));
