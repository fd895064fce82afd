import { afterEach, describe, expect, it, vi } from 'vitest';
import { officeMode } from '../../addin/hosts/office-theme.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the theme of Office', () => {
  it.each([
    ['#FFFFFF', 'light'],
    ['#F0F0F0', 'light'],
    ['#262626', 'dark'],
    ['#0A0A0A', 'dark'],
    ['white', null],
  ])('a body of %s is %s', (bodyBackgroundColor, mode) => {
    vi.stubGlobal('Office', { context: { officeTheme: { bodyBackgroundColor } } });
    expect(officeMode()).toBe(mode);
  });

  it('is unknown where Office does not tell it', () => {
    expect(officeMode()).toBeNull();
    vi.stubGlobal('Office', { context: {} });
    expect(officeMode()).toBeNull();
  });
});
