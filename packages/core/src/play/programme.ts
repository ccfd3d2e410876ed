import type { Assets } from "../flow/index.ts";
import type { Keywords } from "../flow/keywords/match.ts";
import type { Project } from "../model/project.ts";

/** A hotline's settings: all of a project but its journeys and what triage learns from. */
export type Settings = Omit<Project, "journeys" | "triage">;

/** An organisation's journeys, triggers and data, ready to run. */
export interface Programme {
  readonly settings: Settings;
  readonly keywords: Keywords;
  /** UUID of the journey that greets new contacts. */
  readonly newContact: string | undefined;
  readonly catchAll: string | undefined;
  readonly assets: Assets;
}
