import { plainNumber } from "@hotline/core/model/written.ts";

export const appCodeLength = 6;

/** The digits of an app's code, however they were typed or pasted: "٠١٢ ٣٤٥" is 012345. */
export const typedAppCode = (text: string): string => plainNumber(text).replace(/\D/g, "").slice(0, appCodeLength);

/** A backup code as it was given, whether or not its dash was typed. */
export const typedBackupCode = (text: string): string =>
  plainNumber(text)
    .replace(/\s/g, "")
    .replace(/^(\d{5})(\d{5})$/, "$1-$2");
