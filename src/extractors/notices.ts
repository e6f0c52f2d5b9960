/** Reads notices of retraction, concern and correction in the fields of a record. */
import type { ValueOf } from "../claims/index.ts";
import { defineExtractor } from "./extractor.ts";

type Notice = ValueOf<"notice">["notice"];

export default defineExtractor({
  id: "notices",
  kinds: ["notice"],
  reads: ["notice"],
  *extract({ part, prose }) {
    if (!prose || part.kind === "table") return;
    const [, name, of] = /^notice:(retraction|concern|correction)(-of)?$/.exec(part.role) ?? [];
    if (!name) return;
    const pmid = of ? (/\bPMID:?\s?(\d{1,8})(?!\d)/.exec(prose.text)?.[1] ?? null) : null;
    const value = { notice: name as Notice, of: of ? ("other" as const) : ("document" as const), pmid };
    yield { kind: "notice", value, prose: prose.prose, start: 0, end: prose.text.length };
  },
  examples: [
    {
      format: "medline",
      text: "PMID- 1\nTI  - A trial.\nPT  - Journal Article\nPT  - Retracted Publication\nRIN - J. 2020;1:2. PMID: 31234567\nEIN - J. 2019;1:2.\n",
      claims: ["retraction of this work", "retraction of this work", "correction of this work"],
    },
    {
      format: "medline",
      text: "PMID- 2\nTI  - Notice.\nROF - J. 2018;1:2. doi: 10.1000/x. PMID: 1234567\nECF - J. 2018;1:2.\n",
      claims: ["retraction of PMID 1234567", "concern of PMID ?"],
    },
    {
      format: "medline",
      text: "PMID- 3\nTI  - A trial.\nPT  - Retraction of Publication\nCIN - J. 2018;1:2.\n",
      claims: [],
    },
  ],
});
