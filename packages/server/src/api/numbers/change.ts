import type pg from "pg";
import { audit } from "../../store/audit.ts";
import {
  dropNumber,
  firstRate,
  addNumber as insertNumber,
  type NumberSettingsRow,
  readNumbers,
  changeNumber as updateNumber,
  writeHealth,
} from "../../store/number-settings.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { MutationResolvers } from "../generated/resolvers.ts";

export const addNumber: NonNullable<MutationResolvers["addNumber"]> = async (_, { input }, context) => {
  const { phoneNumberId, display } = input;
  const messagesPerSecond = input.messagesPerSecond ?? firstRate;
  if (!/^\d{5,20}$/.test(phoneNumberId)) throw because("NUMBER_ID");
  check({ display, messagesPerSecond });
  const id = await context.walled(async (tx) => {
    const number = { phoneNumberId, display, messagesPerSecond };
    const made = await insertNumber(tx, context.viewer.organisationId, number);
    if (made === undefined) throw because("NUMBER_TAKEN");
    await audit(tx, context.viewer, "number.added", made, number);
    return made;
  });
  return look(context, id);
};

export const changeNumber: NonNullable<MutationResolvers["changeNumber"]> = async (_, { id, input }, context) => {
  const change = {
    display: input.display ?? null,
    messagesPerSecond: input.messagesPerSecond ?? null,
    readMarks: input.readMarks ?? null,
    isRetired: input.isRetired ?? null,
  };
  check(change);
  const number = await context.walled(async (tx) => {
    if (!(await updateNumber(tx, context.viewer.organisationId, id, change))) throw notFound("This number");
    const { isRetired, ...settings } = input;
    if (typeof isRetired === "boolean")
      await audit(tx, context.viewer, isRetired ? "number.retired" : "number.broughtBack", id);
    if (Object.keys(settings).length > 0) await audit(tx, context.viewer, "number.changed", id, settings);
    return numberOf(tx, context, id);
  });
  context.touch("settings");
  return number;
};

export const removeNumber: NonNullable<MutationResolvers["removeNumber"]> = async (_, { id }, context) => {
  await context.walled(async (tx) => {
    const { phoneNumberId, display } = await numberOf(tx, context, id);
    if (!(await dropNumber(tx, context.viewer.organisationId, id))) throw because("NUMBER_USED");
    await audit(tx, context.viewer, "number.removed", id, { phoneNumberId, display });
  });
  context.touch("settings");
  return id;
};

export const checkNumber: NonNullable<MutationResolvers["checkNumber"]> = (_, { id }, context) => look(context, id);

/** Asks WhatsApp between two transactions: none waits for another's server. */
async function look(context: Context, id: string): Promise<NumberSettingsRow> {
  const { phoneNumberId } = await context.walled((tx) => numberOf(tx, context, id));
  const said = await context.house.lookAtNumber(phoneNumberId);
  const number = await context.walled(async (tx) => {
    await writeHealth(tx, { id, organisationId: context.viewer.organisationId }, said);
    return numberOf(tx, context, id);
  });
  context.touch("settings");
  return number;
}

async function numberOf(tx: pg.PoolClient, { viewer }: Context, id: string): Promise<NumberSettingsRow> {
  const [number] = await readNumbers(tx, viewer.organisationId, id);
  if (!number) throw notFound("This number");
  return number;
}

function check(number: { display: string | null; messagesPerSecond: number | null }): void {
  const { display, messagesPerSecond } = number;
  if (display !== null && !isWritten(display)) throw because("NUMBER_DISPLAY");
  if (messagesPerSecond !== null && (messagesPerSecond < 1 || messagesPerSecond > 1000)) throw because("NUMBER_RATE");
}

/** A number as people write it: digits, and what stands between them. */
const isWritten = (display: string) =>
  display.length <= 40 && /^\+?[\d\s().-]+$/.test(display) && display.replaceAll(/\D/g, "").length >= 3;
