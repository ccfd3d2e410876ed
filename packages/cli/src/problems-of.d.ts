import { z } from "zod";
/** What is wrong with the content of a file, a line each: the file, the place in it, and what should be there. */
export declare function problemsOf(where: string, { issues }: z.ZodError): string;
