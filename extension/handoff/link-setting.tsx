import { useEffect, useState } from 'react';
import { type LinkPlace, linkPlaces } from '../platform/places.ts';
import { useSurface } from '../views/surface.ts';
import { allowLink, canLink, forbidLink, isLinked, onPermissionChange } from './permission.ts';

/** 连接: whether panes in this browser may ask for what she sent, place by place; off until she turns it on. */
export function LinkSetting() {
  const { words } = useSurface();
  const { handoff } = words;
  return (
    <section className="tz-links" aria-label={handoff.link}>
      <h2 className="tz-title">{handoff.link}</h2>
      <p className="tz-secondary">{canLink() ? handoff.linkHint : handoff.linkTooOld}</p>
      {canLink() && linkPlaces.map((place) => <LinkSwitch key={place.name} place={place} />)}
    </section>
  );
}

function LinkSwitch({ place }: { place: LinkPlace }) {
  const { words, announce } = useSurface();
  const { handoff } = words;
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => {
    const read = () => {
      isLinked(place).then(setOn);
    };
    read();
    return onPermissionChange(read);
  }, [place]);
  const change = async (wanted: boolean) => {
    if (!wanted) {
      await forbidLink(place);
      announce({ text: handoff.linkOff, tone: 'done' });
      return;
    }
    const allowed = await allowLink(place);
    announce(allowed ? { text: handoff.linkOn, tone: 'done' } : { text: handoff.linkRefused, tone: 'error' });
  };
  return (
    <label className="tz-switch">
      <input
        type="checkbox"
        checked={on === true}
        disabled={on === null}
        onChange={(event) => change(event.target.checked)}
      />
      {handoff.places[place.name]}
      <span className="tz-secondary">{place.origin}</span>
    </label>
  );
}
