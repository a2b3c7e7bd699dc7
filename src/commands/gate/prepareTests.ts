// Child process of the gate: makes once what many tests need, so that none of them waits for it.
import { resolve } from 'node:path';
import { shippedShelf } from '../../bot/faqShelf.ts';
import { loadContent } from '../../content/loadContent.ts';
import { makeProgram } from '../../program/makeProgram.ts';
import { makeWidget } from '../../web/widget/makeWidget.ts';

shippedShelf(loadContent(resolve('data'))).open();
await makeWidget();
await makeProgram();
