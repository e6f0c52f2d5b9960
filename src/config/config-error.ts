/** A configuration that cannot be used: each issue with the file, the line, the path of the key and what to do. */
import { AuditError } from "../engine/index.ts";

export interface ConfigIssue {
  /** `rules.table-damaged[1].limit`; empty for the file as a whole. */
  readonly key: string;
  readonly line: number | null;
  readonly message: string;
  readonly remedy: string;
}

export class ConfigError extends AuditError {
  override readonly name = "ConfigError";
  readonly file: string;
  readonly issues: readonly ConfigIssue[];

  constructor(file: string, issues: readonly ConfigIssue[]) {
    const lines = issues.map(({ key, line, message, remedy }) => {
      const place = line === null ? file : `${file}:${line}`;
      return `${place}: ${key === "" ? "" : `${key}: `}${message} ${remedy}`.trim();
    });
    super(lines.join("\n"), issues[0]?.remedy ?? "");
    this.file = file;
    this.issues = issues;
  }
}

/** An error about a file as a whole. */
export function fileError(file: string, message: string, remedy: string, line: number | null = null): ConfigError {
  return new ConfigError(file, [{ key: "", line, message, remedy }]);
}
