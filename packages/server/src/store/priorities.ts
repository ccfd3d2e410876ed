/** What goes first in the outbox and on the way to it; less is earlier. A reply is waited for, a broadcast can be switched off. */
export const priorities = { reply: 0, reminder: 1, broadcast: 2 } as const;

export type Priority = (typeof priorities)[keyof typeof priorities];
