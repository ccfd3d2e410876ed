import fc from "fast-check";

/*
 * Properties try the same cases in every run, so that a change is judged by what it changed. Who looks for new cases
 * gives another seed: `HOTLINE_SEED=7 npx vitest run packages/core`.
 */
fc.configureGlobal({ seed: Number(process.env["HOTLINE_SEED"] ?? 20_200_311) });
