import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Addresses, manifestFor, withoutRibbon } from '../../addin/manifest.ts';
import { root } from './root.ts';

/** A way to bring the add-in to an office's machines; `docs/guide/deploy.md` describes each. */
interface Deployment {
  readonly file: string;
  /** What its manifest says of itself at its top. */
  readonly says: string;
  /** Whether Excel puts the button of a manifest on its ribbon when it is brought in this way. */
  readonly ribbon: boolean;
}

const deployments: readonly Deployment[] = [
  {
    file: 'manifest-share.xml',
    says: '共享文件夹：把本文件放进共享文件夹，在 Excel 的“信任中心 ▸ 受信任的加载项目录”里添加该文件夹。',
    ribbon: true,
  },
  {
    file: 'manifest-sharepoint.xml',
    says: 'SharePoint 应用程序目录：由管理员上传本文件到“Office 相关应用程序”，从“插入 ▸ 我的加载项 ▸ 我的组织”打开。',
    ribbon: false,
  },
  {
    file: 'manifest-https.xml',
    says: '自有 https 站点：由 Microsoft 365 管理中心统一部署，或在 Excel 网页版用“上传我的加载项”。',
    ribbon: true,
  },
];

/** One manifest a deployment, by its file's name: the same add-in at the same addresses, with what Excel takes when it is brought in so. */
export function manifests(addresses: Addresses, version: string): [file: string, manifest: string][] {
  const manifest = manifestFor(readFileSync(join(root, 'manifest.xml'), 'utf8'), addresses, version);
  return deployments.map(({ file, says, ribbon }) => [
    file,
    (ribbon ? manifest : withoutRibbon(manifest)).replace('?>\n', `?>\n<!-- ${says} -->\n`),
  ]);
}
