import { useMemo, useState } from "react";
import type { Double } from "./doubles.ts";
import { type Given, readyProgramme } from "./programme.ts";
import { Rehearsal } from "./rehearsal.ts";

interface Wanted {
  readonly given: Given;
  readonly journey: string;
  readonly chosen: { readonly version: number; readonly definition?: unknown };
  readonly language: string;
}

/** A rehearsal that begins anew with another language, or when somebody asks for it. */
export function usePlayed({ given, journey, chosen, language }: Wanted) {
  const [round, setRound] = useState(0);
  const [double, setDouble] = useState<Double>("success");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is a new rehearsal; what is outside may change meanwhile
  const rehearsal = useMemo(() => {
    const version = { version: chosen.version, definition: chosen.definition };
    const programme = (now: () => number) => readyProgramme(given, version, now);
    return new Rehearsal({ journey, language, double, programme });
  }, [given, journey, chosen, language, round]);
  return {
    rehearsal,
    double,
    onDouble: (wanted: Double) => {
      setDouble(wanted);
      rehearsal.answerBy(wanted);
    },
    onRestart: () => setRound(round + 1),
  };
}
