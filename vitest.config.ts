import { availableParallelism } from "node:os";
import babel from "@rolldown/plugin-babel";
import { defineConfig } from "vitest/config";
import { linguiMacros } from "./packages/console/macros.ts";

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
    testTimeout: 180_000,
    // A second, as is the default, is not enough for a machine that does many things at once.
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 240_000,
  },
});
