import type { TriageContent } from "@hotline/core/model/triage.ts";
/** Reads `triage/` of a project folder; undefined where there is none. */
export declare function readTriage(dir: string): TriageContent | undefined;
/** Writes `triage/` of a project folder as `readTriage` reads it; without content it is not there afterwards. */
export declare function writeTriage(dir: string, content: TriageContent | undefined): Promise<void>;
