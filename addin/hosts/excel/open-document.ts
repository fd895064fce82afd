/** Bytes of one slice; Excel hands out at most 4 MB at a time (`Document.getFileAsync` in @types/office-js). */
const sliceSize = 4_194_304;

function settled<Value>(start: (callback: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    start((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Error(result.error.message));
    });
  });
}

/** The open workbook, unsaved changes included, as an .xlsx package. Its copy is released whatever happens, since Excel keeps two at most. */
export async function readOpenDocument(document: Office.Document): Promise<Uint8Array> {
  const file = await settled<Office.File>((callback) =>
    document.getFileAsync(Office.FileType.Compressed, { sliceSize }, callback),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await settled<Office.Slice>((callback) => file.getSliceAsync(index, callback));
      const part = Uint8Array.from(slice.data as ArrayLike<number>);
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  } finally {
    file.closeAsync();
  }
}
