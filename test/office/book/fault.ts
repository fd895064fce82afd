/** An error the emulated Excel answers with, in the words and codes of the real one; anything else thrown is a defect of the emulator. */
export class HostFault extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'HostFault';
    this.code = code;
  }
}

/** The answer to writing where a protected sheet does not allow it (Excel JavaScript API, "Work with worksheets": AccessDenied). */
export function denied(): HostFault {
  return new HostFault('AccessDenied', 'You cannot perform the requested operation.');
}
