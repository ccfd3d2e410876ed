/** A template in one language, as WhatsApp has approved it and describes it. */
export interface ApprovedTemplate {
  readonly name: string;
  /** e.g. `en_US`. */
  readonly language: string;
  readonly components: readonly unknown[];
}
