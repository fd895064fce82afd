import { type ComponentType, useEffect, useState } from 'react';

/** A part of a surface that is loaded when it is first shown, or ahead of that. */
export interface OnDemand<Props> {
  readonly Part: ComponentType<Props>;
  /** Loads it ahead. */
  readonly prepare: () => Promise<unknown>;
}

/**
 * Loads a part on demand, with `Meanwhile` in its place until it is there. One that is loaded is drawn at once, and one that is not as soon
 * as it is: React's own Suspense holds what takes a fallback's place back for 300 ms.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile: ComponentType = () => null,
): OnDemand<Props> {
  let loaded: ComponentType<Props> | null = null;
  const prepare = async () => {
    loaded ??= await load();
    return loaded;
  };
  function Part(props: Props) {
    const [Loaded, setLoaded] = useState(() => loaded);
    useEffect(() => {
      let left = false;
      prepare().then((part) => {
        if (!left) setLoaded(() => part);
      });
      return () => {
        left = true;
      };
    }, []);
    return Loaded === null ? <Meanwhile /> : <Loaded {...props} />;
  }
  return { Part, prepare };
}
