/** What stands beside the add-in's files: how an office puts them in place. */
export function addinNote(pane: string): string {
  return `台账 Excel 加载项

pane/ 是窗格的网页，放到一个 https 地址下；三份 manifest-*.xml 对应三种部署方式，各自开头写明用法。
这一份里窗格的地址是 ${pane}。地址不同时，用记事本把 manifest-*.xml 里的这个地址全部替换成您的。
pane/wps/ 是 WPS 加载项的入口，用法见 taizhang-wps 压缩包里的说明。
Excel、WPS 未经真机验证。
`;
}

/** The same for WPS. */
export function wpsNote(pane: string): string {
  return `台账 WPS 加载项

把 pane/ 放到一个网页服务器上，把 publish.xml 放到 WPS 的 jsaddons 文件夹（Windows：%APPDATA%\\kingsoft\\wps\\jsaddons，
Linux：~/.local/share/Kingsoft/wps/jsaddons），重新打开 WPS 表格。
这一份里窗格的地址是 ${pane}。地址不同时，用记事本把 publish.xml 里的这个地址替换成您的。
未经真机验证。
`;
}

/** What stands beside the Firefox package. */
export const firefoxNote = `taizhang-firefox 的 .xpi 没有 Mozilla 的签名。
正式版 Firefox 只能临时载入（about:debugging#/runtime/this-firefox ▸ 临时载入附加组件）；ESR、开发者版可在 about:config 把
xpinstall.signatures.required 设为 false 后安装，或由单位按 Mozilla 的流程自行签名后分发。
`;
