import { existsSync } from "node:fs";
import { dirname } from "node:path";

/** What systems say of files and connections, as a sentence for somebody at a terminal; undefined for all else. */
export function plainly(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // Several addresses of one name, each of which failed: the first says what the others say.
  if (error instanceof AggregateError) return plainly(error.errors[0]);
  const { code = "", path, syscall, message } = error as NodeJS.ErrnoException;
  if (syscall === "connect" || syscall === "getaddrinfo") return unreachable(error);
  if (path !== undefined) return syscall === "mkdir" && code === "ENOENT" ? unmakeable(path) : aboutFile(code, path);
  // The system opens a folder, and refuses to read it when nobody knows its path any more.
  if (code === "EISDIR") return "A folder was given where a file is needed.";
  if (code === "ENOSPC") return "The disk is full: not everything could be written.";
  return aboutDatabase(code, message) ?? aboutCause(error);
}

/** What the database said of a statement, beside what was being done. */
function aboutCause({ message, cause }: Error): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  const advice = adviceOf((cause as NodeJS.ErrnoException).code ?? "", cause.message);
  return advice && `${message}. ${advice}`;
}

interface Unreachable extends NodeJS.ErrnoException {
  readonly address?: string;
  readonly port?: number;
  readonly hostname?: string;
}

function unreachable({ code, address, port, hostname, path }: Unreachable): string {
  // The address of a socket is its path, without a port.
  const where = hostname ?? path ?? [address, port].filter((part) => part !== undefined).join(":");
  return `Nothing answers at ${where} (${code}): does the database run there, and is DATABASE_URL right?`;
}

/** Of a folder whose own folder is there, as below /proc. */
const unmakeable = (path: string) => `No folder can be made at ${path}.`;

function aboutFile(code: string, path: string): string | undefined {
  switch (code) {
    case "ENOENT":
      return existsSync(dirname(path)) ? `There is no ${path}.` : `There is no folder ${dirname(path)}.`;
    case "EEXIST":
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

function aboutDatabase(code: string, message: string): string | undefined {
  const advice = adviceOf(code, message);
  return advice && `The database says: ${message}. ${advice}`;
}

const rights = "docs/operations.md has the SQL that gives the user of DATABASE_URL the rights it needs.";
const certificate =
  "Give its authority by ?sslmode=verify-full&sslrootcert=FILE in DATABASE_URL; ?sslmode=no-verify encrypts without asking who it is.";

/** What to do about PostgreSQL's SQLSTATE, or about what the driver says. */
function adviceOf(code: string, message: string): string | undefined {
  switch (code) {
    case "3D000":
      return "Create it (createdb), or is DATABASE_URL right?";
    case "42501":
      return rights;
    case "25006":
      return "It takes no changes: a standby, or set to default_transaction_read_only. DATABASE_URL must lead to the primary.";
    case "53100":
      return "Its disk is full: give it room; what is stored stays as it is.";
    case "53300":
      return "Raise its max_connections, or end other programs; docs/operations.md says how many each process takes.";
    case "57P03":
      return "It starts or stops just now: try again in a moment.";
  }
  if (code.startsWith("28")) return "Is DATABASE_URL right, and does its pg_hba.conf let us in?";
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return "DATABASE_URL must name the host as its certificate does.";
  if (/CERT|SIGNATURE/.test(code) || /certificate/.test(message)) return certificate;
  if (/does not support SSL/.test(message))
    return "Take sslmode out of DATABASE_URL, or switch ssl on in its postgresql.conf.";
  return undefined;
}
