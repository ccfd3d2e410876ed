import type { Environment } from "@hotline/core/expr/index.ts";
import { environmentOf } from "@hotline/core/play/environment-of.ts";
import { newUuid } from "../store/uuid.ts";
import type { Programme } from "./programmes.ts";

/** The world as an organisation's turns see it now. */
export const environmentNow = ({ settings }: Programme): Environment =>
  environmentOf(settings, { now: Date.now(), newId: newUuid, random: Math.random });
