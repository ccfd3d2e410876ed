import type { Hotline } from "../../../src/model.ts";
import { hotlineOf } from "../model/phone.ts";
import { usePhone } from "./use-phone.ts";

/** The number in whose chat the handset in hand is. */
export const useHotline = (): Hotline | undefined => usePhone((state) => hotlineOf(state, state.open ?? ""));
