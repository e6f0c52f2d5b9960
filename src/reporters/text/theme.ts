/** The colours of reports, by what they mean. */
import { Chalk } from "chalk";
import type { Severity } from "../../rule/index.ts";

type Paint = (text: string) => string;

export interface Theme {
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  readonly good: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
  /** Gutters, arrows and related operands. */
  readonly frame: Paint;
  readonly code: Paint;
  readonly term: Paint;
}

export function themeOf(color: boolean): Theme {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    info: chalk.cyan.bold,
    good: chalk.green,
    strong: chalk.bold,
    faint: chalk.dim,
    frame: chalk.blueBright,
    code: chalk.cyan,
    term: chalk.italic,
  };
}

export const paintOf = (theme: Theme, severity: Severity): Paint => theme[severity];
