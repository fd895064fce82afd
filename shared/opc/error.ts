/** Why a file cannot be opened as a workbook. Closed: every reason the package reader knows. */
export type XlsxErrorCode =
  | 'encrypted'
  | 'legacy-format'
  | 'other-format'
  | 'not-a-workbook'
  | 'damaged'
  | 'too-large'
  | 'broken-xml'
  | 'missing-part'
  | 'unsupported';

/** `message` is zh-CN and says what to do; `part` names the part of the package at fault, where there is one. */
export interface XlsxError {
  readonly code: XlsxErrorCode;
  readonly message: string;
  readonly part: string | null;
}

/** Carries an `XlsxError` out of the readers; caught where the room is entered, never seen outside. */
export class XlsxFault extends Error {
  readonly code: XlsxErrorCode;
  readonly part: string | null;

  constructor(code: XlsxErrorCode, message: string, part: string | null = null) {
    super(message);
    this.name = 'XlsxFault';
    this.code = code;
    this.part = part;
  }

  toError(): XlsxError {
    return { code: this.code, message: this.message, part: this.part };
  }
}
