import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { indexFile } from '../../cli/document/index-file.ts';
import { extract } from '../../shared/extract/extract.ts';

/** A page that a browser saved with a folder of its files beside it; its text stands in a frame of that folder. */
describe('a page saved with its folder', () => {
  it.each(['chrome/方案.html', 'firefox/方案.htm', '360/方案.htm'])(
    '%s is read with its frame and its address',
    async (name) => {
      const read = await indexFile(fileURLToPath(new URL(`./saved/${name}`, import.meta.url)));
      if (!read.ok) throw new Error(read.error.message);
      const { notice } = extract([read.value]).capture;
      expect(notice.url).toBe('https://www.shawan.example/zwgk/2027/1.html');
      expect(notice.title).toBe('沙湾县2027年民生实事实施方案');
      expect(
        notice.items.map(({ number, title, units, targets }) => [number, title, units[0]?.name, targets[0]?.text]),
      ).toEqual([
        [1, '新建社区食堂', '县民政局', '14家'],
        [2, '改造背街小巷', '县住建局', '27条'],
      ]);
    },
  );
});
