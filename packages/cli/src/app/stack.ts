/** What was started, so that it can be stopped in the opposite order; one that fails does not keep the others up. */
export class Stack {
  readonly #steps: (() => Promise<void>)[] = [];

  onClose(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.#steps.splice(0).reverse()) await step().catch((error: unknown) => failures.push(error));
    if (failures.length > 0)
      throw new AggregateError(failures, `Not everything stopped cleanly: ${failures.join("; ")}`);
  }
}
