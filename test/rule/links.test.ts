/** Links of a run: by id and title, within bounds, in time that grows with the number of documents. */
import { describe, expect, it } from "vitest";
import { type AnyClaim, type ClaimOf, type Kind, nobody } from "../../src/claims/index.ts";
import { ClaimGraph } from "../../src/engine/claim-graph.ts";
import { readLinks } from "../../src/rule/links.ts";

let count = 0;
function claim<K extends Kind>(
  kind: K,
  document: string,
  value: ClaimOf<K>["value"],
  study: string | null = null,
): AnyClaim {
  const id = `${document}#${count++}`;
  const place = {
    part: "field",
    role: "other",
    tag: null,
    headings: [],
    partIndex: 0,
    sentence: 0,
    row: null,
    column: null,
  };
  const subject = { ...nobody, study };
  return {
    id,
    kind,
    value,
    form: kind,
    subject,
    span: { start: 0, end: 1 },
    quote: "",
    document,
    path: document,
    place,
  } as unknown as AnyClaim;
}

const work = (document: string, title: string) =>
  claim("work", document, { form: "record", title, journals: [], years: [], authors: [] });
const pmid = (document: string, id: string) =>
  claim("identifier", document, { scheme: "pmid", id, checkDigit: null, identifies: "document", name: null });
const entry = (document: string, number: number, title: string, id: string | null = null) =>
  claim("reference", document, {
    number,
    title,
    truncated: false,
    host: null,
    authors: [],
    journal: null,
    year: null,
    pmid: id,
    doi: null,
    cited: null,
  });
const trial = (document: string, id: string) =>
  claim(
    "trial-id",
    document,
    { registry: "nct", id, form: "valid", flaw: null, role: "databank", databank: null, principal: true },
    `nct:${id}`,
  );
function links(claims: readonly AnyClaim[]) {
  const graph = new ClaimGraph();
  graph.add(claims);
  return readLinks(graph);
}

describe("documents", () => {
  it("are linked by PMID before title, and never with themselves", () => {
    const own = entry("page", 1, "Zinc sulphate for slow wounds in adults", "2");
    const self = entry("a", 1, "Zinc sulphate for slow wounds in adults", "1");
    const found = links([
      work("a", "Zinc sulphate for slow wounds in adults"),
      pmid("a", "1"),
      work("b", "Copper bands against pain of the knee"),
      pmid("b", "2"),
      own,
      self,
    ]);
    expect(found.ofReferences.get(own.id)!.map(({ work, by }) => [work.document, by])).toEqual([["b", "pmid"]]);
    expect(found.ofReferences.get(self.id)).toBeUndefined();
  });

  it("are linked by the study they present, unless it is one of too many", () => {
    const one = [work("a", "A"), trial("a", "NCT04000022"), trial("page", "NCT04000022")];
    const many = Array.from({ length: 60 }, (_, i) => [work(`m${i}`, "M"), trial(`m${i}`, "NCT04000035")]).flat();
    const found = links([...one, ...many]);
    expect(found.sameStudy.get("page")!.map(({ work }) => work.document)).toEqual(["a"]);
    expect(found.sameStudy.get("m1")).toBeUndefined();
  });

  it("are linked in linear time", () => {
    const timeOf = (size: number) => {
      const claims = Array.from({ length: size }, (_, i) => [
        work(`d${i}`, `Zinc sulphate for slow wounds in adults of town ${i}`),
        pmid(`d${i}`, "1"),
        trial(`d${i}`, "NCT04000022"),
        entry("page", i, `Zinc sulphate for slow wounds in adults of town ${i}`),
      ]).flat();
      const started = performance.now();
      links(claims);
      return performance.now() - started;
    };
    timeOf(500);
    expect(timeOf(8000)).toBeLessThan(6000);
  });
});
