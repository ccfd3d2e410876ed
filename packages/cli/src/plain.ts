import { existsSync } from "node:fs";
import { dirname } from "node:path";

/** What systems say of files and connections, as a sentence for somebody at a terminal; undefined for all else. */
export function plainly(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // Several addresses of one name, each of which failed: the first says what the others say.
  if (error instanceof AggregateError) return plainly(error.errors[0]);
  const { code = "", path, syscall, message } = error as NodeJS.ErrnoException;
  if (syscall === "connect" || syscall === "getaddrinfo") return unreachable(error);
  if (path !== undefined) return aboutFile(code, path);
  return aboutDatabase(code, message);
}

interface Unreachable extends NodeJS.ErrnoException {
  readonly address?: string;
  readonly port?: number;
  readonly hostname?: string;
}

function unreachable({ code, address, port, hostname, path }: Unreachable): string {
  const where = hostname ?? path ?? `${address}:${port}`;
  return `Nothing answers at ${where} (${code}): does the database run there, and is DATABASE_URL right?`;
}

function aboutFile(code: string, path: string): string | undefined {
  switch (code) {
    case "ENOENT":
      return existsSync(dirname(path)) ? `There is no ${path}.` : `There is no folder ${dirname(path)}.`;
    case "ENOTDIR":
      return `${path} cannot be: a part of this path is a file, no folder.`;
    case "EISDIR":
      return `${path} is a folder: give a file.`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `${path} may not be read or written by this user (${code}): choose another place, or change its owner.`;
    case "ENOSPC":
      return `The disk is full: ${path} could not be written.`;
    default:
      return undefined;
  }
}

/** Classes of PostgreSQL's SQLSTATE. */
function aboutDatabase(code: string, message: string): string | undefined {
  if (/^(28|3D)/.test(code)) return `The database says: ${message}. Is DATABASE_URL right?`;
  if (code === "42501") return `The database says: ${message}. The user of DATABASE_URL needs the right to do that.`;
  if (code === "53300") return `The database says: ${message}. Raise its max_connections, or end other programs.`;
  return undefined;
}
