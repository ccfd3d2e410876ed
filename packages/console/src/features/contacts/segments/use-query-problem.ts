import { useQuery } from "@apollo/client/react";
import { ContactSettingsDocument } from "../../../generated/graphql.ts";
import { useViewer } from "../../../session/viewer.ts";
import { readText } from "./builder.ts";
import { useProblemWords } from "./use-problem-words.ts";

interface Told {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with a query, where something is: read here, in words of the viewer's language; else as the server tells it. */
export function useQueryProblem(query: string | null | undefined, told?: Told | null): string | null {
  const { organisation } = useViewer();
  const words = useProblemWords();
  const fields = useQuery(ContactSettingsDocument).data?.contactFields;
  if (query && fields) {
    const reading = readText(query, fields, organisation.timezone);
    if (reading.kind === "problem") return words(reading.problem);
  }
  // Only the server knows who may not ask for names.
  if (told?.code === "redacted_urns") return words({ code: "redacted_urns", extra: {} });
  return told ? `${told.message}. ${told.hint}` : null;
}
