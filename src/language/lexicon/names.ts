/** Names that are printed with a number: letters of the Greek alphabet, families of proteins, registers and study groups. */
import { nouns, words } from "./inflect.ts";

export const names = {
  greekLetter: words(
    "alpha beta gamma delta epsilon zeta eta theta kappa lambda mu omega sigma tau α β γ δ ε ζ η θ κ λ ω σ τ α- β- alfa",
  ),
  /** Words whose number tells one protein, gene or cell of a family from another. */
  familyWord: [
    ...nouns(
      "interleukin caspase kinase cyclin receptor factor cytokeratin keratin collagen claudin connexin complement chromosome serotype clone isoform exon intron codon allele haplotype residue histone polymorphism position nucleotide variant galectin apolipoprotein phospholipase cyclooxygenase metalloproteinase integrin interferon",
    ),
    ...words(
      "IL CA CK CD MMP COX HLA HPV CDK cdk CYP EBV HIV HSV HHV angiotensin PASI ACR ASAS protein DQ DR VIII PDE GLP LTB LTC LTD PGE",
    ),
  ],
  /** `2nd`, `12th`. */
  ordinalEnding: words("st nd rd th"),
  /** What values are read off. */
  scaleWord: [...nouns("scale score rating questionnaire index/indices"), ...words("VAS NRS likert")],
  /** What stands before the number of a document, a project or a product. */
  registerWord: words(
    "protocol no no. number # ref ref. registration identifier grant CALGB SWOG ECOG RTOG NSABP EORTC NCIC GOG POG CCG NCT ISRCTN PMID doi DOI version release revman Stata SPSS SAS Windows ISO ASTM grant",
  ),
} as const;
