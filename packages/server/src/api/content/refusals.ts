import { EntryConflict, EntryRefused } from "../../store/entries/conflict.ts";
import { refusal } from "../errors.ts";

/** Runs `work`; what editing refuses becomes an error that people may read. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EntryConflict) throw refusal("CONFLICT", error.message);
    if (error instanceof EntryRefused) throw refusal("INVALID", error.message);
    throw error;
  }
}
