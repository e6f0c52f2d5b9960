/** The exit codes, the same for every reporter. */
export const exitCodes = {
  /** Audited; nothing at or above `--fail-on`. */
  clean: 0,
  findings: 1,
  /** Bad usage, nothing matched, a file that could not be read, a rule that threw. */
  notAudited: 2,
} as const;
