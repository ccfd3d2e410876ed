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
