import type { Region } from './page-index.ts';

/**
 * What content systems call the parts of a page. Words of a class or id, matched one by one; a hint for ranking only,
 * because real bodies stand in blocks called `related` or `footer`.
 */
const regionWords: Readonly<Record<Exclude<Region, 'body'>, readonly string[]>> = {
  navigation: [
    'nav',
    'navbar',
    'menu',
    'submenu',
    'crumb',
    'crumbs',
    'breadcrumb',
    'position',
    'location',
    'dqwz',
    'wzy',
    'mainnav',
    'submainnav',
    'subnav',
    'topnav',
    'sidebar',
    'leftmenu',
    'head',
    'header',
    'topbar',
    'xxgk_left',
  ],
  footer: ['foot', 'footer', 'copyright', 'bottom', 'footbox'],
  related: [
    'related',
    'xgyd',
    'xglj',
    'xgwd',
    'xgjd',
    'xgzc',
    'relevant',
    'recommend',
    'hot',
    'ranking',
    'rank',
    'rmtj',
    'pannel',
  ],
  tool: ['share', 'bdsharebuttonbox', 'print', 'fontsize', 'wza', 'toolbar', 'qrcode', 'ewm', 'vote'],
};

const regionOf: ReadonlyMap<string, Region> = new Map<string, Region>([
  ...regionWords.navigation.map((word): [string, Region] => [word, 'navigation']),
  ...regionWords.footer.map((word): [string, Region] => [word, 'footer']),
  ...regionWords.related.map((word): [string, Region] => [word, 'related']),
  ...regionWords.tool.map((word): [string, Region] => [word, 'tool']),
]);

const regionTags: ReadonlyMap<string, Region> = new Map([
  ['nav', 'navigation'],
  ['footer', 'footer'],
  ['aside', 'related'],
]);

const maxName = 200;

/** The region an element opens, or null where it says nothing. */
export function regionNamed(tag: string, className: string | null, id: string | null): Region | null {
  const byTag = regionTags.get(tag);
  if (byTag !== undefined) return byTag;
  if (className === null && id === null) return null;
  const names = `${className ?? ''} ${id ?? ''}`.slice(0, maxName).toLowerCase();
  for (const name of names.split(/[\s_]+/u)) {
    if (name === '') continue;
    const whole = regionOf.get(name);
    if (whole !== undefined) return whole;
    for (const word of name.split('-')) {
      const part = regionOf.get(word);
      if (part !== undefined) return part;
    }
  }
  return null;
}

/** Elements that say what a meta tag says elsewhere: a WeChat article has no meta tags of its own, but fixed ids. */
export const metaIds: ReadonlyMap<string, string> = new Map([
  ['js_name', 'ContentSource'],
  ['publish_time', 'PubDate'],
]);

/** Elements whose text no reader sees as text. */
export const silentTags: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'canvas',
  'math',
  'object',
  'embed',
  'video',
  'audio',
  'map',
  'textarea',
  'select',
  'option',
  'datalist',
  'title',
  'xml',
]);

/** Elements that begin a new line; names of old and of vendors' own elements included. */
export const blockTags: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'button',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'iframe',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'p',
  'plaintext',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'ucapcontent',
  'ucaptitle',
  'xmp',
]);
