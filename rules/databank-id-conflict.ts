/** The databank field of a record and its abstract name different trials. */
import { z } from "zod";
import { type ClaimOf, defineRule, fail, idDifference, pass, showIdDifference, unsure } from "../src/rule/index.ts";

type TrialId = ClaimOf<"trial-id">;

export default defineRule({
  id: "databank-id-conflict",
  title: "Databank id conflict",
  why: `The databank field of a MEDLINE record is filled from the article; when it names a different trial from the abstract, one of the two was copied wrongly, and a search for the trial finds the wrong paper or none.
The two are compared only where each names exactly one id of a registry. An id one slip away is an error; so is any other when the abstract presents its own as the study reported. A parent or extension trial is left unsettled. A databank that does not issue such ids is a warning; JPRN and UMIN-CTR stand for one network of registries.`,
  references: [
    "https://www.nlm.nih.gov/bsd/mms/medlineelements.html#si",
    "https://www.nlm.nih.gov/bsd/medline_databank_source.html",
  ],
  severity: "error",
  scope: "document",
  reads: ["trial-id"],
  options: z.strictObject({}),
  *check(claims) {
    const ids = claims.of("trial-id");
    for (const claim of ids) if (claim.value.form === "foreign") yield mislabelled(claim);
    const named = ids.filter(
      ({ value, subject }) => value.form !== "malformed" && value.role !== "reference" && subject.study,
    );
    for (const registry of new Set(named.map(({ value }) => value.registry)))
      yield* compare(named.filter(({ value }) => value.registry === registry));
  },
  explain: (evidence) =>
    evidence.kind === "mislabelled"
      ? {
          message: `${evidence.id} stands under ${evidence.databank}, which does not issue such ids.`,
          explanation: [`The databank field holds ${evidence.flaw}.`],
          advice: "Name the registry that issued the id.",
        }
      : {
          message: `The databank field names ${evidence.databankId}, but the abstract names ${evidence.textId}.`,
          explanation: [
            evidence.difference === ""
              ? "The ids are unrelated, and the abstract presents its own as the study reported."
              : `${evidence.databankId} and ${evidence.textId}: ${evidence.difference}.`,
          ],
          advice: "Look up both ids in the registry; keep the one whose title and sponsor fit the record.",
        },
  examples: {
    valid: [
      {
        title: "field and abstract agree",
        files: "PMID- 1\nTI  - A trial.\nAB  - Registered as NCT04643405.\nSI  - ClinicalTrials.gov/NCT04643405\n",
      },
      {
        title: "several trials, one of them in the abstract",
        files:
          "PMID- 1\nTI  - A pooled analysis.\nAB  - Patients came from NCT01627600 and NCT01877616.\nSI  - ClinicalTrials.gov/NCT01877616\nSI  - ClinicalTrials.gov/NCT01627600\n",
      },
      {
        title: "JPRN stands for the Japanese registries",
        files: "PMID- 1\nTI  - A trial.\nAB  - Registered as UMIN000031140.\nSI  - JPRN/UMIN000031140\n",
      },
      {
        title: "the abstract names the parent trial only",
        files:
          "PMID- 1\nTI  - An extension.\nAB  - Patients who completed the parent trial NCT01627600 went on treatment.\nSI  - ClinicalTrials.gov/NCT03280004\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "two digits transposed in the field",
        files: "PMID- 1\nTI  - A trial.\nAB  - Registered as NCT04643405.\nSI  - ClinicalTrials.gov/NCT04643450\n",
        findings: [
          {
            at: "example.nbib:4:26 NCT04643450",
            message: "The databank field names NCT04643450, but the abstract names NCT04643405.",
          },
        ],
      },
      {
        title: "an id of another registry under the databank",
        files:
          "PMID- 1\nTI  - A trial.\nAB  - Registered as ISRCTN18705064.\nSI  - ClinicalTrials.gov/ISRCTN18705064\n",
        findings: [
          {
            at: "example.nbib:4:26 ISRCTN18705064",
            message: "ISRCTN18705064 stands under ClinicalTrials.gov, which does not issue such ids.",
            severity: "warning",
          },
        ],
      },
    ],
  },
});

function mislabelled(claim: TrialId) {
  const { id, databank, flaw } = claim.value;
  const evidence = {
    kind: "mislabelled",
    id,
    databank: databank ?? "",
    flaw: flaw ?? "",
    databankId: "",
    textId: "",
    difference: "",
  };
  const operands = [{ claim, label: "databank field" }];
  return { outcome: "fail", operands, evidence, severity: "warning" } as const;
}

function* compare(ids: readonly TrialId[]) {
  const inField = ids.filter(({ value }) => value.role === "databank");
  const inText = ids.filter(({ value }) => value.role !== "databank");
  const [field, text] = [inField[0], inText[0]];
  if (!field || !text) return;
  const fieldStudies = new Set(inField.map(({ subject }) => subject.study));
  const textStudies = new Set(inText.map(({ subject }) => subject.study));
  const shared = inField.find(({ subject }) => textStudies.has(subject.study));
  const labels = [
    [field, "databank field"],
    [text, "abstract"],
  ] as const;
  if (shared)
    yield pass(
      [shared, "databank field"],
      [inText.find(({ subject }) => subject.study === shared.subject.study)!, "abstract"],
    );
  else if (fieldStudies.size > 1 || textStudies.size > 1)
    yield unsure("field and abstract name several trials, none in common", ...labels);
  else {
    const difference = idDifference(field.value.id, text.value.id);
    if (!difference && !inText.some(({ value }) => value.principal))
      yield unsure("the abstract may name a related trial (parent, extension)", ...labels);
    else {
      const slip = difference ? showIdDifference(difference) : "";
      yield fail(
        {
          kind: "conflict",
          id: "",
          databank: "",
          flaw: "",
          databankId: field.value.id,
          textId: text.value.id,
          difference: slip,
        },
        ...labels,
      );
    }
  }
}
