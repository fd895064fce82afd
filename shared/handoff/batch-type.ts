/** The clipboard type that only the pane reads; cells are pasted from the other two faces. */
export const batchType = 'application/x-taizhang+json';
