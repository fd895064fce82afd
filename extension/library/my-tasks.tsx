import { useState } from 'react';
import { taskLists } from '../../shared/history/overview.ts';
import { namesOf } from '../settings/own-unit.ts';
import { onDemand } from '../views/on-demand.tsx';
import { useSurface } from '../views/surface.ts';
import { useOwnUnit } from '../views/use-own-unit.ts';
import { type BrowseProps, freshBrowse } from './browse-state.ts';
import { useAsked } from './use-asked.ts';

/* Set once; what it takes to know one unit's names from another's is not loaded before. */
const unitForm = onDemand(async () => (await import('./unit-form.tsx')).UnitForm);

/** 我的任务: what her unit has to finish, as four lists with their counts; or the way to say which unit is hers. */
export function MyTasks({ state, change }: BrowseProps) {
  const { words } = useSurface();
  const [own, setOwn] = useOwnUnit();
  const [setting, setSetting] = useState(false);
  const names = namesOf(own);
  const counted = useAsked((history) => history.tasks(names), [own]);
  const counts = counted?.ok ? counted.value : null;
  const { due, mine } = state.filter;
  const title = own === null ? words.history.myTasks : words.history.myTasksOf(own.name);
  return (
    <section className="tz-tasks" aria-label={title}>
      <div className="tz-tasks-head">
        <h2 className="tz-secondary">{title}</h2>
        <button type="button" className="tz-link" aria-expanded={setting} onClick={() => setSetting(!setting)}>
          {own === null ? words.history.setUnit : words.history.changeUnit}
        </button>
      </div>
      {own === null ? (
        !setting && <p className="tz-secondary">{words.history.setUnitHint}</p>
      ) : (
        <div className="tz-tasks-lists">
          {taskLists.map((list) => {
            const pressed = mine === true && due === list;
            return (
              <button
                key={list}
                type="button"
                className="tz-task"
                data-list={list}
                aria-pressed={pressed}
                onClick={() =>
                  change(() => ({
                    ...freshBrowse,
                    ...(pressed ? {} : { filter: { mine: true, due: list, done: false } }),
                  }))
                }
              >
                <span className="tz-task-count">{counts === null ? '…' : counts[list]}</span>
                <span className="tz-secondary">{words.history.due[list]}</span>
              </button>
            );
          })}
        </div>
      )}
      {setting && (
        <unitForm.Part
          own={own}
          onSet={(unit) => {
            setOwn(unit);
            setSetting(false);
          }}
          onClose={() => setSetting(false)}
        />
      )}
    </section>
  );
}
