/** Why a file that was handed over cannot be read as a document. */
export const documentErrorCodes = [
  'legacy-format',
  'other-format',
  'encrypted',
  'damaged',
  'too-large',
  'no-text',
  'unsupported',
  'cancelled',
] as const;
export type DocumentErrorCode = (typeof documentErrorCodes)[number];

/** `message` is zh-CN: what the file is, and what to do. */
export interface DocumentError {
  readonly code: DocumentErrorCode;
  readonly message: string;
}

/** Carries a `DocumentError` out of a reader; caught where the room is entered. */
export class DocumentFault extends Error {
  constructor(
    readonly code: DocumentErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'DocumentFault';
  }

  toError(): DocumentError {
    return { code: this.code, message: this.message };
  }
}
