/** The one study that a sentence names by its registry number. */

/** Key of the trial (`nct:NCT01234558`) when the text names exactly one. */
export function studyNamedIn(text: string): string | null {
  const ids = new Set(text.match(/\bNCT\d{8}(?!\d)/g));
  return ids.size === 1 ? `nct:${[...ids][0]}` : null;
}
