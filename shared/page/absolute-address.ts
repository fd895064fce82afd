/** An address made whole by the address it stands in; as printed where there is none or the two do not fit. Never throws. */
export function absoluteAddress(href: string, base: string | null): string {
  if (base === null) return href;
  try {
    return new URL(href, base).href;
  } catch {
    return href;
  }
}
