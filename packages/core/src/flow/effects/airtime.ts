import type { EffectKind } from "./kind.ts";

/** Airtime to be given to a phone; the host knows which of the currencies is the recipient's. */
export interface AirtimeRequest {
  readonly kind: "airtime";
  /** URN from which it comes, where the contact's channel has one. */
  readonly sender?: string;
  readonly recipient: string;
  /** Currency → amount. */
  readonly amounts: Readonly<Record<string, number>>;
}

/** What was given, or why not. */
export type AirtimeResult =
  | {
      readonly kind: "airtime";
      readonly externalId: string;
      readonly currency: string;
      readonly amount: number;
      /** The calls that the host made, for the author to see. */
      readonly logs: readonly unknown[];
    }
  | { readonly kind: "airtime"; readonly error: string };

export const airtime: EffectKind<AirtimeResult> = {
  kind: "airtime",
  failure: (error) => ({ kind: "airtime", error }),
};
