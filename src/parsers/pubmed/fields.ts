/** Finds in a PubMed article the fields that its MEDLINE record has. Elements: https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html */
import type { Prose } from "../../document/index.ts";
import { proseOf } from "../jats/inline.ts";
import { childAt, childrenOf, descendants } from "../xml/find.ts";
import type { XmlElement } from "../xml/node.ts";
import { compose, dateOf } from "./compose.ts";

/** A field by the tag that MEDLINE has for it, and the note that stands there behind its value (`doi` of `10.1000/x [doi]`). */
export interface Field {
  readonly tag: string;
  readonly note?: string;
  readonly element: XmlElement;
  readonly prose: Prose;
  /** The label of a section of an abstract. */
  readonly label?: string;
}

/** The fields in the order of the source. */
export function fieldsOf(article: XmlElement): Field[] {
  const fields = readers.flatMap(([path, read]) => elementsAt(article, path).flatMap((element) => [...read(element)]));
  return fields
    .filter(({ prose }) => prose.text !== "")
    .sort((a, b) => a.element.from - b.element.from || a.element.to - b.element.to);
}

type Reader = (element: XmlElement) => Iterable<Field>;

const as =
  (tag: string): Reader =>
  (element) => [{ tag, element, prose: proseOf(element) }];
const dated =
  (tag: string): Reader =>
  (element) => [{ tag, element, prose: dateOf(element) }];

const citation = "MedlineCitation";
const journal = `${citation}/Article/Journal`;
/** Where each field stands, and how it is read. */
const readers: readonly (readonly [path: string, read: Reader])[] = [
  [`${citation}/PMID`, as("PMID")],
  [`${journal}/ISSN`, as("IS")],
  [`${journal}/JournalIssue/Volume`, as("VI")],
  [`${journal}/JournalIssue/Issue`, as("IP")],
  [`${journal}/JournalIssue/PubDate`, dated("DP")],
  [`${journal}/Title`, as("JT")],
  [`${citation}/Article/ArticleTitle`, as("TI")],
  [`${citation}/Article/VernacularTitle`, as("TT")],
  [`${citation}/Article/Pagination/MedlinePgn`, as("PG")],
  [`${citation}/Article/ELocationID`, noted("LID", "EIdType")],
  [`${citation}/Article/Abstract/AbstractText`, section("AB")],
  [`${citation}/Article/Abstract/CopyrightInformation`, as("CI")],
  [`${citation}/Article/AuthorList/Author`, author],
  [`${citation}/Article/Language`, as("LA")],
  [`${citation}/Article/DataBankList/DataBank`, databank],
  [`${citation}/Article/GrantList/Grant`, grant],
  [`${citation}/Article/PublicationTypeList/PublicationType`, as("PT")],
  [`${citation}/Article/ArticleDate`, dated("DEP")],
  [`${citation}/MedlineJournalInfo/MedlineTA`, as("TA")],
  [`${citation}/MedlineJournalInfo/ISSNLinking`, as("IS")],
  [`${citation}/ChemicalList/Chemical`, substance],
  [`${citation}/CommentsCorrectionsList/CommentsCorrections`, notice],
  [`${citation}/MeshHeadingList/MeshHeading/DescriptorName`, as("MH")],
  [`${citation}/OtherAbstract/AbstractText`, section("OAB")],
  [`${citation}/KeywordList/Keyword`, as("OT")],
  [`${citation}/CoiStatement`, as("COIS")],
  [`${citation}/InvestigatorList/Investigator`, (element) => [{ tag: "FIR", element, prose: nameOf(element) }]],
  [`${citation}/GeneralNote`, as("GN")],
  ["PubmedData/History/PubMedPubDate", history],
  ["PubmedData/ArticleIdList/ArticleId", articleId],
];

/** The elements on a path of names, all of each name. */
function elementsAt(from: XmlElement, path: string): XmlElement[] {
  return path.split("/").reduce((found, name) => found.flatMap((element) => childrenOf(element, name)), [from]);
}

function noted(tag: string, attribute: string): Reader {
  return (element) =>
    element.attributes.get("ValidYN") === "N"
      ? []
      : [{ tag, note: element.attributes.get(attribute) ?? "", element, prose: proseOf(element) }];
}

function section(tag: string): Reader {
  return (element) => [{ tag, element, prose: proseOf(element), label: element.attributes.get("Label")?.trim() ?? "" }];
}

