// `npm run build`: makes what browsers of visitors load, one file of the program, and learns the answers, unless it was done.
import { relative } from 'node:path';
import { learnAhead } from '../bot/learnAhead.ts';
import { ROOT } from '../program/builtFolder.ts';
import { makeProgram } from '../program/makeProgram.ts';
import { makeWidget } from '../web/widget/makeWidget.ts';
import { print } from './print.ts';

print(relative(ROOT, await makeWidget(print)));
print(relative(ROOT, await makeProgram(print)));
learnAhead(print);
