import type { TriageModel } from "@hotline/core/triage/index.ts";
import { readCommonTexts } from "@hotline/server/triage/common-texts.ts";
import { trainModel } from "@hotline/server/triage/train.ts";
import { contentOf, type TriageFolder } from "./read-folder.ts";

/** The model that a server makes of a team's folder: what is checked here is what will answer there. */
export async function trainFolder(folder: TriageFolder): Promise<TriageModel> {
  return trainModel(contentOf(folder), [], await readCommonTexts());
}
