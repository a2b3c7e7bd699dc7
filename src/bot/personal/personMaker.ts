// The files behind the links in Teams with all that is held on one person; who asks is looked at anew.
import { reasonInWords } from '../../content/accessReasonsSchema.ts';
import type { Content } from '../../content/loadContent.ts';
import { readPersonalData } from '../../store/personal/personalData.ts';
import { SUBJECT_KINDS } from '../../store/personal/subject.ts';
import type { Store } from '../../store/store.ts';
import type { DownloadMaker } from '../downloads.ts';
import { personalFiles } from './personalFile.ts';

const TYPES = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

/** The maker over an opened store. */
export function personMaker(store: Store, content: Content): DownloadMaker {
  return (who, { kind = '', id = '', format = '' }) => {
    const known = SUBJECT_KINDS.find((one) => one === kind);
    if (!known || (format !== 'html' && format !== 'json')) return null;
    const data = readPersonalData(store, who, { kind: known, id }, 'exportPerson');
    if (!data) return null;
    const reason = (why: string, action: string): string =>
      reasonInWords(content.accessReasons, why, action);
    const files = personalFiles(data, { at: store.clock(), by: who.name, reason });
    return { name: `${files.name}.${format}`, type: TYPES[format], body: files[format] };
  };
}
