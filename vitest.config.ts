import { availableParallelism } from "node:os";
import babel from "@rolldown/plugin-babel";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { linguiMacros } from "./packages/console/macros.ts";

/**
 * Where nobody knows yet how long a file takes, large ones come first. Those that start whole hotlines are short and take
 * minutes: one of them at the very end kept one processor busy, so they are mixed among the first.
 */
class HotlinesEarly extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const startsHotlines = ({ moduleId }: TestSpecification) => /\/e2e\/|\/cli\/src\/(bench|commands)\//.test(moduleId);
    const hotlines = sorted.filter(startsHotlines);
    const others = sorted.filter((file) => !startsHotlines(file));
    const mixed: TestSpecification[] = [];
    while (mixed.length < sorted.length) mixed.push(...hotlines.splice(0, 1), ...others.splice(0, 2));
    return mixed;
  }
}

export default defineConfig({
  plugins: [babel({ presets: [linguiMacros] })],
  // As Node finds it for every other module: two copies of graphql do not know each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    // The walk over every page in every look takes minutes: `npm run walk`.
    include: process.env["HOTLINE_WALK"] ? ["e2e/**/*.walk.ts"] : ["packages/**/*.test.{ts,tsx}", "e2e/**/*.test.ts"],
    globalSetup: ["packages/server/src/test/global-setup.ts"],
    setupFiles: ["packages/server/src/test/chance.ts"],
    // One worker more than cores, for some tests wait by the clock. Each reads the house's modules once and not for each file: half of
    // the time went there.
    maxWorkers: availableParallelism() + 1,
    isolate: false,
    sequence: { sequencer: HotlinesEarly },
    testTimeout: 180_000,
    // A second, as is the default, is not enough for a machine that does many things at once.
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 240_000,
  },
});
