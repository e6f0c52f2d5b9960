/** Who writes the report. */
import manifest from "../../package.json" with { type: "json" };

export const tool = { name: manifest.name, version: manifest.version } as const;

/** Where each built-in rule is explained, as it was in this version. */
export function addressOf(rule: string): string {
  const repository = manifest.repository.url.replace(/^git\+/, "").replace(/\.git$/, "");
  return `${repository}/blob/v${manifest.version}/rules/README.md#${rule}`;
}
