import { StoppedBefore } from "../../store/broadcasts/begin.ts";

/** A broadcast that was stopped before its people were known is over: there is nothing to be tried again. */
export async function unlessStopped(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof StoppedBefore)) throw error;
  }
}