/** A person with affiliations and ids, or a group. */
function* author(element: XmlElement): Generator<Field> {
  if (element.attributes.get("ValidYN") === "N") return;
  const group = childAt(element, "CollectiveName");
  if (group) yield { tag: "CN", element: group, prose: proseOf(group) };
  else yield { tag: "FAU", element, prose: nameOf(element) };
  for (const id of childrenOf(element, "Identifier"))
    if (id.attributes.get("Source") === "ORCID") yield { tag: "AUID", element: id, prose: proseOf(id) };
  for (const place of descendants(element, "Affiliation")) yield { tag: "AD", element: place, prose: proseOf(place) };
}

/** `Family, Given Suffix`. */
function nameOf(person: XmlElement): Prose {
  const given = childAt(person, "ForeName") ?? childAt(person, "FirstName") ?? childAt(person, "Initials");
  return compose(person, ["", childAt(person, "LastName")], [", ", given], [" ", childAt(person, "Suffix")]);
}

/** `ClinicalTrials.gov/NCT01234558`, for each number. */
function databank(element: XmlElement): Field[] {
  const name = childAt(element, "DataBankName");
  return [...descendants(element, "AccessionNumber")].map((number) => ({
    tag: "SI",
    element: number,
    prose: compose(element, ["", name], ["/", number]),
  }));
}

function grant(element: XmlElement): Field[] {
  const pieces = ["GrantID", "Acronym", "Agency", "Country"].map((name) => ["/", childAt(element, name)] as const);
  return [{ tag: "GR", element, prose: compose(element, ...pieces) }];
}

/** `58-08-2 (Caffeine)` */
function substance(element: XmlElement): Field[] {
  const [number, name] = [childAt(element, "RegistryNumber"), childAt(element, "NameOfSubstance")];
  const prose = compose(element, ["", number], [" (", name]);
  const isNamed = prose.text.includes(" (");
  const closed = {
    text: `${prose.text})`,
    pieces: [...prose.pieces, { at: prose.text.length, from: element.to, to: element.to }],
  };
  return [{ tag: "RN", element, prose: isNamed ? closed : prose }];
}

/** The tag of each kind of correction, comment or notice. `Cites` has none: it is a reference. */
const notices: ReadonlyMap<string, string> = new Map([
  ["CommentIn", "CIN"],
  ["CommentOn", "CON"],
  ["ErratumIn", "EIN"],
  ["ErratumFor", "EFR"],
  ["ExpressionOfConcernIn", "ECI"],
  ["ExpressionOfConcernFor", "ECF"],
  ["RetractionIn", "RIN"],
  ["RetractionOf", "ROF"],
  ["PartialRetractionIn", "PRIN"],
  ["PartialRetractionOf", "PROF"],
  ["RetractedandRepublishedIn", "RRI"],
  ["RetractedandRepublishedFrom", "RRF"],
  ["CorrectedandRepublishedIn", "CRI"],
  ["CorrectedandRepublishedFrom", "CRF"],
  ["RepublishedIn", "RPI"],
  ["RepublishedFrom", "RPF"],
  ["UpdateIn", "UIN"],
  ["UpdateOf", "UOF"],
  ["SummaryForPatientsIn", "SPIN"],
  ["OriginalReportIn", "ORI"],
]);

/** `Vasc Med. 2019 Aug;24(4):380. PMID: 31234567` */
function notice(element: XmlElement): Field[] {
  const tag = notices.get(element.attributes.get("RefType") ?? "");
  const source = childAt(element, "RefSource");
  if (tag === undefined || !source) return [];
  const stop = proseOf(source).text.endsWith(".") ? " " : ". ";
  const pieces = [[`${stop}PMID: `, childAt(element, "PMID")] as const, [". ", childAt(element, "Note")] as const];
  return [{ tag, element, prose: compose(element, ["", source], ...pieces) }];
}

/** The day that a record came into PubMed is a field of its own; what happened to the article is its history. */
function history(element: XmlElement): Field[] {
  const status = element.attributes.get("PubStatus") ?? "";
  const tag = status === "pubmed" ? "EDAT" : "PHST";
  return [{ tag, note: status, element, prose: dateOf(element) }];
}

function articleId(element: XmlElement): Field[] {
  const type = element.attributes.get("IdType") ?? "";
  if (type === "pubmed") return [];
  const named = type === "pmc" ? { tag: "PMC" } : { tag: "AID", note: type };
  return [{ ...named, element, prose: proseOf(element) }];
}
