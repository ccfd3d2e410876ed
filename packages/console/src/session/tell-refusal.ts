import { notify } from "../ui/notify.ts";
import { refusalWords } from "./refusal-words.ts";

/** Says at the edge of the screen why the server refused. */
export const tellRefusal = (error: unknown): void => notify.failed(refusalWords(error));
