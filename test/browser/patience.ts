/**
 * The longest that a test waits for a state of a surface, in milliseconds: what a machine whose cores are all busy with other work needs
 * many times over, and less than a test may take, so that a state that never comes fails with what is shown instead.
 */
export const patience = 90_000;
