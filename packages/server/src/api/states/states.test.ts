import { expect, test } from "vitest";
import { newUuid } from "../../store/uuid.ts";
import { type Api, withApi } from "../../test/api.ts";
import { clinicTriage } from "../../test/clinic.ts";

async function contact({ db, organisation }: Api): Promise<string> {
  await db.query("insert into triage_contents (organisation_id, content, trained_from) values ($1, $2, 'now')", [
    organisation.id,
    JSON.stringify(clinicTriage),
  ]);
  const id = newUuid();
  await db.query(
    `insert into contacts (id, organisation_id, phone, name, details) values ($1, $2, '27820001234', 'Ann', $3)`,
    [
      id,
      organisation.id,
      JSON.stringify({ urns: ["tel:1"], states: [{ state: "loss", since: new Date().toISOString(), phrase: "lost" }] }),
    ],
  );
  return id;
}

test("a human confirms a state or lifts it, what else is known stays, and the audit log says so", () =>
  withApi(async (api) => {
    const contactId = await contact(api);
    const { contact: seen, sensitiveStates } = await api.as("viewer").run("contacts/contact-states", { id: contactId });
    expect(seen?.states).toMatchObject([{ state: "loss", name: "Loss", phrase: "lost", confirmedBy: null }]);
    expect(sensitiveStates).toMatchObject([{ key: "loss" }]);
    const set = { contactId, state: "loss", isIn: true };
    const { setContactState } = await api.as("operator").run("contacts/set-contact-state", set);
    expect(setContactState.states).toMatchObject([{ phrase: "lost", confirmedBy: "operator of ours" }]);
    const lifted = await api.as("operator").run("contacts/set-contact-state", { ...set, isIn: false });
    expect(lifted.setContactState.states).toEqual([]);
    const { rows } = await api.db.query("select details from contacts where id = $1", [contactId]);
    expect(rows[0].details).toEqual({ urns: ["tel:1"] });
    const { rows: log } = await api.db.query("select action from audit_log where subject = $1 order by id", [
      contactId,
    ]);
    expect(log.map(({ action }) => action)).toEqual(["contact.stateSet", "contact.stateLifted"]);
    await api.as("operator").run("contacts/set-contact-state", { ...set, isIn: false });
    const { contact: told } = await api.as("viewer").run("contacts/contact-timeline", { id: contactId, first: 10 });
    expect(told?.timeline.edges.map(({ node }) => node)).toMatchObject([
      { by: "operator of ours", changes: [{ kind: "state", before: "Loss", after: null }] },
      { by: "operator of ours", changes: [{ kind: "state", before: null, after: "Loss" }] },
    ]);
    await expect(api.as("viewer").run("contacts/set-contact-state", set)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const unknown = { ...set, state: "nothing" };
    await expect(api.as("operator").run("contacts/set-contact-state", unknown)).rejects.toMatchObject({
      code: "INVALID",
    });
    const stranger = api.as("operator", { organisation: "other" });
    await expect(stranger.run("contacts/set-contact-state", { ...set, isIn: false })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }));
