import type { Command } from "commander";

/** All that `hotline` can do, by name, in the order of its help. Each brings its own libraries when it is asked for. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import("./start.ts")).startCommand(),
  serve: async () => (await import("./serve.ts")).serveCommand(),
  migrate: async () => (await import("./migrate.ts")).migrateCommand(),
  "admin-link": async () => (await import("./admin-link.ts")).adminLinkCommand(),
  import: async () => (await import("./import.ts")).importCommand(),
  export: async () => (await import("./export.ts")).exportCommand(),
  check: async () => (await import("./check.ts")).checkCommand(),
  play: async () => (await import("./play.ts")).playCommand(),
  test: async () => (await import("./test.ts")).testCommand(),
  "diff-run": async () => (await import("./diff-run.ts")).diffRunCommand(),
  load: async () => (await import("./load.ts")).loadCommand(),
  flag: async () => (await import("./flag.ts")).flagCommand(),
  fill: async () => (await import("./fill.ts")).fillCommand(),
  translations: async () => (await import("./translations.ts")).translationsCommand(),
  triage: async () => (await import("./triage.ts")).triageCommand(),
  "replay-data": async () => (await import("./replay-data.ts")).replayDataCommand(),
  fixtures: async () => (await import("./fixtures.ts")).fixturesCommand(),
};
