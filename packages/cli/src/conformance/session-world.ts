import type { Environment } from "@hotline/core/expr/index.ts";
import type { Assets } from "@hotline/core/flow/index.ts";
import { type AssetOptions, type AssetsJson, assetsOf } from "./assets.ts";
import { type EnvironmentJson, environmentOf } from "./environment.ts";
import { locationsOf } from "./locations.ts";

/** When the sessions of the corpus begin. */
export const sessionStart = "2025-05-04T12:30:45.123456789Z";

const prompts = {
  categorize:
    "Categorize the following text into one of the following categories and only return that category or <CANT> if you can't: {{ .arg1 }}",
};

export interface SessionWorld {
  readonly assets: Assets;
  readonly environment: Environment;
}

/** What a session of the corpus lives in. */
export function sessionWorld(
  assets: AssetsJson,
  environment: EnvironmentJson | null | undefined,
  options: AssetOptions & { readonly now?: string } = {},
): SessionWorld {
  const base = environmentOf(environment ?? {}, options.now ?? sessionStart);
  const here = { ...base, prompts, ...locationsOf(assets.locations) };
  return { assets: assetsOf(assets, here, options), environment: here };
}
