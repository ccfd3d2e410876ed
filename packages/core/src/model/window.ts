/** How long after a contact's last message free-form messages may be sent to them. */
export const windowMs = 24 * 3_600_000;

/** The end of the window that a message opens. */
export function windowEnd(heardAt: Date): Date {
  return new Date(heardAt.getTime() + windowMs);
}
