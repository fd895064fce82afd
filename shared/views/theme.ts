import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';

/** Ink blue: the one accent. 80 is `#0F5C8C`; the ramp keeps its hue in OKLab from near black to near white. */
const inkBlue: BrandVariants = {
  10: '#000817',
  20: '#001226',
  30: '#001D35',
  40: '#002946',
  50: '#003556',
  60: '#014268',
  70: '#074F7A',
  80: '#0F5C8C',
  90: '#286E9E',
  100: '#3F80B0',
  110: '#5692C1',
  120: '#6FA5D0',
  130: '#88B8DE',
  140: '#A3CAEB',
  150: '#BFDDF6',
  160: '#DDF0FF',
};

const fontStack =
  '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif';

/** Body 13 px, secondary 12 px, titles 16 px; nothing below 12 px. */
const type = {
  fontFamilyBase: fontStack,
  fontFamilyNumeric: fontStack,
  fontSizeBase100: '12px',
  fontSizeBase200: '12px',
  fontSizeBase300: '13px',
  fontSizeBase400: '16px',
  lineHeightBase100: '16px',
  lineHeightBase200: '16px',
  lineHeightBase300: '20px',
  lineHeightBase400: '24px',
} satisfies Partial<Theme>;

export const lightTheme: Theme = { ...createLightTheme(inkBlue), ...type };

const dark = createDarkTheme(inkBlue);

/** In the dark the ramp's lighter half speaks: brand text and links stay above 4.5 : 1 on the dark surfaces. */
export const darkTheme: Theme = {
  ...dark,
  ...type,
  colorBrandForeground1: inkBlue[120],
  colorBrandForeground2: inkBlue[130],
  colorBrandForegroundLink: inkBlue[130],
  colorBrandForegroundLinkHover: inkBlue[140],
  colorBrandForegroundLinkPressed: inkBlue[150],
  colorCompoundBrandForeground1: inkBlue[130],
  colorCompoundBrandForeground1Hover: inkBlue[140],
  colorNeutralForeground2BrandHover: inkBlue[130],
  colorNeutralForeground2BrandPressed: inkBlue[120],
  colorNeutralForeground2BrandSelected: inkBlue[130],
};
