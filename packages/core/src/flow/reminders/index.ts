/** Reminders: messages and journeys at times relative to dates of contacts. */
export { reminderJourneys } from "./messages.ts";
export { type DueReminder, dueAt, nextReminders } from "./schedule.ts";
