import { HostFault } from '../book/fault.ts';
import { callMember, readMember, writeMember } from './members.ts';
import { Collection, Model } from './model.ts';
import {
  type Action,
  type ActionResult,
  type ArgumentInfo,
  actionType,
  type ObjectPath,
  pathType,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from './wire.ts';

/** Called before each action with its place in the whole session; throwing a `HostFault` fails it. */
export type ActionHook = (action: Action) => void;

const plain = (select: readonly string[]) => select.map((path) => path.replace(/^items\//i, ''));

/** The host half of the RichApi protocol: runs the actions of a request on a model and answers with their results. */
export class RichApiProcessor {
  readonly #root: Model;
  readonly #references = new Map<string, object>();
  readonly #names = new Map<object, string>();
  #nextReference = 1;

  constructor(root: Model) {
    this.#root = root;
  }

  /** Forgets what the client kept, as a host does whose session was lost; later use of it answers `InvalidObjectPath`. */
  dropReferences(): void {
    this.#references.clear();
    this.#names.clear();
  }

  /**
   * Runs a request. A batch is no transaction: the results before the action that failed are answered, and what they changed stays
   * changed (office.js applies them before it throws).
   */
  async process(body: RequestBody, hook: ActionHook): Promise<ResponseBody> {
    const found = new Map<number, object | null>();
    const results: ActionResult[] = [];
    const resolve = (id: number): object | null => {
      const known = found.get(id);
      if (known !== undefined) return known;
      const path = body.ObjectPaths[String(id)];
      if (!path) throw new HostFault('InvalidObjectPath', `no object path ${id}`);
      const target = this.#resolve(path, resolve);
      found.set(id, target);
      return target;
    };
    for (const [index, action] of body.Actions.entries()) {
      try {
        hook(action);
        results.push(await this.#run(action, resolve));
      } catch (fault) {
        if (!(fault instanceof HostFault)) throw fault;
        const where = { ActionIndex: index, HttpStatusCode: 400, Location: action.Name ?? '' };
        return { Results: results, Error: { Code: fault.code, Message: fault.message, ...where } };
      }
    }
    return { Results: results };
  }

  async #run(action: Action, resolve: (id: number) => object | null): Promise<ActionResult> {
    if (action.ActionType === actionType.trace) return { ActionId: action.Id };
    const target = resolve(action.ObjectPathId);
    return { ActionId: action.Id, Value: target === null ? null : await this.#act(action, target, resolve) };
  }

  #arguments(info: ArgumentInfo | undefined, resolve: (id: number) => object | null): unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference = info?.ReferencedObjectPathIds?.[index];
      return reference ? resolve(reference) : argument;
    });
  }

  #resolve(path: ObjectPath, resolve: (id: number) => object | null): object | null {
    const parent = path.ParentObjectPathId ? resolve(path.ParentObjectPathId) : null;
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case pathType.root:
        return this.#root;
      case pathType.nothing:
      case pathType.service:
        return null;
      case pathType.reference: {
        const kept = this.#references.get(name);
        if (!kept) {
          throw new HostFault('InvalidObjectPath', "The object path isn't working for what you're trying to do.");
        }
        return kept;
      }
    }
    if (parent === null) return null;
    const args = this.#arguments(path.ArgumentInfo, resolve);
    const answer =
      path.ObjectPathType === pathType.property
        ? readMember(parent, name).value
        : callMember(parent, path.ObjectPathType === pathType.indexer ? 'GetItem' : name, args);
    if (answer === null || typeof answer === 'object') return answer;
    throw new HostFault('InvalidArgument', `${name} leads to no object`);
  }

  #act(action: Action, target: object, resolve: (id: number) => object | null): unknown {
    const name = action.Name ?? '';
    switch (action.ActionType) {
      case actionType.instantiate:
        return this.#identity(target);
      case actionType.query:
      case actionType.queryAsJson:
        return this.#query(target, action.QueryInfo ?? {});
      case actionType.set:
        writeMember(target, name, this.#arguments(action.ArgumentInfo, resolve)[0]);
        return undefined;
      case actionType.method:
        if (name === '_KeepReference') return this.#keep(target);
        if (name === '_RemoveReference') return this.#release(action.ArgumentInfo);
        return this.#answer(callMember(target, name, this.#arguments(action.ArgumentInfo, resolve)));
    }
    throw new HostFault('NotImplemented', `action type ${action.ActionType}`);
  }

  #answer(value: unknown): unknown {
    return value instanceof Model ? this.#identity(value) : value;
  }

  #keep(target: object): undefined {
    if (this.#names.has(target)) return undefined;
    const name = `ref${this.#nextReference++}`;
    this.#references.set(name, target);
    this.#names.set(target, name);
    return undefined;
  }

  #release(info: ArgumentInfo | undefined): undefined {
    const name = String(info?.Arguments?.[0]);
    const kept = this.#references.get(name);
    if (kept) this.#names.delete(kept);
    this.#references.delete(name);
    return undefined;
  }

  #identity(target: object): Record<string, unknown> {
    const reference = this.#names.get(target);
    const id: unknown = Reflect.get(target, 'Id');
    return { ...(reference === undefined ? {} : { _ReferenceId: reference }), ...(id === undefined ? {} : { Id: id }) };
  }

  #query(target: object, info: QueryInfo): Record<string, unknown> {
    const select = [...(info.Select ?? []), ...(info.Expand ?? [])];
    if (!(target instanceof Collection)) return this.#pick(target, select);
    const skip = info.Skip ?? 0;
    const items: readonly object[] = target._Items.slice(skip, info.Top === undefined ? undefined : skip + info.Top);
    return { _Items: items.map((item, index) => ({ _Index: skip + index, ...this.#pick(item, plain(select)) })) };
  }

  #pick(target: object, select: readonly string[]): Record<string, unknown> {
    const out = this.#identity(target);
    const paths = select.length > 0 ? select : target instanceof Model ? target.scalars : [];
    const nested = new Map<string, string[]>();
    for (const path of paths) {
      const [head = '', ...rest] = path.split('/');
      if (head === '' || head === 'items') continue;
      const { name, value } = readMember(target, head);
      if (!(value instanceof Model)) {
        out[name] = value;
        continue;
      }
      const below = nested.get(name) ?? [];
      if (rest.length > 0) below.push(rest.join('/'));
      nested.set(name, below);
    }
    for (const [name, below] of nested) {
      const { value } = readMember(target, name);
      if (value instanceof Model) out[name] = this.#query(value, { Select: below });
    }
    return out;
  }
}
