/** What a number has of its own, where it is of another WhatsApp account than the rest. */
export interface NumberAccess {
  readonly token?: string;
  readonly appSecrets?: readonly string[];
  readonly businessAccountId?: string;
}

/** How the Cloud API is asked. */
export interface Access {
  readonly apiUrl: string;
  readonly version: string;
  readonly token: string;
  /** The account that templates belong to; without it none are known. */
  readonly businessAccountId?: string;
  /** By WhatsApp's id of the number. */
  readonly numbers?: ReadonlyMap<string, NumberAccess>;
}

export const tokenOf = ({ token, numbers }: Pick<Access, "token" | "numbers">, phoneNumberId: string): string =>
  numbers?.get(phoneNumberId)?.token ?? token;

/** Whose templates a number may send. One with a token of its own is not of the account that all others are of. */
export function accountOf({ businessAccountId, numbers }: Access, phoneNumberId: string): string | undefined {
  const own = numbers?.get(phoneNumberId);
  return own?.businessAccountId ?? (own?.token === undefined ? businessAccountId : undefined);
}
