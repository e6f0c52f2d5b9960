/** A finding as a SARIF result. */
import type { Finding, Location } from "../../rule/index.ts";
import { bindingsOf } from "../json/bindings.ts";
import { oneLine } from "../text/plain.ts";
import type { Suppressed } from "../text/suppressed.ts";
import { link, plain } from "./message.ts";
import { locationOf } from "./place.ts";
import { levels } from "./rules.ts";

/** `suppressions` is given for all results of a run or for none (3.27.23). */
export function resultOf(
  finding: Finding,
  ruleIndex: number | undefined,
  suppressions: readonly Suppressed[] | null,
): object {
  const { rule, severity, at, related, fingerprint, evidence, confidence } = finding;
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    kind: "fail",
    level: levels[severity],
    // 0 to 100 (3.27.25); left out where it is not known.
    ...(confidence !== null && { rank: Math.round(confidence * 1000) / 10 }),
    message: { text: textOf(finding) },
    locations: [{ ...locationOf(at), ...messageOf(at) }],
    relatedLocations: related.map((place, id) => ({ id, ...locationOf(place), ...messageOf(place) })),
    partialFingerprints: { "sourceAudit/v1": fingerprint },
    ...(suppressions && { suppressions: suppressions.map(suppressionOf) }),
    properties: { evidence, ...bindingsOf(finding) },
  };
}

function messageOf({ label }: Location): object {
  return label === "" ? {} : { message: { text: plain(oneLine(label)) } };
}

/** One sentence first; viewers show related places only where the text links to them. */
function textOf({ message, explanation, related, advice }: Finding): string {
  const places = related.map(({ label, quote }, id) => {
    const name = oneLine(label === "" ? quote : label, 200);
    return link(name.trim() === "" ? "place" : name, id);
  });
  const lines = [...explanation.map((line) => plain(oneLine(line)))];
  if (places.length > 0) lines.push(`Compared with ${places.join(", ")}.`);
  return [plain(oneLine(message)), lines.join("\n"), plain(oneLine(advice))].filter((part) => part !== "").join("\n\n");
}

function suppressionOf({ by, reason }: Suppressed): object {
  return {
    kind: by === "directive" ? "inSource" : "external",
    status: "accepted",
    ...(reason !== "" && { justification: oneLine(reason) }),
    properties: { by },
  };
}
