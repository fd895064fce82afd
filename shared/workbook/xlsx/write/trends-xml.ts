import { encodeXml } from '../../../opc/xml/escape.ts';
import { areaName, cellName } from '../grid/address.ts';
import type { BookSheet } from './book.ts';

const uri = '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}';
const main = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const excel = 'http://schemas.microsoft.com/office/excel/2006/main';
const ink = 'FF0F5C8C';

/** The extension list with a sheet's sparklines ([MS-XLSX] 2.4.114); empty where it has none. */
export function trendsXml({ name, trends = [] }: BookSheet): string {
  if (trends.length === 0) return '';
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const lines = trends.map(
    ({ place, figures }) =>
      `<x14:sparkline><xm:f>${encodeXml(`${quoted}!${areaName(figures)}`)}</xm:f><xm:sqref>${cellName(place.row, place.column)}</xm:sqref></x14:sparkline>`,
  );
  const group = `<x14:sparklineGroup displayEmptyCellsAs="span" markers="1" minAxisType="custom" manualMin="0"><x14:colorSeries rgb="${ink}"/><x14:colorMarkers rgb="${ink}"/><x14:sparklines>${lines.join('')}</x14:sparklines></x14:sparklineGroup>`;
  return `<extLst><ext xmlns:x14="${main}" uri="${uri}"><x14:sparklineGroups xmlns:xm="${excel}">${group}</x14:sparklineGroups></ext></extLst>`;
}
