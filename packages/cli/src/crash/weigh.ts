import type { Crowd } from "../load/crowd.ts";
import { phoneOf } from "../load/identity.ts";
import { openOracle } from "../load/oracle.ts";
import type { Stage } from "../load/stage.ts";
import { count, type Evidence, evidence, type Faults, type Finding, judge } from "../load/truth.ts";
import { readThreads } from "./doubts.ts";

/** What people said and heard, held against what they should have heard. */
export interface Weighed extends Faults {
  readonly messages: number;
  readonly acknowledged: number;
  readonly replies: number;
  readonly findings: readonly Finding[];
  /** What was said to and by (some) people whose answers are not right. */
  readonly evidence: readonly Evidence[];
  /** The same as the hotline has it, a line a message. */
  readonly threads: readonly string[];
}

/** People whose whole story is told when something is wrong with it. */
const mostEvidence = 5;

/** Asks the journeys again, alone and in memory, what each message should have been answered. */
export async function weigh(stage: Stage, crowd: Crowd): Promise<Weighed> {
  const stories = crowd.stories();
  const oracle = await openOracle(stage);
  const judged = stories.map((story) => {
    const expected = oracle.answers(story);
    return { story, expected, findings: judge(story, expected).findings };
  });
  await oracle.close();
  const behind = judged.filter(({ findings }) => findings.length > 0).slice(0, mostEvidence);
  const phones = behind.map(({ story }) => phoneOf(story.user));
  const findings = judged.flatMap((one) => one.findings);
  return {
    messages: crowd.said,
    acknowledged: stories.flatMap(({ said }) => said).filter(({ ackedAt }) => ackedAt !== null).length,
    replies: stories.reduce((sum, { heard }) => sum + heard.length, 0),
    findings,
    evidence: behind.map(({ story, expected }) => evidence(story, expected)),
    threads: await readThreads(stage.databaseUrl, phones),
    ...count(findings),
  };
}
