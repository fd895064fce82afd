/**
 * The children that an element of a task pane manifest may have, in the order in which they must stand (Office docs, "How to find the
 * proper order of manifest elements", after the schemas of [MS-OWEMXML]). Where one name means two elements, the parent tells them apart.
 */
export const childOrder: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...['Id', 'AlternateID', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl'],
    ...['HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions'],
    ...['Dictionary', 'VersionOverrides', 'ExtendedOverrides'],
  ],
  'OfficeApp/DisplayName': ['Override'],
  'OfficeApp/Description': ['Override'],
  'OfficeApp/AppDomains': ['AppDomain'],
  'OfficeApp/Hosts': ['Host'],
  'OfficeApp/Requirements': ['Sets', 'Methods'],
  'Requirements/Sets': ['Set'],
  'OfficeApp/DefaultSettings': ['SourceLocation'],
  'OfficeApp/VersionOverrides': ['Description', 'Requirements', 'Hosts', 'Resources', 'VersionOverrides'],
  'VersionOverrides/Hosts': ['Host'],
  'Hosts/Host': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  'Host/DesktopFormFactor': ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  'DesktopFormFactor/GetStarted': ['Title', 'Description', 'LearnMoreUrl'],
  'DesktopFormFactor/ExtensionPoint': ['OfficeTab', 'CustomTab', 'OfficeMenu'],
  'ExtensionPoint/OfficeTab': ['Group'],
  'OfficeTab/Group': ['Label', 'Icon', 'Control'],
  'Group/Icon': ['Image'],
  'Group/Control': ['Label', 'Supertip', 'Icon', 'Action', 'Enabled', 'Items'],
  'Control/Supertip': ['Title', 'Description'],
  'Control/Icon': ['Image'],
  'Control/Action': ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  'VersionOverrides/Resources': ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
  'Resources/Images': ['Image'],
  'Resources/Urls': ['Url'],
  'Resources/ShortStrings': ['String'],
  'Resources/LongStrings': ['String'],
  'ShortStrings/String': ['Override'],
  'LongStrings/String': ['Override'],
};
