import type { Notice } from './notice.ts';

const place = /[\u4e00-\u9fa5]{2,7}?(?:省|市|州|盟|区|县|旗)/g;
/** Words that end like a place and are none. */
const noPlace = /(?:小区|社区|园区|景区|校区|片区|库区|街区)$/;

function placesIn(text: string): string[] {
  return (text.match(place) ?? []).filter((name) => !noPlace.test(name));
}

/** The innermost place that a name begins with: 莲湖区 of 西安市莲湖区人民政府办公室. */
function placeOf(name: string | null): string | null {
  const body = name?.split(/人民政府|政府|管委会|办公室/, 1)[0] ?? '';
  return body === name ? null : (placesIn(body).at(-1) ?? null);
}

function placeOfTitle(title: string): string | null {
  const body = title.replace(/关于|印发|落实|进一步|20\d\d年度?|在|《/g, ' ');
  return placesIn(body)[0] ?? null;
}

/** The place whose government speaks: the innermost one of the issuer, else of the publisher, the site or the title; null where none names any. */
export function noticePlace({
  issuer,
  publisher,
  site,
  title,
}: Pick<Notice, 'issuer' | 'publisher' | 'site' | 'title'>): string | null {
  return placeOf(issuer) ?? placeOf(publisher) ?? placeOf(site.name) ?? placeOfTitle(title);
}
