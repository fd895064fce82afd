/** The file name in an address or a path, as people know it; null where there is none. */
function lastPart(place: string): string | null {
  const name = place.split(/[?#]/)[0]?.split(/[\\/]/).at(-1) ?? '';
  try {
    return decodeURIComponent(name) || null;
  } catch {
    return name || null;
  }
}

/** The name of the workbook that Excel has open, from the address that Office gives; null elsewhere and for a new, unsaved one. */
export function openDocumentName(): string | null {
  if (typeof Office === 'undefined') return null;
  const url: unknown = Office.context?.document?.url;
  return typeof url === 'string' ? lastPart(url) : null;
}
