import { encodeXml } from '../../../opc/xml/escape.ts';
import type { Area } from '../../cell.ts';
import { cellName } from '../grid/address.ts';
import type { BookChart } from './book.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const barColour = '0F5C8C';
/** Keeps a chart's frame off the page break above it, in EMU. */
const topGap = 50_800;
/** Bars from which on the names are set smaller, so that none is skipped. */
const manyBars = 20;

/** An absolute reference with its sheet: `'区县分解表'!$B$6:$B$25`. */
export function absoluteReference(sheet: string, area: Area): string {
  const corner = (row: number, column: number): string =>
    cellName(row, column).replace(/^([A-Z]+)(\d+)$/, (_, letters: string, digits: string) => `$${letters}$${digits}`);
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  return `'${sheet.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}

function points(values: readonly (string | number)[]): string {
  const parts = values.map((value, index) => `<c:pt idx="${index}"><c:v>${encodeXml(String(value))}</c:v></c:pt>`);
  return `<c:ptCount val="${values.length}"/>${parts.join('')}`;
}

function textProperties(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/**
 * A chart part: clustered horizontal bars, the first name on top, a figure at each bar's end (ECMA-376 21.2). Hidden cells are
 * plotted, so that the sorted list behind it may stay out of sight.
 */
export function chartXml(chart: BookChart): string {
  const labelSize = chart.names.values.length > manyBars ? 700 : 900;
  const names = `<c:cat><c:strRef><c:f>${encodeXml(absoluteReference(chart.names.sheet, chart.names.area))}</c:f><c:strCache>${points(chart.names.values)}</c:strCache></c:strRef></c:cat>`;
  const figures = `<c:val><c:numRef><c:f>${encodeXml(absoluteReference(chart.figures.sheet, chart.figures.area))}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(chart.figures.values)}</c:numCache></c:numRef></c:val>`;
  const fill = `<c:spPr><a:solidFill><a:srgbClr val="${barColour}"/></a:solidFill></c:spPr>`;
  const labels =
    `<c:dLbls>${textProperties(labelSize)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
  const series = `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${encodeXml(chart.series)}</c:v></c:tx>${fill}<c:invertIfNegative val="0"/>${labels}${names}${figures}</c:ser>`;
  const title = `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1400" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1400" b="0"/><a:t>${encodeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const bars = `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="40"/><c:axId val="111"/><c:axId val="222"/></c:barChart>`;
  const categories = `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textProperties(labelSize)}<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const scale = `<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
  return (
    `${head}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    `<c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${bars}${categories}${scale}</c:plotArea><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

/** The drawing part that places a sheet's charts; relationship ids are `rId1` and on (ECMA-376 20.5). */
export function drawingXml(charts: readonly BookChart[]): string {
  const anchors = charts.map(({ place, title }, index) => {
    const corner = (name: string, column: number, row: number, offset: number): string =>
      `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:${name}>`;
    return (
      `<xdr:twoCellAnchor>${corner('from', place.column, place.row, topGap)}${corner('to', place.column + place.columns, place.row + place.rows, 0)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${encodeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
      `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${anchors.join('')}</xdr:wsDr>`;
}
