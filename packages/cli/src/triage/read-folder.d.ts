import type { TriageContent } from "@hotline/core/model/triage.ts";
import type { z } from "zod";
import { answerLine, goldenLine, labelLine, statesFile, urgencyFile } from "./folder-schema.ts";
/** What a team has written for triage: the folder `triage/` of a project. A file that is not there is empty. */
export interface TriageFolder {
    readonly answers: readonly z.infer<typeof answerLine>[];
    readonly labels: readonly z.infer<typeof labelLine>[];
    readonly urgency: z.infer<typeof urgencyFile> | null;
    readonly states: z.infer<typeof statesFile>["states"];
    readonly golden: readonly z.infer<typeof goldenLine>[];
}
/** Reads and checks it. Throws an `Error` that names each wrong file, line and key. */
export declare function readTriageFolder(dir: string): TriageFolder;
/** A folder without rules rings for nothing. */
export declare function contentOf({ urgency, ...rest }: TriageFolder): TriageContent;
