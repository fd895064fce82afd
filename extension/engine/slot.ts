/** Where the engine's script leaves it for the background. */
export const engineSlot = Symbol.for('taizhang.engine');
