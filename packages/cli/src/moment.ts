const written = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
});

/** 3 Mar 2026, 14:05 UTC: in the zone of this machine, which is named. */
export const moment = (at: Date | string): string => written.format(new Date(at));
