import { useDirection } from "@mantine/core";

/** From what was to what is, or from a way to where it leads, in the direction in which the page is read. */
export function Arrow() {
  const { dir } = useDirection();
  return dir === "rtl" ? "←" : "→";
}
