/** Places in SARIF: files as URIs, regions with what stands there. */
import type { Location } from "../../rule/index.ts";
import { wellFormed } from "./message.ts";

const longestLine = 2000;

/** The name that consumers replace with the folder in which the audit was started. */
export const base = "%SRCROOT%";

/** A file: relative paths from the folder of the run, absolute ones by themselves. */
export function artifactLocation(path: string): { uri: string; uriBaseId?: string } {
  const drive = /^[a-z]:\//i.exec(path)?.[0] ?? "";
  const encoded = wellFormed(path.slice(drive.length).replace(/^(?:\.\/)+/, ""))
    .split("/")
    .map(encodeURIComponent)
    .join("/");
  if (drive !== "") return { uri: `file:///${drive}${encoded}` };
  if (path.startsWith("/")) return { uri: `file://${encoded}` };
  return { uri: encoded, uriBaseId: base };
}

/** A place with its quote and, if they contain more, the lines around it. */
export function locationOf(at: Location): object {
  const { line, column, endLine, endColumn, quote } = at;
  const context = contextOf(at);
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(at.path),
      region: {
        ...{ startLine: line, startColumn: column, endLine, endColumn },
        snippet: { text: quote },
      },
      ...(context !== null && {
        contextRegion: { startLine: line, endLine, snippet: { text: context } },
      }),
    },
    ...(at.document !== at.path && { logicalLocations: [{ fullyQualifiedName: at.document }] }),
  };
}

/** The whole lines of a place; `null` where the excerpt was cut or holds no more than the quote. */
function contextOf({ excerpt, excerptColumn, line, endLine, quote }: Location): string | null {
  const isWhole = excerptColumn === 1 && excerpt.length === endLine - line + 1;
  if (!isWhole || excerpt.some((text) => text.length >= longestLine)) return null;
  const text = excerpt.join("\n");
  return text.length > quote.length ? text : null;
}
