// Makes a page look the way Teams draws cards, as far as one can without Teams.

/** Host configuration of the Adaptive Cards renderer, after Teams' light theme. */
export const teamsHostConfig = {
  fontFamily: '"Segoe UI", "Liberation Sans", Arial, sans-serif',
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#e0e0e0' },
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  containerStyles: {
    default: { backgroundColor: '#ffffff', foregroundColors: colors() },
    emphasis: { backgroundColor: '#f5f5f5', foregroundColors: colors() },
    good: { backgroundColor: '#e7f2da', foregroundColors: colors() },
    warning: { backgroundColor: '#fbf6d9', foregroundColors: colors() },
    attention: { backgroundColor: '#fcf4f6', foregroundColors: colors() },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    preExpandSingleShowCardAction: false,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: {
        weight: 'default',
        color: 'default',
        suffix: ' *',
        suffixColor: 'attention',
      },
      optionalInputs: { weight: 'default', color: 'default' },
    },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small', weight: 'default' },
  },
  textStyles: { heading: { size: 'large', weight: 'bolder' } },
};

function colors(): Record<string, { default: string; subtle: string }> {
  return {
    default: { default: '#242424', subtle: '#616161' },
    good: { default: '#237b4b', subtle: '#237b4b' },
    warning: { default: '#835c00', subtle: '#835c00' },
    attention: { default: '#c4314b', subtle: '#c4314b' },
    accent: { default: '#5b5fc7', subtle: '#5b5fc7' },
  };
}

/** Style of the page: Teams' buttons and fields around the renderer's plain ones. */
export const teamsStyle = `
  * { box-sizing: border-box; }
  body { margin: 0; padding: 12px; background: #f0f0f0; font-size: 14px; line-height: 1.35; }
  #card { background: #fff; border: 1px solid #e0e0e0; border-radius: 6px; overflow: hidden; }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
  .ac-pushButton { font: 600 14px "Segoe UI", "Liberation Sans", Arial, sans-serif; color: #242424;
    background: #fff; border: 1px solid #d1d1d1; border-radius: 4px; padding: 6px 12px;
    min-height: 32px; overflow: hidden; text-overflow: ellipsis; }
  .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff; }
  .ac-pushButton.style-destructive { background: #c4314b; border-color: #c4314b; color: #fff; }
  .ac-input { font: 14px "Segoe UI", "Liberation Sans", Arial, sans-serif; color: #242424;
    padding: 6px 8px; border: 1px solid #d1d1d1; border-bottom-color: #616161; border-radius: 4px;
    background: #fff; width: 100%; }
  .ac-input-container .ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect,
  .ac-toggleInput { border: 0; padding: 4px 0; background: none; }
  input[type=checkbox], input[type=radio] { width: auto !important; margin-right: 8px; }
  textarea.ac-input { min-height: 64px; resize: none; }
  table.ac-table, .ac-table { width: 100%; }
`;
