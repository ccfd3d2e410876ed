import type { Command } from "commander";
import { adminLinkCommand } from "./admin-link.ts";
import { checkCommand } from "./check.ts";
import { diffRunCommand } from "./diff-run.ts";
import { exportCommand } from "./export.ts";
import { fillCommand } from "./fill.ts";
import { fixturesCommand } from "./fixtures.ts";
import { flagCommand } from "./flag.ts";
import { importCommand } from "./import.ts";
import { loadCommand } from "./load.ts";
import { migrateCommand } from "./migrate.ts";
import { playCommand } from "./play.ts";
import { replayDataCommand } from "./replay-data.ts";
import { serveCommand } from "./serve.ts";
import { startCommand } from "./start.ts";
import { testCommand } from "./test.ts";
import { translationsCommand } from "./translations.ts";
import { triageCommand } from "./triage.ts";

/** All that `hotline` can do, in the order of its help. */
export const commands: readonly (() => Command)[] = [
  startCommand,
  serveCommand,
  migrateCommand,
  adminLinkCommand,
  importCommand,
  exportCommand,
  checkCommand,
  playCommand,
  testCommand,
  diffRunCommand,
  loadCommand,
  flagCommand,
  fillCommand,
  translationsCommand,
  triageCommand,
  replayDataCommand,
  fixturesCommand,
];
