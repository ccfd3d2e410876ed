import { expect, test } from "vitest";
import { isGuessable } from "./passwords.ts";

test.each([
  "password1234",
  "Password2026!",
  "P@ssw0rd123",
  "qwertyuiop",
  "azertyuiop",
  "1q2w3e4r5t",
  "1234567890",
  "0987654321",
  "1111111111",
  "1212121212",
  "abcabcabcabc",
  "passwordpassword",
  "iloveyou123",
  "motdepasse1",
  "Bienvenue2026",
  "Welcome@123",
  "football2024",
  "hotlineadmin",
  "December2026",
  "0821234567",
  "          ",
])("%j is among the passwords that are tried first", (password) => {
  expect(isGuessable(password, [])).toBe(true);
});

test.each([
  "three brown goats in the rain",
  "welcome to the hotline, my friend",
  "a7$Kq!9zX2",
  "48291057361294",
  "umntwana wam",
  "كلمة لا يعرفها أحد",
  "correcthorse",
  "🐐🌧🏠📞🎲🧵🪁🥁🎈🍋",
])("%j is taken", (password) => {
  expect(isGuessable(password, [])).toBe(false);
});

test("what others know about the person does not count", () => {
  expect(isGuessable("aminadiallo2026", [])).toBe(false);
  expect(isGuessable("aminadiallo2026", ["Amina Diallo", "amina@example.org"])).toBe(true);
  expect(isGuessable("amina@example.org", ["amina@example.org"])).toBe(true);
  expect(isGuessable("villageclinic1", ["Village clinic"])).toBe(true);
});
