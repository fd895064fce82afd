interface TaskPane {
  readonly ID: number;
  Visible: boolean;
  DockPosition: number;
  Width: number;
}

/** What opening the pane uses of WPS's application object. 未经真机验证。 */
export interface PaneOpener {
  CreateTaskPane(url: string): TaskPane;
  GetTaskPane(id: number): TaskPane | undefined;
  readonly PluginStorage: { getItem(key: string): unknown; setItem(key: string, value: number): void };
}

const key = 'taizhang-pane';
/** Docked at the right (`msoCTPDockPositionRight`). */
const right = 2;
const width = 360;

/** Shows the pane, the one that is there where WPS still has it; its number is kept in the storage that the add-in's pages share. */
export function openPane(application: PaneOpener, entry: string): void {
  const known = Number(application.PluginStorage.getItem(key));
  const present = known > 0 ? application.GetTaskPane(known) : undefined;
  const pane = present ?? application.CreateTaskPane(new URL('../wps.html', entry).href);
  if (!present) {
    application.PluginStorage.setItem(key, pane.ID);
    pane.DockPosition = right;
    pane.Width = width;
  }
  pane.Visible = true;
}
