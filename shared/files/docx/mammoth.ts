/** Converts the text of a .docx to HTML with mammoth, which is loaded on first use. Pictures are left out, no file is read. */
export async function mammothHtml(docx: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
  );
  return value;
}
