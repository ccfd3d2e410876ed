import { expect, test } from "vitest";
import { saveTriageContent } from "../../store/triage-content.ts";
import { withApi } from "../../test/api.ts";
import { clinicTriage } from "../../test/clinic.ts";
import { addConversation, write } from "../../test/inbox.ts";

test("one click says what triage should have found; it waits for approval", () =>
  withApi(async (api) => {
    await saveTriageContent(api.db, api.organisation.id, clinicTriage);
    const contactId = await addConversation(api, { phone: "1", urgency: 0 });
    const messageId = await write(api, contactId, "the nurse was rude");
    const { correctTriage } = await api
      .as("operator")
      .run("inbox/correct-triage", { messageId, kind: "LABEL", shouldBe: "complaint" });
    expect(correctTriage.corrections).toMatchObject([{ kind: "LABEL", shouldBe: "complaint", state: "proposed" }]);
    const { rows } = await api.db.query("select text, should_be, proposed_by from triage_corrections");
    expect(rows).toEqual([{ text: "the nurse was rude", should_be: "complaint", proposed_by: "operator of ours" }]);
    // An answer that was only offered was what triage said; one that it thought unlikely was not.
    for (const verdict of ["half", "none"]) {
      const asked = await write(api, contactId, `may I drink milk, ${verdict}`);
      const found = { answers: [["milk", 0.5]], verdict };
      await api.db.query(
        "insert into triage_records (message_id, organisation_id, outcome, found) values ($1, $2, 'offered', $3)",
        [asked, api.organisation.id, found],
      );
      await api.as("operator").run("inbox/correct-triage", { messageId: asked, kind: "ANSWER", shouldBe: "opening" });
    }
    const said = await api.db.query("select said from triage_corrections where kind = 'answer' order by id");
    expect(said.rows).toEqual([{ said: "milk" }, { said: null }]);
    await expect(
      api
        .as("operator", { organisation: "other" })
        .run("inbox/correct-triage", { messageId, kind: "LABEL", shouldBe: "complaint" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  }));

test("a correction to a label, an answer or a warning sign that is not there is refused, and one to none of these is kept", () =>
  withApi(async (api) => {
    await saveTriageContent(api.db, api.organisation.id, clinicTriage);
    const contactId = await addConversation(api, { phone: "1", urgency: 0 });
    const messageId = await write(api, contactId, "who won?");
    const correct = (kind: "LABEL" | "ANSWER" | "URGENCY", shouldBe: string) =>
      api.as("operator").run("inbox/correct-triage", { messageId, kind, shouldBe });
    const refused = (message: string) => ({ code: "INVALID", message });
    await expect(correct("LABEL", "complaints")).rejects.toMatchObject(refused("There is no label complaints."));
    await expect(correct("ANSWER", "complaint")).rejects.toMatchObject(refused("There is no answer complaint."));
    await expect(correct("URGENCY", "bleading")).rejects.toMatchObject(refused("There is no warning sign bleading."));
    expect((await api.as("operator").run("inbox/conversation", { contactId })).conversation?.urgency).toBe(0);
    for (const [kind, name] of [
      ["LABEL", "oos"],
      ["ANSWER", "none"],
      ["ANSWER", "milk"],
      ["URGENCY", "notUrgent"],
    ] as const)
      await correct(kind, name);
    const { rows } = await api.db.query("select should_be from triage_corrections order by id");
    expect(rows.map(({ should_be }) => should_be)).toEqual(["oos", "none", "milk", "notUrgent"]);
  }));

test("who says that a message is not urgent calms the conversation that was urgent because of it, and no other", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1", urgency: 2 });
    const [harmless, bad] = [await write(api, contactId, "a bloody shame"), await write(api, contactId, "I bleed")];
    const judged =
      "insert into triage_records (message_id, organisation_id, urgency, outcome, found) values ($1, $2, $3, 'urgent', '{}')";
    await api.db.query(judged, [harmless, api.organisation.id, "anger"]);
    await api.db.query(judged, [bad, api.organisation.id, "bleeding"]);
    await api.db.query("update human_conversations set reason = $1", [JSON.stringify({ urgent: "bleeding" })]);
    const calm = async (messageId: string) => {
      await api.as("operator").run("inbox/correct-triage", { messageId, kind: "URGENCY", shouldBe: "notUrgent" });
      return (await api.as("operator").run("inbox/conversation", { contactId })).conversation?.urgency;
    };
    expect([await calm(harmless), await calm(bad)]).toEqual([2, 0]);
  }));

test("who says that a message is an emergency that was missed puts its conversation at the head, if they still wait", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1", urgency: 0 });
    await saveTriageContent(api.db, api.organisation.id, clinicTriage);
    const missed = await write(api, contactId, "it soaks the mattress");
    const correct = (shouldBe: string) =>
      api.as("operator").run("inbox/correct-triage", { messageId: missed, kind: "URGENCY", shouldBe });
    const urgency = async () =>
      (await api.as("operator").run("inbox/conversation", { contactId })).conversation?.urgency;
    await api.db.query("update human_conversations set waiting_since = null");
    await correct("bleeding");
    expect(await urgency()).toBe(0);
    await api.db.query("update human_conversations set waiting_since = now() - interval '1 hour'");
    await correct("bleeding");
    expect(await urgency()).toBe(2);
    const { rows } = await api.db.query("select reason from human_conversations");
    expect(rows).toEqual([{ reason: { urgent: "bleeding" } }]);
  }));
