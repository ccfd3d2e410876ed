import type { EffectKind } from "./kind.ts";

/** Asks whether an address can become this contact's: it must not be another's. */
export interface ClaimUrnRequest {
  readonly kind: "claimUrn";
  readonly urn: string;
}

export interface ClaimUrnResult {
  readonly kind: "claimUrn";
  readonly claimed: boolean;
}

export const claimUrn: EffectKind<ClaimUrnResult> = {
  kind: "claimUrn",
  // An address that could not be checked is left alone: giving away somebody's messages would be worse.
  failure: () => ({ kind: "claimUrn", claimed: false }),
};
