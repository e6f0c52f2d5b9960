/** What of a PubMed record in XML is damaged: it was cut, has no number, or holds a run of elements that no record has. */
import { type DamageRole, type Source, type TextPart, verbatim } from "../../document/index.ts";
import { childAt, childrenOf } from "../xml/find.ts";
import type { XmlElement } from "../xml/node.ts";
import type { XmlRoot } from "../xml/tree.ts";

/** What stands in each of these elements. Format: https://dtd.nlm.nih.gov/ncbi/pubmed/ */
const contents: readonly (readonly [path: readonly string[], names: ReadonlySet<string>])[] = [
  [[], names("MedlineCitation PubmedData")],
  [
    ["MedlineCitation"],
    names(`PMID DateCreated DateCompleted DateRevised Article MedlineJournalInfo ChemicalList SupplMeshList CitationSubset
      CommentsCorrectionsList GeneSymbolList MeshHeadingList NumberOfReferences PersonalNameSubjectList OtherID OtherAbstract KeywordList
      CoiStatement SpaceFlightMission InvestigatorList GeneralNote`),
  ],
  [
    ["MedlineCitation", "Article"],
    names(`Journal ArticleTitle Pagination ELocationID Abstract Affiliation AuthorList Language DataBankList GrantList
      PublicationTypeList VernacularTitle ArticleDate`),
  ],
];

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

const longestQuote = 80;

/** The damages of a record as parts behind its own. */
export function damagesOf({ element, isCut }: XmlRoot, hasNumber: boolean, { text, offset }: Source): TextPart[] {
  const part = (role: DamageRole, from: number, to: number): TextPart => {
    const quote = text.slice(from - offset, to - offset);
    const span = { start: from, end: from + quote.length };
    return { kind: "field", role, tag: element.name, prose: verbatim(quote, from), span, headings: [] };
  };
  const damages: TextPart[] = [];
  if (!hasNumber && !isCut)
    damages.push(part("damage:unnumbered", element.from, element.from + element.name.length + 1));
  const unknown = contents.map(([path, known]) => firstUnknown(childAt(element, ...path), known)).find((run) => run);
  if (unknown) damages.push(part("damage:fields", unknown.from, Math.min(unknown.to, unknown.from + longestQuote)));
  if (isCut) {
    const whole = text.trimEnd();
    const line = Math.max(whole.lastIndexOf("\n") + 1, whole.length - longestQuote);
    damages.push(part("damage:cut", offset + line, offset + whole.length));
  }
  return damages;
}

/** The first run of two and more elements that do not belong here; a single one may be newer than the list. */
function firstUnknown(element: XmlElement | null, known: ReadonlySet<string>): { from: number; to: number } | null {
  const children = element ? childrenOf(element) : [];
  const at = children.findIndex(({ name }, index) => {
    const next = children[index + 1];
    return next && !known.has(name) && !known.has(next.name);
  });
  return at < 0 ? null : { from: children[at]!.from, to: children[at + 1]!.to };
}
