// Who asks while the answers are still being read waits for them, hears so when it takes long, and is answered after all.
import { expect } from 'chai';
import { AnswersNotRead, untilRead, whenRead } from '../../dialogs/faq/answersNotRead.ts';

describe('answers that are still being read', () => {
  const heard = (): { count: number; tell: () => Promise<void> } => {
    const ears = { count: 0, tell: () => Promise.resolve(void (ears.count += 1)) };
    return ears;
  };

  it('who waits long hears so once, and what does not arrive stops nothing', async () => {
    let end = (): void => undefined;
    const error = new AnswersNotRead(new Promise((resolve) => (end = resolve)));
    let told = 0;
    const tell = (): Promise<never> => {
      told += 1;
      setTimeout(end, 1);
      return Promise.reject(new Error('the page is gone'));
    };
    await untilRead(error, tell, 1);
    expect(told).to.equal(1);
  });

  it('who waits shortly hears nothing, and the work is done once more', async () => {
    const ears = heard();
    let tries = 0;
    const work = (): Promise<number> => {
      tries += 1;
      return tries === 1
        ? Promise.reject(new AnswersNotRead(Promise.resolve()))
        : Promise.resolve(7);
    };
    expect(await whenRead(work, ears.tell)).to.equal(7);
    expect(ears.count).to.equal(0);
  });

  it('says when they cannot be used', async () => {
    const failed = new AnswersNotRead(Promise.reject(new Error('broken')));
    let message = '';
    await untilRead(failed, heard().tell, 1).catch((error: unknown) => {
      message = (error as Error).message;
    });
    expect(message).to.equal('broken');
  });
});
