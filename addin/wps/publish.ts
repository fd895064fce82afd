import type { Plugin } from 'vite';

/**
 * The list that WPS reads its add-ins from (`jsaddons/publish.xml` in its own folder, or `jsplugins.xml` on the office's server): one
 * add-in for spreadsheets, at the folder that holds `ribbon.xml`. 未经真机验证。
 */
export function publishXml(pane: string): string {
  const url = `${pane}/wps/`.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<jsplugins>
  <jspluginonline name="taizhang" type="et" url="${url}" enable="enable_dev" install="null"/>
</jsplugins>
`;
}

/** Puts WPS's list beside the built pane. */
export function publishPlugin(pane: string): Plugin {
  return {
    name: 'wps-publish',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'wps/publish.xml', source: publishXml(pane) });
    },
  };
}
