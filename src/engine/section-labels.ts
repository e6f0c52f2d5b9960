/** Finds where sections begin within a paragraph: `**Conclusions.** In 60 women ...`, `... P = 0.2. Results: Wounds closed ...`. */

export interface SectionLabel {
  readonly label: string;
  readonly at: number;
}

const name =
  "(?:Background|Introduction|Rationale|Context|Importance|Objectives?|Aims?|Purpose|(?:Patients|Materials?|Subjects|Participants) (?:and|&) [Mm]ethods|Methods?|Design|Setting|Results?|Findings|Discussion|Conclusions?|Interpretation|Summary|In brief|Highlights|Key (?:points|findings|messages))";
/** At the beginning or behind a sentence; a stop or a colon and a new beginning follow. */
const label = new RegExp(`(?:^|[.!?)\\]”"]\\s)(${name})\\s?[.:]\\s(?=\\s?[\\p{Lu}\\d“"(])`, "gu");

/** More than any paragraph has; what follows stays in the last one. */
const most = 60;

export function sectionLabels(text: string): readonly SectionLabel[] {
  const found: SectionLabel[] = [];
  for (const match of text.matchAll(label)) {
    found.push({ label: match[1]!, at: match.index });
    if (found.length === most) break;
  }
  return found;
}

/** The label of the section that a place is in, or `null` before the first. */
export function sectionAt(labels: readonly SectionLabel[], at: number): string | null {
  return labels.findLast((one) => one.at <= at)?.label ?? null;
}
