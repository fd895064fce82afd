/** Bodies that belong to the agency printed before them: 市公安局 ⏎ 交警支队. */
export const subordinate = /(?:分局|支队|大队|中队|派出所)$/;
/** Places whose name a bureau's goes on from: 青禾区 ⏎ 住房和城乡建设局. */
export const county = /[省市区县州旗盟]$/;
export const town = /(?:镇|乡|街道|社区)$/;
export const townOffice = /^[一-龥]{2,8}(?:办公室|中心|站|所|院|大队)$/;
/** Zones whose last character is a prefix of governments too: 高新 ⏎ 区管委会. */
export const zone = /(?:高新|开发|经开|新|园|示范|度假|景|试验|合作|自贸|保税|功能|管理|林|库|矿|片|社|小|城)$/;
export const joining = /(?:和|及|与|以及|、|（|的|\/)$/;
export const joined = /^(?:和|及|与|以及|并|、|）|（|等)/;

/** Words with which a name of its own begins whatever stands before it. */
export const freshStart = /^(?:各|有关|相关|属地|沿线|涉及)/;
/** Places whose last character is a government's and that are none: 开发区. */
export const placesOfNoCounty = /(?:开发区|园区|新区|片区|景区|社区)$/;
