import { type AirtimeRequest, type AirtimeResult, airtime } from "./airtime.ts";
import { type ClaimUrnRequest, type ClaimUrnResult, claimUrn } from "./claim-urn.ts";
import { type ClassifyRequest, type ClassifyResult, classify } from "./classify.ts";
import { type EmailRequest, type EmailResult, email } from "./email.ts";
import { type HttpRequest, type HttpResult, http } from "./http.ts";
import { type LlmRequest, type LlmResult, llm } from "./llm.ts";

/** What a journey asks of the world, as data. */
export type EffectRequest =
  | AirtimeRequest
  | ClaimUrnRequest
  | ClassifyRequest
  | EmailRequest
  | HttpRequest
  | LlmRequest;

/** What came of it; the same shape whoever found it out, and for failures too. */
export type EffectResult = AirtimeResult | ClaimUrnResult | ClassifyResult | EmailResult | HttpResult | LlmResult;

export type EffectName = EffectRequest["kind"];
export type RequestOf<K extends EffectName> = Extract<EffectRequest, { readonly kind: K }>;
export type ResultOf<K extends EffectName> = Extract<EffectResult, { readonly kind: K }>;

/** Every kind of effect. */
const effectKinds = { airtime, claimUrn, classify, email, http, llm };

/** The result for an effect that could not be carried out, e.g. because nobody answered in time. */
export function failedEffect(request: EffectRequest, reason: string): EffectResult {
  return effectKinds[request.kind].failure(reason);
}
