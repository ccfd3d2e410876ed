import { EntryRefused } from "../../store/entries/conflict.ts";
import { because } from "../errors.ts";

/** Runs `work`; what editing refuses becomes an error that people may read. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof EntryRefused ? because(error.reason, error.values) : error;
  }
}
