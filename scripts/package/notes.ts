/** What stands beside the add-in's files: the address that they were made for, and where the rest is told. */
export function addinNote(pane: string): string {
  return `台账 Excel 加载项

怎样部署见 pane/deploy.html：用浏览器打开。manifest-share.xml、manifest-sharepoint.xml、manifest-https.xml 是三种部署方式的清单文件，选一种即可。
这一份里窗格的地址是 ${pane}。与您的不同时，用记事本把清单文件里的这个地址全部替换成您的。
Excel 未经真机验证。
`;
}

/** The same for WPS. */
export function wpsNote(pane: string): string {
  return `台账 WPS 加载项

怎样部署见 pane/deploy.html 第四节：用浏览器打开。
这一份里窗格的地址是 ${pane}。与您的不同时，用记事本把 publish.xml 里的这个地址替换成您的。
WPS 未经真机验证。
`;
}

/** What stands beside the Firefox package. */
export const firefoxNote = `taizhang-firefox 的 .xpi 没有 Mozilla 的签名。
正式版 Firefox 只能临时载入（about:debugging#/runtime/this-firefox ▸ 临时载入附加组件）；ESR、开发者版可在 about:config 把
xpinstall.signatures.required 设为 false 后安装，或由单位按 Mozilla 的流程自行签名后分发。
`;
