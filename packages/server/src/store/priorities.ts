/**
 * What goes first in the outbox and on the way to it; less is earlier. A reply is waited for, a broadcast can be switched off. What is
 * of a paused broadcast waits, until somebody lets it go on or something is said to the same person behind it.
 */
export const priorities = { reply: 0, reminder: 1, broadcast: 2, paused: 3 } as const;

export type Priority = (typeof priorities)[keyof typeof priorities];
