// What the start would refuse, as a problem: the message of the error is what is wrong, then the remedy.
import { StoreError } from '../../store/storeError.ts';
import { wrong, type Problem } from './check.ts';

const DATABASE = 'MAATJE_DB';

/** In the words of the error. */
export function refusalOf({ message }: StoreError): Problem {
  const [what = '', ...remedy] = message.split(/(?<=\.) (?=[A-Z])/);
  return wrong(DATABASE, what.replace(/\.$/, ''), remedy.join(' '));
}

/** Null when the work goes well. @throws what is no StoreError */
export function refusalIn(work: () => void): Problem | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof StoreError) return refusalOf(error);
    throw error;
  }
}
