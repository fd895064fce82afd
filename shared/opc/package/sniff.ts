import { XlsxFault } from '../error.ts';

const oleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipMagic = [0x50, 0x4b];

/** Refuses, with the reason, a file that is not a zip: encrypted or old binary workbooks, web pages and text named .xlsx. */
export function refuseForeignFile(bytes: Uint8Array): void {
  if (startsWith(bytes, zipMagic)) return;
  if (bytes.length === 0) throw new XlsxFault('damaged', '文件是空的（0 字节），请重新获取后再试。');
  if (startsWith(bytes, oleMagic)) throw oleFault(bytes);
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)) throw legacy();
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).toLowerCase();
  if (head.includes('<html') || head.includes('<table') || head.includes('urn:schemas-microsoft-com:office')) {
    throw new XlsxFault(
      'other-format',
      '文件是改了扩展名的网页或 XML 表格，不是 .xlsx。请用 Excel 或 WPS 打开后另存为 .xlsx 再试。',
    );
  }
  throw new XlsxFault('other-format', '文件不是 .xlsx 工作簿。请选择用 Excel 或 WPS 保存的 .xlsx 文件。');
}

/** A password-protected .xlsx is an OLE file with a stream `EncryptedPackage` (MS-OFFCRYPTO 2.3.1). */
function oleFault(bytes: Uint8Array): XlsxFault {
  return contains(bytes, 'EncryptedPackage')
    ? new XlsxFault(
        'encrypted',
        '工作簿设了打开密码，读不到内容。请在 Excel 或 WPS 中取消密码、另存一份再试。原文件未改动。',
      )
    : legacy();
}

function legacy(): XlsxFault {
  return new XlsxFault(
    'legacy-format',
    '文件是旧格式（.xls 或 WPS 的 .et），不能直接填入。请在 Excel 或 WPS 中另存为 .xlsx 再试。原文件未改动。',
  );
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Whether an OLE directory names a stream: names are UTF-16LE at the start of 128-byte records. */
function contains(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let index = 0;
    while (index < name.length && bytes[at + 2 * index] === name.charCodeAt(index) && bytes[at + 2 * index + 1] === 0) {
      index += 1;
    }
    if (index === name.length) return true;
  }
  return false;
}
