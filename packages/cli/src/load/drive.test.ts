import { expect, test } from "vitest";
import { Crowd } from "./crowd.ts";
import { openLoop, settle } from "./drive.ts";
import type { Story } from "./ledger.ts";
import { seededRandom } from "./random.ts";
import { type Mischief, startStandIn } from "./test/stand-in.ts";
import { count, type Faults, judge } from "./truth.ts";

const book = { languages: ["eng", "fra"], words: { eng: ["hello", "menu", "news"], fra: ["bonjour", "aide"] } };
const messages = 200;

/** What is counted where so many people wait in vain. */
async function faultsOf(mischief?: Mischief, inVain = 0): Promise<Faults> {
  const standIn = await startStandIn(mischief);
  try {
    const crowd = new Crowd({ wire: standIn.wire, book, size: 20, random: seededRandom(5), impatience: 0 });
    await openLoop(
      crowd,
      Array.from({ length: messages }, (_, index) => index * 2),
    );
    // However slow the machine is: only those are given up who are never answered.
    await expect.poll(() => crowd.waiting).toBe(inVain);
    await settle(crowd, 500, 50);
    crowd.close();
    const findings = crowd.stories().flatMap((story) => judge(story, echoes(story)).findings);
    expect(crowd.said).toBe(messages);
    return count(findings);
  } finally {
    await standIn.close();
  }
}

const echoes = (story: Story) =>
  story.said.map(({ utterance }) => [utterance.kind === "text" ? `echo ${utterance.text}` : ""]);

test("a hotline that answers each message once has no faults", async () => {
  expect(await faultsOf()).toEqual({ lost: 0, doubled: 0, reordered: 0, wrong: 0 });
});

test("a reply that is never sent is counted as lost", async () => {
  const faults = await faultsOf((reply, n) => (n === 100 ? [] : [reply]), 1);
  expect(faults).toEqual({ lost: 1, doubled: 0, reordered: 0, wrong: 0 });
});

test("a reply that is sent again is counted as doubled", async () => {
  const faults = await faultsOf((reply, n) => (n % 50 === 9 ? [reply, reply] : [reply]));
  expect(faults).toEqual({ lost: 0, doubled: 4, reordered: 0, wrong: 0 });
});

test("a reply with another text is counted as wrong, and not as lost as well", async () => {
  const faults = await faultsOf((reply, n) => (n === 7 ? [`${reply}?!`] : [reply]));
  expect(faults).toEqual({ lost: 0, doubled: 0, reordered: 0, wrong: 1 });
});

test("a message meant for a moment that has passed is counted from that moment", async () => {
  const standIn = await startStandIn();
  const crowd = new Crowd({ wire: standIn.wire, book, size: 1, random: seededRandom(5) });
  await openLoop(crowd, [-1000]);
  await expect.poll(() => crowd.waiting).toBe(0);
  const [story] = crowd.stories();
  expect((story?.heard[0]?.acceptedAt ?? 0) - (story?.said[0]?.intendedAt ?? 0)).toBeGreaterThan(1000);
  await standIn.close();
});
