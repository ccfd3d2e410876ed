import type { Viewer } from "./viewer.ts";

type Sight = Pick<Viewer, "hidesPersonalData">;

/** A contact's name, or nothing for those who need not know it. */
export function nameFor(viewer: Sight, name: string): string {
  return viewer.hidesPersonalData ? "" : name;
}

/** A phone number, or its last two digits: enough to tell two people apart, too little to call one. */
export function phoneFor(viewer: Sight, phone: string | null): string | null {
  if (phone === null || !viewer.hidesPersonalData) return phone;
  return `•••• ${phone.slice(-2)}`;
}

/** The same as people write it: in international form, with its plus. */
export function numberFor(viewer: Sight, phone: string | null): string | null {
  const shown = phoneFor(viewer, phone);
  return shown === null || shown !== phone ? shown : `+${shown}`;
}
