import { expect, test } from "vitest";
import { nameFor, phoneFor } from "./personal-data.ts";
import { allows, anyone, may, member } from "./policy.ts";
import { permissionsOf, roles } from "./roles.ts";

test("what has no policy is refused to everybody", () => {
  for (const role of roles) expect(allows(undefined, { permissions: permissionsOf(role, null) })).toBe(false);
  expect(allows(undefined, null)).toBe(false);
});

test("who is not signed in may do only what anyone may", () => {
  expect(allows(anyone, null)).toBe(true);
  expect(allows(member, null)).toBe(false);
  expect(allows(may("dashboard.read"), null)).toBe(false);
});

test("an admin may do everything, and nobody else manages the team", () => {
  const may = (role: (typeof roles)[number]) => permissionsOf(role, null);
  for (const role of roles) for (const permission of may(role)) expect(may("admin").has(permission)).toBe(true);
  expect(roles.filter((role) => may(role).has("team.manage"))).toEqual(["admin"]);
});

test("the sight of personal data is a role's unless a member is given or denied it", () => {
  expect(permissionsOf("viewer", null).has("personalData.see")).toBe(false);
  expect(permissionsOf("viewer", false).has("personalData.see")).toBe(true);
  expect(permissionsOf("operator", null).has("personalData.see")).toBe(true);
  expect(permissionsOf("operator", true).has("personalData.see")).toBe(false);
});

test("a hidden name is empty, and a hidden number cannot be called", () => {
  const hidden = { hidesPersonalData: true };
  expect(nameFor(hidden, "Thandi")).toBe("");
  expect(phoneFor(hidden, "27820001234")).toBe("•••• 34");
  expect(phoneFor(hidden, null)).toBeNull();
  expect(phoneFor({ hidesPersonalData: false }, "27820001234")).toBe("27820001234");
});
