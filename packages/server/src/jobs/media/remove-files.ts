import type { RemoveFiles } from "../../store/files/remove-files.ts";
import type { FileStore } from "./file-store.ts";

/** Takes files of erased messages out of the folder; one that is gone already is as good. */
export async function removeFiles({ organisationId, ids }: RemoveFiles, files: FileStore): Promise<void> {
  for (const id of ids) await files.remove(organisationId, id);
}
