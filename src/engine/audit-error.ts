/** What was asked for cannot be done; `remedy` says how to get on. Nothing has been audited. */
export class AuditError extends Error {
  override readonly name: string = "AuditError";
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}
