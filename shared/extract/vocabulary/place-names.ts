/** Names of places in a title or an agency's name; the group is the stem: 海州 of 海州区. */
export const placeNames = /([一-龥]{2,6}?)(?:省|市|区|县|州|旗|盟)/g;
/** Words of a title that stand right before a place's name. */
export const titleLead = /^(?:关于|印发|落实|推进|中共)/;
