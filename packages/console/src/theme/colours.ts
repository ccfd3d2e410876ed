import type { MantineColorsTuple } from "@mantine/core";

/*
 * Few colours, each with one meaning: harbour is ours and what can be pressed, red is urgent or broken, amber waits for
 * someone, green is well, violet is what a machine found. Steps are even in perceived lightness (OKLCH), so that the
 * same step of any colour reads alike on the same ground.
 */
type Scale = MantineColorsTuple;

const harbour: Scale = [
  "#eff9fd",
  "#dcf1fa",
  "#bee3f4",
  "#9bd0e9",
  "#73bada",
  "#4fa2c5",
  "#2c87a9",
  "#176d8b",
  "#105871",
  "#0c4357",
];
const red: Scale = [
  "#fff4f3",
  "#ffe6e3",
  "#ffccc7",
  "#fba8a0",
  "#f3827a",
  "#e8605b",
  "#cf4040",
  "#b13131",
  "#952829",
  "#782222",
];
const amber: Scale = [
  "#fff7ea",
  "#ffecd0",
  "#ffdca6",
  "#ffca7b",
  "#ffb755",
  "#eca338",
  "#cb8923",
  "#8f5e14",
  "#7d5210",
  "#623f0a",
];
const green: Scale = [
  "#effaf3",
  "#daf4e4",
  "#b9eacc",
  "#91dab0",
  "#6ac693",
  "#4bad7a",
  "#358e61",
  "#26744d",
  "#1d5d3e",
  "#15482f",
];
const violet: Scale = [
  "#f7f5fe",
  "#eeeafc",
  "#ded7f8",
  "#cabff1",
  "#b3a4e6",
  "#9c88d6",
  "#826bbe",
  "#6953a0",
  "#554283",
  "#413267",
];
const gray: Scale = [
  "#f8fafc",
  "#f2f5f7",
  "#e8ecee",
  "#dce0e3",
  "#c8cdd1",
  "#9ea4a9",
  "#656d73",
  "#50575c",
  "#333a3f",
  "#1c2327",
];
const dark: Scale = [
  "#dbdee2",
  "#c0c5c9",
  "#a3a9ae",
  "#7a8187",
  "#3d4348",
  "#31373c",
  "#22282d",
  "#181e22",
  "#12171b",
  "#0d1115",
];

export const colours = { harbour, red, amber, green, violet, gray, dark };
