import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesFrom, manifestFor } from '../../addin/manifest.ts';
import { root } from './root.ts';

/** A way to bring the add-in to an office's machines, and what its manifest is for. */
interface Deployment {
  readonly file: string;
  readonly says: string;
}

const deployments: readonly Deployment[] = [
  {
    file: 'manifest-share.xml',
    says: '共享文件夹：把本文件放进共享文件夹，在 Excel 的“信任中心 ▸ 受信任的加载项目录”里添加该文件夹。',
  },
  { file: 'manifest-sharepoint.xml', says: 'SharePoint 应用程序目录：由管理员上传本文件到“Office 相关应用程序”。' },
  {
    file: 'manifest-https.xml',
    says: '自有 https 站点：在 Excel 网页版用“上传我的加载项”，或由 Microsoft 365 管理中心统一部署。',
  },
];

/** One manifest a deployment: the same add-in at the same address, each saying at its top how it is brought in. */
export function manifests(version: string): [string, Uint8Array][] {
  const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
  const manifest = manifestFor(text, addressesFrom(process.env), version);
  return deployments.map(({ file, says }) => [
    file,
    new TextEncoder().encode(manifest.replace('?>\n', `?>\n<!-- ${says} -->\n`)),
  ]);
}
