import type { Assets } from "../flow/index.ts";
import type { Keywords } from "../flow/keywords/match.ts";
import type { Project } from "../model/project.ts";
import type { Templates } from "./templates.ts";

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
  /** By what journeys speak while a contact's window is closed; WhatsApp would refuse their own words. */
  readonly templates?: Templates;
}
