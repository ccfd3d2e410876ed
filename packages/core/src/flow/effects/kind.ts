/** One kind of thing that a journey asks of the world. */
export interface EffectKind<Result extends { readonly kind: string }> {
  readonly kind: Result["kind"];
  /** The result that stands for a time-out, a crash or a refusal of the host. */
  failure(reason: string): Result;
}
