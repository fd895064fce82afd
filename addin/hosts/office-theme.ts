/** The colour's weight to the eye, 0 black to 1 white; null for what is no `#RRGGBB`. Source: WCAG 2.2, relative luminance, linear enough here. */
function lightness(colour: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whether the Office program around the pane is light or dark; null where it does not say (Excel on the web, WPS, a tab). */
export function officeMode(): 'light' | 'dark' | null {
  const theme = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme;
  const weight = theme?.bodyBackgroundColor === undefined ? null : lightness(theme.bodyBackgroundColor);
  if (weight === null) return null;
  return weight < 0.5 ? 'dark' : 'light';
}
