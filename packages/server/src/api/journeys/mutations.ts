import { audit } from "../../store/audit.ts";
import { publishAgain, withdraw } from "../../store/journeys/publish.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { MutationResolvers } from "../generated/resolvers.ts";
import { doneOnce } from "../once.ts";
import { allJourneys } from "./loaders.ts";

const longestMessage = 1000;

export const withdrawJourney: NonNullable<MutationResolvers["withdrawJourney"]> = async (_, given, context) => {
  const { id } = given;
  const message = reasonOf(given.message);
  await journeyOf(context, id);
  const { viewer } = context;
  await context.walled(async (tx) => {
    if (!(await withdraw(tx, viewer.organisationId, id))) throw because("JOURNEY_WITHDRAWN");
    await audit(tx, viewer, "journey.withdrawn", id, { message });
  });
  return told(context, id);
};

export const publishVersionAgain: NonNullable<MutationResolvers["publishVersionAgain"]> = async (_, given, context) => {
  const { id, version } = given;
  const message = reasonOf(given.message);
  const { viewer } = context;
  await context.walled((tx) =>
    doneOnce(tx, context, "publishVersionAgain", given, async () => {
      const publication = { author: viewer.name, message };
      const published = await publishAgain(tx, viewer.organisationId, { journeyId: id, version }, publication);
      if (published === null) throw notFound("This version");
      await audit(tx, viewer, "journey.published", id, { version: published, asVersion: version, message });
      return published;
    }),
  );
  return told(context, id);
};

function reasonOf(message: string): string {
  const reason = message.trim();
  if (reason === "" || reason.length > longestMessage) throw because("SAY_WHY");
  return reason;
}

async function told(context: Context, id: string) {
  context.forgetLoaded();
  context.touch("journeys", [id]);
  return journeyOf(context, id);
}

async function journeyOf(context: Context, id: string) {
  const journey = (await context.loader(allJourneys).load("all")).find((one) => one.id === id);
  if (!journey) throw notFound("This journey");
  return journey;
}
