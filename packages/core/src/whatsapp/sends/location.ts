import { limits } from "../limits.ts";
import { optional } from "./checks.ts";
import { present, seen } from "./parts.ts";
import type { Problems, Send } from "./send.ts";

/** A place on the map. */
export const location: Send<"location"> = {
  build: (content) => ["location", present(content, ["latitude", "longitude", "name", "address"])],
  check: ({ latitude, longitude, name, address }) => [
    ...within("latitude", latitude, 90),
    ...within("longitude", longitude, 180),
    ...optional("name", name, limits.placeWords),
    ...optional("address", address, limits.placeWords),
  ],
  shows: ({ latitude, longitude, name, address }) =>
    seen({ text: [name ?? `${latitude}, ${longitude}`, address].filter(Boolean).join("\n") }),
};

function within(path: string, degrees: number, limit: number): Problems {
  if (Math.abs(degrees) <= limit) return [];
  return [{ path, message: `A ${path} lies between -${limit} and ${limit}.`, limit }];
}
