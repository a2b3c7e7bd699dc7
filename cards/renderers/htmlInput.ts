// A field of a card as HTML, with its label.
import type { AcInput } from './adaptiveCard.ts';
import { escapeHtml } from './escapeHtml.ts';
import { ERROR_OF, OWN_FIELDS } from './ownFields.ts';

const REQUIRED = ' <span class="subtle">(verplicht)</span>';

/**
 * @param prefix makes ids unique on the page
 * @param names stands before the name under which the value comes back
 * @param isWrong the line after it says why it was not taken
 */
export function inputHtml(input: AcInput, prefix: string, names: string, isWrong = false): string {
  const id = escapeHtml(`${prefix}-${input.id}`);
  const name = escapeHtml(names + input.id);
  const label = escapeHtml(input.label) + (input.isRequired ? REQUIRED : '');
  const required = input.isRequired ? ' aria-required="true"' : '';
  const error = escapeHtml(`${prefix}-${ERROR_OF}${input.id}`);
  const wrong = isWrong ? ` aria-invalid="true" aria-describedby="${error}"` : '';
  const field = `id="${id}" name="${name}"${required}${wrong}`;
  const labelled = (html: string): string =>
    `<div class="field"><label for="${id}">${label}</label>\n${html}</div>\n`;
  switch (input.type) {
    case 'Input.Text': {
      const most = ` maxlength="${input.maxLength}"${attribute('placeholder', input.placeholder)}`;
      if (input.isMultiline) {
        return labelled(
          `<textarea ${field} rows="4"${most}>\n${escapeHtml(input.value ?? '')}</textarea>`,
        );
      }
      const type = input.style ?? 'text';
      const own = attribute('autocomplete', OWN_FIELDS[input.id]);
      return labelled(
        `<input type="${type}" ${field}${most}${own}${attribute('value', input.value)}>`,
      );
    }
    case 'Input.Number':
      return labelled(
        `<input type="text" inputmode="decimal" ${field} maxlength="12"${attribute('value', input.value?.toString())}>`,
      );
    case 'Input.Date':
      return labelled(
        `<input type="date" ${field}${attribute('value', input.value)}${attribute('min', input.min)}${attribute('max', input.max)}>`,
      );
    case 'Input.Time':
      return labelled(`<input type="time" ${field}${attribute('value', input.value)}>`);
    case 'Input.ChoiceSet':
      return choicesHtml(input, { id, name, label, field, labelled, wrong });
    case 'Input.Toggle': {
      const checked = input.value === input.valueOn ? ' checked' : '';
      const box = `<input type="checkbox" id="${id}" name="${name}" value="${input.valueOn}"${checked}>`;
      // Without a tick a browser sends nothing: the field before it says that it was there.
      return `<fieldset><legend>${label}</legend>\n<input type="hidden" name="${name}" value="${input.valueOff}">\n<div class="choice">${box} <label for="${id}">${escapeHtml(input.title)}</label></div></fieldset>\n`;
    }
  }
}

function choicesHtml(
  { choices, style, isMultiSelect, value = '' }: Extract<AcInput, { type: 'Input.ChoiceSet' }>,
  of: Record<'id' | 'name' | 'label' | 'field' | 'wrong', string> & {
    labelled(html: string): string;
  },
): string {
  const chosen = new Set(isMultiSelect ? value.split(',') : [value]);
  if (style === 'compact' && !isMultiSelect) {
    const options = choices.map((choice) => {
      const selected = chosen.has(choice.value) ? ' selected' : '';
      return `<option value="${escapeHtml(choice.value)}"${selected}>${escapeHtml(choice.title)}</option>`;
    });
    const none = value === '' ? '<option value="">Kies …</option>' : '';
    return of.labelled(`<select ${of.field}>\n${none}${options.join('\n')}</select>`);
  }
  const type = isMultiSelect ? 'checkbox' : 'radio';
  const boxes = choices.map((choice, at) => {
    const checked = chosen.has(choice.value) ? ' checked' : '';
    const id = `${of.id}-${at}`;
    const box = `<input type="${type}" id="${id}" name="${of.name}" value="${escapeHtml(choice.value)}"${checked}${of.wrong}>`;
    return `<div class="choice">${box} <label for="${id}">${escapeHtml(choice.title)}</label></div>`;
  });
  return `<fieldset><legend>${of.label}</legend>\n${boxes.join('\n')}</fieldset>\n`;
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : ` ${name}="${escapeHtml(value)}"`;
}
