import { availableParallelism } from "node:os";
import babel from "@rolldown/plugin-babel";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { linguiMacros } from "./packages/console/macros.ts";

/**
 * Where nobody knows yet how long a file takes, large ones come first. Those that start whole hotlines are short and take
 * minutes: one of them at the very end kept one processor busy, so they are mixed among the first. The console's come last:
 * a worker serves one project, and forgets at each change what it has read.
 */
class HotlinesEarly extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const ofConsole = sorted.filter(({ project }) => project.name === "console");
    const house = sorted.filter(({ project }) => project.name !== "console");
    const startsHotlines = ({ moduleId }: TestSpecification) => /\/e2e\/|\/cli\/src\/(bench|commands)\//.test(moduleId);
    const hotlines = house.filter(startsHotlines);
    const others = house.filter((file) => !startsHotlines(file));
    const mixed: TestSpecification[] = [];
    while (mixed.length < house.length) mixed.push(...hotlines.splice(0, 1), ...others.splice(0, 2));
    return [...mixed, ...ofConsole];
  }
}

const shared = {
  setupFiles: ["packages/server/src/test/chance.ts"],
  // One worker more than cores, for some tests wait by the clock. Each reads the house's modules once and not for each file: half of
  // the time went there.
  maxWorkers: availableParallelism() + 1,
  isolate: false,
  testTimeout: 180_000,
  // A second, as is the default, is not enough for a machine that does many things at once.
  expect: { poll: { timeout: 60_000 } },
  hookTimeout: 240_000,
} as const;

// The walk over every page in every look takes minutes: `npm run walk`.
const isWalk = process.env["HOTLINE_WALK"] !== undefined;

/** The console is what Vite makes of it. */
const consoleTests = {
  plugins: [babel({ presets: [linguiMacros] })],
  test: { ...shared, name: "console", include: isWalk ? [] : ["packages/console/**/*.test.{ts,tsx}"] },
};

/** All else runs as it does outside of tests, by Node alone: read and run by Vite it took a third longer. */
const houseTests = {
  test: {
    ...shared,
    name: "house",
    include: isWalk ? ["e2e/**/*.walk.ts"] : ["packages/!(console)/**/*.test.ts", "e2e/**/*.test.ts"],
    globalSetup: ["packages/server/src/test/global-setup.ts"],
    experimental: { viteModuleRunner: false },
  },
};

export default defineConfig({
  test: {
    projects: [houseTests, consoleTests],
    sequence: { sequencer: HotlinesEarly },
  },
});
