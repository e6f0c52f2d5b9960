/** A number of subjects that a table states, as shares are held against it. */

/** A number of subjects, and where its claim is. */
export interface Size {
  readonly n: number;
  readonly ref: string | null;
  readonly how: "column-header" | "row-label";
  readonly why: string;
}
