import { afterEach, describe, expect, test, vi } from 'vitest';
import { readOpenDocument } from '../../addin/hosts/excel/open-document.ts';

const succeeded = 'succeeded';
const failed = 'failed';

/** A document that hands its copy out in slices, as Excel does. */
function documentOf(bytes: Uint8Array, slice: number, failsAt = -1) {
  const close = vi.fn();
  const file = {
    size: bytes.length,
    sliceCount: Math.ceil(bytes.length / slice),
    getSliceAsync: (index: number, callback: (result: unknown) => void) => {
      const data = Array.from(bytes.subarray(index * slice, (index + 1) * slice));
      if (index === failsAt) callback({ status: failed, error: { message: 'slice' } });
      else callback({ status: succeeded, value: { data } });
    },
    closeAsync: close,
  };
  const getFileAsync = (_type: unknown, _options: unknown, callback: (result: unknown) => void) =>
    callback({ status: succeeded, value: file });
  vi.stubGlobal('Office', {
    AsyncResultStatus: { Succeeded: succeeded, Failed: failed },
    FileType: { Compressed: 'compressed' },
  });
  return { document: { getFileAsync } as unknown as Office.Document, close };
}

afterEach(() => vi.unstubAllGlobals());

describe('reading the open workbook', () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);

  test('joins the slices and releases the copy', async () => {
    const { document, close } = documentOf(bytes, 300);
    expect(await readOpenDocument(document)).toEqual(bytes);
    expect(close).toHaveBeenCalledOnce();
  });

  test('releases the copy when a slice fails', async () => {
    const { document, close } = documentOf(bytes, 300, 2);
    await expect(readOpenDocument(document)).rejects.toThrow('slice');
    expect(close).toHaveBeenCalledOnce();
  });
});
