import { useSyncExternalStore } from "react";
import { getState, subscribe } from "../api/phone-store.ts";
import type { PhoneState } from "../model/phone.ts";

/** `select` must return a part of the state itself, not a new object. */
export const usePhone = <T>(select: (state: PhoneState) => T): T =>
  useSyncExternalStore(subscribe, () => select(getState()));
