// What to say about a path that could not be read, in the words of the system's error codes.
import type { Problem } from "../../document/index.ts";

/** A file that could not be read at all; `problem` is what the report says of it. */
export class ReadingError extends Error {
  override readonly name = "ReadingError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

const known: ReadonlyMap<string, readonly [message: string, remedy: string]> = new Map(
  Object.entries({
    EACCES: ["May not be read: permission denied.", "Give read permission, or exclude the path."],
    EPERM: ["May not be read: permission denied.", "Give read permission, or exclude the path."],
    ENOENT: ["Does not exist.", "Check the spelling of the path."],
    ENOTDIR: ["Does not exist.", "Check the spelling of the path."],
    ELOOP: ["Is a symbolic link that leads back to itself.", "Correct or remove the link."],
    ENAMETOOLONG: ["Has a path that is longer than the system allows.", "Move it nearer to the root."],
  }),
);

/** The problem an error makes of a path: its own, or what the system's error code says. */
export function systemProblem(path: string, error: unknown): Problem {
  if (error instanceof ReadingError) return error.problem;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const [message, remedy] = known.get(code) ?? [
    `Could not be read: ${error instanceof Error ? error.message : String(error)}.`,
    "Check that the path can be read.",
  ];
  return failure(path, message, remedy);
}

export function notice(path: string, message: string, remedy: string): Problem {
  return { path, line: null, message, remedy, severity: "notice" };
}

export function failure(path: string, message: string, remedy: string): Problem {
  return { path, line: null, message, remedy, severity: "error" };
}
