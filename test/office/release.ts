/** Which Excel the emulator plays. */
export interface Release {
  readonly name: string;
  /** The highest ExcelApi requirement set it has (learn.microsoft.com, "Excel JavaScript API requirement sets"). */
  readonly excelApi: string;
  /** Excel on the web limits requests and answers to 5 MB (Office docs, "Resource limits and performance optimization"). */
  readonly web: boolean;
}

export const excel2019: Release = { name: 'Excel 2019 (ExcelApi 1.8)', excelApi: '1.8', web: false };
export const ltsc2021: Release = { name: 'Excel LTSC 2021 (ExcelApi 1.14)', excelApi: '1.14', web: false };
export const ltsc2024: Release = { name: 'Excel LTSC 2024 (ExcelApi 1.17)', excelApi: '1.17', web: false };
export const excelWeb: Release = { name: 'Excel on the web', excelApi: '1.20', web: true };

export const releases: readonly Release[] = [excel2019, ltsc2021, ltsc2024, excelWeb];

/** The requirement matrix a release advertises. */
export function requirementMatrix(release: Release): Readonly<Record<string, string>> {
  const shared = { ExcelApi: release.excelApi, SharedRuntime: '1.1', RichApiRuntime: '1.2', DelayForCellEdit: '1.1' };
  const common = { CompressedFile: '1.1', File: '1.1', Settings: '1.1' };
  return { ...shared, ...common, ...(release.web ? { ExcelApiOnline: '1.1' } : {}) };
}

/** Whether a release has a requirement set at a version, as `Office.context.requirements.isSetSupported` tells it. */
export function hasSet(release: Release, name: string, version = '1.1'): boolean {
  const had = requirementMatrix(release)[name];
  if (had === undefined) return false;
  const [major = 0, minor = 0] = had.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
