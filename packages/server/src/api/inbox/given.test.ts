import { expect, test } from "vitest";
import { routeWaiting } from "../../store/inbox/operators.ts";
import { withApi } from "../../test/api.ts";
import { addConversation } from "../../test/inbox.ts";

test("who is given a conversation by a colleague is told by whom and who the person is, until they claim it or it is taken from them", () =>
  withApi(async (api) => {
    const [admin, operator] = [api.as("admin"), api.as("operator")];
    const { members } = api.organisation;
    const told = operator.subscribe("inbox/conversations-given");
    const next = async () => (await told.next()).value.conversationsGiven;
    expect(await next()).toEqual([]);
    const first = await addConversation(api, { phone: "27820001234", name: "Thandi", urgency: 0 });
    const second = await addConversation(api, { phone: "27820005678", name: "Sipho", urgency: 0 });
    const both = { contactIds: [first, second], memberId: members.operator.id };
    await admin.run("inbox/assign-conversations", both);
    const given = await next();
    const author = "admin of ours";
    expect(given).toHaveLength(2);
    expect(given).toContainEqual(expect.objectContaining({ contactId: first, author, phone: "+27820001234" }));
    expect(given).toContainEqual(expect.objectContaining({ contactId: second, author, phone: "+27820005678" }));
    for (const other of [admin, api.as("operator", { organisation: "other" })]) {
      const { value } = await other.subscribe("inbox/conversations-given").next();
      expect(value.conversationsGiven).toEqual([]);
    }
    await operator.run("inbox/claim-conversation", { contactId: first });
    expect(await next()).toEqual([expect.objectContaining({ contactId: second })]);
    await admin.run("inbox/assign-conversations", { contactIds: [second], memberId: null });
    expect(await next()).toEqual([]);
  }));

test("what an operator takes themselves was not given to them, what routing gives was, by nobody in particular", () =>
  withApi(async (api) => {
    const operator = api.as("operator");
    const told = operator.subscribe("inbox/conversations-given");
    const next = async () => (await told.next()).value.conversationsGiven;
    expect(await next()).toEqual([]);
    const own = await addConversation(api, { phone: "1", urgency: 0 });
    const { id: memberId } = api.organisation.members.operator;
    await operator.run("inbox/assign-conversations", { contactIds: [own], memberId });
    const rules = { isAutomatic: true, capacity: 5, claimMinutes: 5, onExpiry: "QUEUE" as const };
    await api.as("admin").run("inbox/set-inbox-rules", { rules });
    await operator.run("inbox/set-availability", { isAvailable: true });
    const routed = await addConversation(api, { phone: "2", urgency: 0 });
    await routeWaiting(api.db);
    expect(await next()).toMatchObject([{ contactId: routed, author: "" }]);
  }));

test("a viewer is given nothing, and may not ask", () =>
  withApi(async (api) => {
    await expect(api.as("viewer").subscribe("inbox/conversations-given").next()).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }));
