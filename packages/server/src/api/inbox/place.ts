import type { ThreadPlace } from "../../store/inbox/thread.ts";
import { because } from "../errors.ts";

/** A place in a thread as clients keep it. */
export const placeText = ({ at, id }: ThreadPlace): string => `${at}.${id}`;

const places = /^(\d{1,18})\.([0-9a-f-]{36})$/;

export function readPlace(text: string): ThreadPlace {
  const [, at, id] = places.exec(text) ?? [];
  if (at === undefined || id === undefined) throw because("CURSOR");
  return { at, id };
}
