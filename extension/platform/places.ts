/** Where a pane may be met: in Excel on the web, and on the desk that the command line opens on this machine. */
export type LinkPlaceName = 'pane' | 'desk';

export interface LinkPlace {
  readonly name: LinkPlaceName;
  readonly origin: string;
  /** The match pattern that the permission is asked for. */
  readonly pattern: string;
}

/** Set by the build; see `wxt.config.ts`. */
declare const LINK_PLACES: readonly LinkPlace[];

/** The add-in's own addresses, the only ones that can ever be linked; the same that the manifest names as optional. */
export const linkPlaces: readonly LinkPlace[] = LINK_PLACES;
