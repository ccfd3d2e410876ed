import type { Page } from "playwright-core";

/** Until nothing moves on the page, but for what moves for ever. What has just come begins to move a frame later. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const moving = () =>
      document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    // A page that keeps itself up to date never rests altogether.
    for (let looks = 0; looks < 5; looks++) {
      await frame();
      await frame();
      const ends = moving();
      if (ends.length === 0) return;
      await Promise.allSettled(ends.map(({ finished }) => finished));
    }
  });
}
