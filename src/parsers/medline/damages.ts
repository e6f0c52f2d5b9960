// What of a MEDLINE record is damaged: it was cut, has no number, or holds a run of fields that no record has.
import { type DamageRole, type TextPart, verbatim } from "../../document/index.ts";
import type { OpenRecord } from "./record.ts";

/** The fields of records in PubMed's format, as the National Library of Medicine lists them, and those that it has dropped since. */
const fields = new Set(
  `AB AD AID AU AUID BTI CDAT CI CIN CN COI COIS CON CP CRDT CRF CRI CTDT CTI DA DCOM DDIN DEP DP DRIN ECF ECI ED EDAT EFR EIN EN FAU FED
  FIR FPS GN GR GS IP IR IRAD IS ISBN JC JID JT LA LID LR LT MH MHDA MID MRDA NI NM NP OAB OABL OCI OID ORI OT OTO OWN PB PG PHST PL PMC PMCR
  PMID PRIN PROF PS PST PT PUBM RF RIN RN ROF RPF RPI RRF RRI SB SFM SI SO SPIN STAT TA TI TT UI UIN UOF URLF URLS VI VTI YR`.split(
    /\s+/,
  ),
);

/** The damages of a record as parts behind its own; `slice` gives text of the file. */
export function damagesOf(
  record: OpenRecord,
  hasNumber: boolean,
  slice: (start: number, end: number) => string,
): TextPart[] {
  const tags = new Set(record.fields.map(({ tag }) => tag));
  const part = (role: DamageRole, start: number, end: number): TextPart => ({
    kind: "field",
    role,
    tag: "",
    prose: verbatim(slice(start, end), start),
    span: { start, end },
    headings: [],
  });
  const damages: TextPart[] = [];
  if (!hasNumber) {
    const { contents, start } = record.fields[0]!;
    damages.push(part("damage:unnumbered", start, contents[1]!));
  }
  const unknown = firstUnknown(record);
  if (unknown) damages.push(part("damage:fields", unknown.start, unknown.end));
  // A whole record says who owns it, and ends with its source.
  if (tags.has("OWN") && !tags.has("SO")) {
    const last = record.fields.at(-1)!.contents.slice(-2);
    damages.push(part("damage:cut", last[0]!, last[1]!));
  }
  return damages.filter(({ prose }) => prose.text !== "");
}

/** The first run of two and more fields that no record has; a single one may be newer than this list. */
function firstUnknown({ fields: own }: OpenRecord): { readonly start: number; readonly end: number } | null {
  for (let at = 0; at < own.length; at++) {
    let to = at;
    while (to < own.length && !fields.has(own[to]!.tag)) to++;
    if (to - at >= 2) return { start: own[at]!.start, end: own[to - 1]!.contents.at(-1)! };
    at = to;
  }
  return null;
}
