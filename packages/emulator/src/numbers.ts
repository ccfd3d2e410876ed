import { type Bucket, makeBucket } from "./limits.ts";
import type { Hotline } from "./model.ts";
import type { HotlineNumber } from "./options.ts";

/** A business number on this machine, with what WhatsApp counts for each number by itself. */
export interface EmulatedNumber extends HotlineNumber {
  readonly digits: string;
  readonly bucket: Bucket;
  /** Where its line stands in the `lines` of each person. */
  readonly place: number;
}

export interface Numbers {
  /** The one that people write to who choose none. */
  readonly first: EmulatedNumber;
  find(id: string): EmulatedNumber | undefined;
  all(): readonly EmulatedNumber[];
  add(number: HotlineNumber): EmulatedNumber;
}

export function makeNumbers(first: HotlineNumber): Numbers {
  const known: EmulatedNumber[] = [];
  const byId = new Map<string, EmulatedNumber>();
  const add = (number: HotlineNumber): EmulatedNumber => {
    const digits = number.display.replace(/\D/g, "");
    const added = { ...number, digits, bucket: makeBucket(), place: known.length };
    known.push(added);
    byId.set(number.id, added);
    return added;
  };
  return { first: add(first), find: (id) => byId.get(id), all: () => known, add };
}

export function describeHotline({ id, wabaId, display, digits, name }: EmulatedNumber): Hotline {
  const waLink = `https://wa.me/${digits}`;
  return { phoneNumberId: id, wabaId, display, digits, name, waLink, qrText: waLink };
}
