import { expect, test } from "vitest";
import { withApi } from "../../test/api.ts";

test("settings change one by one, and the programme beside them stays", async () => {
  await withApi(async ({ as, db, organisation }) => {
    await db.query("update organisations set settings = $2 where id = $1", [
      organisation.id,
      JSON.stringify({
        name: "ours",
        languages: ["eng"],
        timezone: "UTC",
        country: "ZA",
        globals: { hotline: "0800" },
      }),
    ]);
    const change = (input: object) => as("admin").run("settings/change-settings", { input });
    const hours = [
      { day: "tue", from: "13:00", to: "16:30" },
      { day: "mon", from: "08:00", to: "12:00" },
      { day: "tue", from: "08:00", to: "12:00" },
    ] as const;
    const { changeSettings } = await change({ timezone: "Africa/Nairobi", hours: [...hours], retentionDays: 90 });
    expect(changeSettings).toEqual({
      name: "ours",
      languages: ["eng"],
      timezone: "Africa/Nairobi",
      country: "ZA",
      retentionDays: 90,
      hours: [hours[1], hours[2], hours[0]].map((span) => expect.objectContaining(span)),
      specialDays: [],
      __typename: "Settings",
    });
    await change({ country: null, hours: null });
    const { rows } = await db.query("select settings, revision from organisations where id = $1", [organisation.id]);
    expect(rows[0]?.settings).toEqual({
      name: "ours",
      languages: ["eng"],
      timezone: "Africa/Nairobi",
      globals: { hotline: "0800" },
    });
    expect(Number(rows[0]?.revision)).toBe(3);
    expect((await as("viewer").run("settings/settings")).settings).toMatchObject({ retentionDays: 90, hours: null });
  });
});

test("days with other hours are kept in order, stay when others are changed, and leave nothing when the last is removed", async () => {
  await withApi(async ({ as, db, organisation }) => {
    const change = (input: object) => as("admin").run("settings/change-settings", { input });
    const stored = async () => {
      const { rows } = await db.query("select settings, edits from organisations where id = $1", [organisation.id]);
      return rows[0];
    };
    const morning = { date: "2026-12-24", name: " Christmas Eve ", hours: [{ from: "08:00", to: "12:00" }] };
    const feast = { date: "12-25", name: "Christmas", hours: [] };
    const { changeSettings } = await change({ specialDays: [morning, feast] });
    expect(changeSettings.specialDays).toMatchObject([feast, { ...morning, name: "Christmas Eve" }]);
    await change({ timezone: "Africa/Nairobi" });
    const { settings, edits } = await stored();
    expect(settings.specialDays).toEqual([feast, { ...morning, name: "Christmas Eve", hours: [["08:00", "12:00"]] }]);
    expect(edits.specialDays).toMatchObject({ was: null });
    await change({ specialDays: [] });
    expect((await stored()).settings).not.toHaveProperty("specialDays");
    const { rows } = await db.query("select details from audit_log where action = 'settings.changed' order by id");
    expect(rows.map(({ details }) => details.to.specialDays.length)).toEqual([2, 2, 0]);
  });
});

const wrong: readonly (readonly [object, string])[] = [
  [{ timezone: "Mars/Olympus" }, "no time zone"],
  [{ timezone: "+02:00" }, "no time zone"],
  [{ languages: [] }, "at least one language"],
  [{ languages: ["eng", "eng"] }, "twice"],
  [{ languages: ["english"] }, "ISO 639-3"],
  [{ name: "  " }, "1 to 100"],
  [{ country: "South Africa" }, "two letters"],
  [{ retentionDays: 3 }, "30 to 3650"],
  [{ hours: [{ day: "mon", from: "9:00", to: "12:00" }] }, "08:00"],
  [{ hours: [{ day: "mon", from: "09:00", to: "09:00" }] }, "end when they begin"],
  [
    {
      hours: [
        { day: "mon", from: "08:00", to: "12:00" },
        { day: "mon", from: "11:00", to: "13:00" },
      ],
    },
    "overlap",
  ],
  [{ specialDays: [{ date: "2027-02-29", name: "", hours: [] }] }, "There is no day 2027-02-29"],
  [{ specialDays: ["12-25", "12-25"].map((date) => ({ date, name: "", hours: [] })) }, "12-25 is there twice"],
  [{ specialDays: [{ date: "12-25", name: "x".repeat(101), hours: [] }] }, "at most 100"],
  [{ specialDays: [{ date: "12-24", name: "", hours: [{ from: "9:00", to: "12:00" }] }] }, "08:00"],
  [
    {
      specialDays: Array.from({ length: 201 }, (_, day) => ({
        date: `20${10 + (day % 90)}-01-01`,
        name: "",
        hours: [],
      })),
    },
    "at most 200",
  ],
];

test("what cannot be is refused, and says why", async () => {
  await withApi(async ({ as }) => {
    const change = "mutation ($input: ChangeSettingsInput!) { changeSettings(input: $input) { name } }";
    for (const [input, reason] of wrong) await expect(as("admin").query(change, { input })).rejects.toThrow(reason);
    await expect(as("builder").run("settings/change-settings", { input: {} })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});
