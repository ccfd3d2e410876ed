import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { audit } from "../../store/audit.ts";
import { auditRemoval } from "../../store/audit-subjects.ts";
import type { Db } from "../../store/database.ts";
import {
  dropCollection,
  dropSavedAnswer,
  dropView,
  holdSavedAnswer,
  holdViewName,
  readCollections,
  readSavedAnswers,
  readViews,
  type SavedAnswer,
  writeCollection,
  writeSavedAnswer,
  writeView,
} from "../../store/inbox/keepings.ts";
import { writeOperator } from "../../store/inbox/operators.ts";
import { writeRules } from "../../store/inbox/rules.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { MutationResolvers, SavedAnswerInput } from "../generated/resolvers.ts";
import { operatorsOf } from "./reads.ts";
import { readRulesInput, rulesFor } from "./rules.ts";

type InOrganisation<T> = (tx: Db, organisationId: OrganisationId) => Promise<T>;

/** Writes, unless what is meant is not there, and reads what there is now. */
async function change<T>(context: Context, write: (tx: Db) => Promise<boolean>, read: InOrganisation<T>): Promise<T> {
  const now = await context.walled(async (tx) => {
    if (!(await write(tx))) throw notFound("This");
    return read(tx, context.viewer.organisationId);
  });
  context.touch("conversation", []);
  return now;
}

/** Changes something that is kept, and writes down who did. */
function keep<T>(
  context: Context,
  action: string,
  subject: string,
  save: InOrganisation<unknown>,
  read: InOrganisation<T>,
): Promise<T> {
  const { viewer } = context;
  const write = async (tx: Db) => {
    if ((await save(tx, viewer.organisationId)) === false) return false;
    await audit(tx, viewer, action, subject);
    return true;
  };
  return change(context, write, read);
}

/** The same for what is kept no longer. */
function drop<T>(
  context: Context,
  action: string,
  id: string,
  remove: InOrganisation<boolean>,
  read: InOrganisation<T>,
): Promise<T> {
  const { viewer } = context;
  const write = (tx: Db) => auditRemoval(tx, viewer, action, id, () => remove(tx, viewer.organisationId));
  return change(context, write, read);
}

const longestName = 80;

function named(name: string): string {
  const said = name.trim();
  if (said === "" || said.length > longestName) throw because("NAME_LENGTH", { most: longestName });
  return said;
}

const shortcuts = /^[\p{L}\p{N}_-]{1,40}$/u;
const longestText = 4096;

/** What is not given stays as it was, in each language by itself: somebody else may have just changed it. */
function answerOf({ id, ...changes }: SavedAnswerInput, before: SavedAnswer | undefined): SavedAnswer {
  const shortcut = changes.shortcut ?? before?.shortcut;
  const title = changes.title ?? before?.title;
  // It was forgotten while somebody changed it.
  if (shortcut === undefined || title === undefined) throw notFound("This saved answer");
  const key = shortcut.replace(/^\//, "").trim();
  if (!shortcuts.test(key)) throw because("SHORTCUT");
  const texts: unknown = changes.texts ?? {};
  if (typeof texts !== "object" || texts === null) throw because("TEXTS_BY_LANGUAGE");
  const given = Object.entries({ ...before?.texts, ...texts }).filter(
    ([, text]) => typeof text === "string" && text.trim() !== "",
  );
  if (given.length === 0) throw because("SAVED_ANSWER_EMPTY");
  if (given.some(([, text]) => String(text).length > longestText))
    throw because("TEXT_TOO_LONG", { most: longestText });
  return { id, shortcut: key, title: named(title), texts: Object.fromEntries(given) };
}

/** As many as an organisation may have. */
const mostLanguages = 30;

export const keepMutations: MutationResolvers = {
  keepSavedAnswer: (_, { answer }, context) =>
    keep(
      context,
      "savedAnswer.kept",
      answer.id,
      async (tx, organisationId) => {
        const kept = answerOf(answer, await holdSavedAnswer(tx, organisationId, answer.id));
        if (!(await writeSavedAnswer(tx, organisationId, kept)))
          throw because("SHORTCUT_TAKEN", { shortcut: kept.shortcut });
      },
      readSavedAnswers,
    ),
  dropSavedAnswer: (_, { id }, context) =>
    drop(context, "savedAnswer.dropped", id, (tx, org) => dropSavedAnswer(tx, org, id), readSavedAnswers),
  keepCollection: (_, { id, name }, context) =>
    keep(
      context,
      "collection.kept",
      id,
      async (tx, org) => {
        if (!(await writeCollection(tx, org, id, named(name)))) throw because("FOLDER_TAKEN", { name: named(name) });
      },
      readCollections,
    ),
  dropCollection: (_, { id }, context) =>
    drop(context, "collection.dropped", id, (tx, org) => dropCollection(tx, org, id), readCollections),
  keepView: (_, { id, name, filter, isShared }, context) => {
    const { memberId, permissions } = context.viewer;
    if (isShared && !permissions.has("inbox.arrange")) throw because("OWN_VIEWS");
    const view = { id, name: named(name), filter, owner: isShared ? null : memberId };
    return keep(
      context,
      "view.kept",
      id,
      async (tx, org) => {
        if (await holdViewName(tx, org, view)) throw because("VIEW_TAKEN", { name: view.name });
        return writeView(tx, org, view);
      },
      (tx, org) => readViews(tx, org, memberId),
    );
  },
  dropView: (_, { id }, context) => {
    const { memberId, permissions } = context.viewer;
    const shared = permissions.has("inbox.arrange");
    return drop(
      context,
      "view.dropped",
      id,
      (tx, org) => dropView(tx, org, id, { memberId, shared }),
      (tx, org) => readViews(tx, org, memberId),
    );
  },
  setAvailability: async (_, { isAvailable, capacity, languages }, context) => {
    const { viewer } = context;
    if (typeof capacity === "number" && (capacity < 1 || capacity > 1000)) throw because("OWN_ROOM");
    if (languages?.some((one) => !/^[a-z]{3}$/.test(one))) throw because("LANGUAGE_CODE");
    if (languages && languages.length > mostLanguages) throw because("LANGUAGE_COUNT");
    const said = {
      ...(typeof isAvailable === "boolean" && { isAvailable }),
      ...(capacity !== undefined && { capacity }),
      ...(languages && { languages }),
    };
    await context.walled(async (tx) => {
      await writeOperator(tx, viewer.organisationId, viewer.memberId, said);
      await audit(tx, viewer, "operator.changed", viewer.memberId, said);
    });
    context.touch("team");
    return operatorsOf(context);
  },
  setInboxRules: async (_, { rules }, context) => {
    const changes = readRulesInput(rules);
    const now = await context.walled(async (tx) => {
      const written = await writeRules(tx, context.viewer.organisationId, changes);
      await audit(tx, context.viewer, "inbox.rulesChanged", null, written);
      return written;
    });
    return rulesFor(now);
  },
};
