/** The data of a report page, as JSON; the script in the browser has nothing else. Plain types, no imports. */

export type Severity = "error" | "warning" | "info";

/** A contradiction, one that was suppressed, or a comparison that could not be settled. */
export type Outcome = "fail" | "suppressed" | "unsure";

export interface Payload {
  readonly tool: { readonly name: string; readonly version: string };
  readonly rules: readonly RuleRow[];
  readonly kinds: readonly KindRow[];
  readonly documents: readonly DocumentRow[];
  readonly items: readonly Item[];
  readonly problems: readonly ProblemRow[];
  /** What was not read or gave nothing, in words; otherwise empty. */
  readonly unread: string;
  /** When, how and on what the audit ran; empty where it is not known. */
  readonly about: { readonly date: string; readonly command: string; readonly commit: string };
  /** As every other report counts them: what was left out afterwards is among them. */
  readonly comparisons: { readonly pass: number; readonly fail: number; readonly unsure: number };
}

export interface RuleRow {
  readonly id: string;
  readonly title: string;
  /** Why the rule exists. */
  readonly why: string;
  readonly severity: Severity | "off";
  readonly ran: boolean;
  readonly pass: number;
  readonly fail: number;
  readonly unsure: number;
  readonly suppressed: number;
}

/** A kind of claim; claims name it by its number in the list. */
export interface KindRow {
  readonly kind: string;
  readonly title: string;
  readonly count: number;
}

export interface DocumentRow {
  readonly id: string;
  readonly path: string;
  readonly format: string;
  readonly ids: readonly string[];
  readonly claims: number;
}

export interface Item {
  readonly outcome: Outcome;
  readonly rule: string;
  /** Names a finding in the address of the page; empty for what could not be settled. */
  readonly fingerprint: string;
  /** `null` for what could not be settled. */
  readonly severity: Severity | null;
  /** The finding's message, or the reason why it could not be settled. */
  readonly message: string;
  readonly explanation: readonly string[];
  readonly advice: string;
  /** How its claims were bound, where the run was asked to say: lines, deeper ones on what stands above them. */
  readonly bound: readonly { readonly depth: number; readonly text: string }[];
  /** What suppressed it and why; otherwise empty. */
  readonly note: string;
  /** All of them, the primary one first. */
  readonly operands: readonly Operand[];
}

export interface Operand {
  /** The number of its document in the list. */
  readonly document: number;
  readonly label: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Offsets into the document's text; -1 where the text is not there. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly kind: string;
  readonly shown: string;
}

export interface ProblemRow {
  readonly path: string;
  readonly line: number | null;
  readonly message: string;
  readonly remedy: string;
  readonly severity: "error" | "notice";
}

/** The text of one document with its claims; parsed only when it is shown. */
export interface DocumentText {
  readonly text: string;
  /** Number of the text's first line in its file, from 1. */
  readonly line: number;
  readonly claims: readonly ClaimMark[];
  /** Offsets of the numbers that nothing has read. */
  readonly unread: readonly (readonly [start: number, end: number])[];
}

/** A claim in the text of its document: offsets, the number of its kind, its value on one line, and what it is about. */
export interface ClaimMark {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
  readonly shown: string;
  readonly about: string;
}
