// How Web Chat and the cards in it look: Ghent's colours, its letter, and nothing that is not used here.
import { COLOURS } from '../look.ts';

const { attention, attentionMist, blue, cyan, dark, deepBlue, edge, good, goodMist } = COLOURS;
const { grey, line, mist, warning, warningMist, white } = COLOURS;

export const FONT = "'Fira Sans', 'Segoe UI', Arial, sans-serif";

/** Web Chat's own options: https://github.com/microsoft/BotFramework-WebChat, StyleOptions. */
export const STYLE_OPTIONS = {
  ...{ accent: blue, backgroundColor: mist, subtle: grey, primaryFont: FONT },
  ...{ fontSizeSmall: '85%', rootHeight: '100%', rootWidth: '100%' },
  ...{
    bubbleBackground: white,
    bubbleBorderColor: line,
    bubbleBorderRadius: 8,
    bubbleBorderWidth: 1,
  },
  ...{ bubbleTextColor: dark, bubbleMaxWidth: 560, bubbleMinWidth: 120, bubbleMinHeight: 0 },
  ...{
    bubbleFromUserBackground: dark,
    bubbleFromUserBorderColor: dark,
    bubbleFromUserBorderRadius: 8,
  },
  ...{ bubbleFromUserTextColor: white, paddingRegular: 10, messageActivityWordBreak: 'break-word' },
  ...{ cardPushButtonBackgroundColor: blue, cardPushButtonTextColor: white },
  ...{ cardEmphasisBackgroundColor: mist, richCardWrapTitle: true },
  ...{ hideUploadButton: true, sendBoxTextWrap: true, sendBoxHeight: 52, sendBoxMaxHeight: 140 },
  ...{ sendBoxBackground: white, sendBoxTextColor: dark, sendBoxPlaceholderColor: grey },
  ...{ sendBoxButtonColor: blue, sendBoxButtonColorOnDisabled: edge },
  ...{ sendBoxButtonShadeColorOnHover: mist, sendBoxButtonShadeColorOnActive: line },
  ...{ sendBoxButtonKeyboardFocusIndicatorBorderColor: dark },
  ...{ sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2, sendBoxBorderTop: `solid 1px ${edge}` },
  ...{ suggestedActionLayout: 'flow', suggestedActionHeight: 44, suggestedActionBorderRadius: 22 },
  ...{
    suggestedActionBorderColor: blue,
    suggestedActionBorderWidth: 1,
    suggestedActionTextColor: blue,
  },
  ...{ suggestedActionBackgroundColorOnHover: white, suggestedActionTextColorOnHover: deepBlue },
  ...{ suggestedActionBackgroundColorOnActive: white, suggestedActionsFlowMaxHeight: 150 },
  ...{ suggestedActionBorderColorOnHover: deepBlue, suggestedActionTextColorOnActive: deepBlue },
  ...{ suggestedActionKeyboardFocusIndicatorBorderColor: dark },
  ...{ timestampColor: grey, groupTimestamp: 60_000 },
  ...{ transcriptActivityVisualKeyboardIndicatorColor: dark },
  ...{ transcriptActivityVisualKeyboardIndicatorStyle: 'solid' },
  ...{ transcriptActivityVisualKeyboardIndicatorWidth: 2 },
  ...{ transcriptVisualKeyboardIndicatorColor: dark },
  ...{ transcriptTerminatorBackgroundColor: dark, transcriptTerminatorColor: white },
  ...{
    transcriptOverlayButtonBackground: dark,
    transcriptOverlayButtonBackgroundOnHover: deepBlue,
  },
  ...{ transcriptOverlayButtonBackgroundOnFocus: deepBlue, transcriptOverlayButtonColor: white },
  ...{ failedConnectivity: attention, slowConnectivity: warning, notificationText: dark },
  ...{ toastErrorBackgroundColor: attentionMist, toastErrorColor: attention },
  ...{ toastInfoBackgroundColor: mist, toastInfoColor: dark },
  ...{ toastWarnBackgroundColor: warningMist, toastWarnColor: dark },
  ...{ toastSuccessBackgroundColor: goodMist, toastSuccessColor: dark, emojiSet: {} },
  // A long answer is read from its beginning.
  ...{ autoScrollSnapOnPage: true },
  // What is typed while the server is away is sent when it is back.
  ...{ sendTimeout: 120_000 },
  ...{ maxMessageLength: 2_000, internalLiveRegionFadeAfter: 1_000 },
};

const TEXT = {
  default: { default: dark, subtle: grey },
  dark: { default: dark, subtle: grey },
  light: { default: white, subtle: white },
  accent: { default: blue, subtle: blue },
  good: { default: good, subtle: good },
  warning: { default: warning, subtle: warning },
  attention: { default: attention, subtle: attention },
};
const MISTY = { ...TEXT, default: { default: dark, subtle: dark }, accent: TEXT.dark };

/** The cards' configuration: https://learn.microsoft.com/adaptive-cards/rendering-cards/host-config */
export const CARD_LOOK = {
  fontFamily: FONT,
  supportsInteractivity: true,
  fontSizes: { small: 14, default: 16, medium: 17, large: 19, extraLarge: 22 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 20, default: 23, medium: 24, large: 26, extraLarge: 29 },
  spacing: { small: 4, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 12 },
  separator: { lineThickness: 1, lineColor: line },
  containerStyles: {
    default: { backgroundColor: white, borderColor: line, foregroundColors: TEXT },
    emphasis: { backgroundColor: mist, borderColor: line, foregroundColors: MISTY },
    accent: { backgroundColor: mist, borderColor: cyan, foregroundColors: MISTY },
    good: { backgroundColor: goodMist, borderColor: good, foregroundColors: MISTY },
    warning: { backgroundColor: warningMist, borderColor: warning, foregroundColors: MISTY },
    attention: { backgroundColor: attentionMist, borderColor: attention, foregroundColors: MISTY },
  },
  actions: {
    ...{ actionAlignment: 'stretch', actionsOrientation: 'vertical', buttonSpacing: 8 },
    ...{
      maxActions: 20,
      spacing: 'default',
      showCard: { actionMode: 'inline', inlineTopMargin: 8 },
    },
  },
  adaptiveCard: { allowCustomStyle: false },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', color: 'default', size: 'default', suffix: ' *' },
      optionalInputs: { weight: 'bolder', color: 'default', size: 'default' },
    },
    errorMessage: { weight: 'bolder', color: 'attention', size: 'default', spacing: 'small' },
  },
  textBlock: { headingLevel: 2 },
};
