// `npm run build`: makes what browsers of visitors load, and one file of the program, when they are not there yet.
import { relative } from 'node:path';
import { ROOT } from '../program/builtFolder.ts';
import { makeProgram } from '../program/makeProgram.ts';
import { makeWidget } from '../web/widget/makeWidget.ts';
import { print } from './print.ts';

print(relative(ROOT, await makeWidget(print)));
print(relative(ROOT, await makeProgram(print)));
