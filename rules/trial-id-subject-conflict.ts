/** One trial id on documents about other drugs and other conditions. */
import { z } from "zod";
import {
  type AnyClaim,
  type ClaimOf,
  defineRule,
  fail,
  groupBy,
  mayLink,
  pass,
  principalStudies,
  titleWords,
  unsure,
} from "../src/rule/index.ts";

type Read = ClaimOf<"work" | "design" | "dose" | "identifier">;

export default defineRule({
  id: "trial-id-subject-conflict",
  title: "One trial id, two subjects",
  why: `A mistyped id may well be that of another trial, so that nothing in it looks wrong. Documents that present one id as their study, but name other drugs and other conditions, cannot both be right.
It fires where both name a drug and a condition and share no word of these or of their titles. A drug has several names: where only the drugs differ, or only the conditions, the comparison stays unsettled.`,
  references: [
    "https://www.icmje.org/recommendations/browse/publishing-and-editorial-issues/clinical-trial-registration.html",
  ],
  severity: "warning",
  scope: "corpus",
  reads: ["trial-id", "work", "design", "dose", "identifier"],
  options: z.strictObject({}),
  keeps: mayLink,
  joins: (claims) => claims.of("trial-id").flatMap(({ subject }) => subject.study ?? []),
  *check(claims) {
    const studies = principalStudies(claims.of("trial-id"));
    const told = groupBy(claims.of("work", "design", "dose", "identifier"), ({ document }) => document);
    const ids = [...studies.values()];
    for (const group of groupBy(ids, ({ subject }) => subject.study!).values()) {
      const subjects = group.map((id) => ({ id, ...subjectOf(told.get(id.document) ?? []) })).filter(isNamed);
      // The registry knows best what its id stands for; without it, the first document decides.
      const first = subjects.find(({ id }) => id.value.role === "registration") ?? subjects[0];
      for (const other of subjects) {
        if (!first || other === first) continue;
        const operands = [
          [other.id, "page"],
          [first.id, first.id.value.role === "registration" ? "registry" : "other page"],
        ] as const;
        const [drugs, conditions] = [
          isApart(other.drugs, first.drugs, other, first),
          isApart(other.conditions, first.conditions, other, first),
        ];
        if (drugs && conditions)
          yield fail(
            { id: other.id.value.id, here: other.shown, there: first.shown, document: first.id.document },
            ...operands,
          );
        else if (drugs || conditions) yield unsure("only the drugs differ, or only the conditions", ...operands);
        else yield pass(...operands);
      }
    }
  },
  explain: ({ id, here, there, document }) => ({
    message: `${id} is a study of ${here} here, but of ${there} in ${document}.`,
    explanation: ["The two share no drug, no condition and no word of their titles."],
    advice: "Look up the id in the registry, and correct it where the study is a different one.",
  }),
  examples: {
    valid: [
      { title: "one subject", files: files("Women with slow wounds", "Zinc", "Slow wounds", "Zinc sulphate") },
      {
        title: "another name of the drug",
        files: files("Slow wounds", "ZN-12", "Slow wounds", "Zinc sulphate"),
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "another trial",
        files: files("Gout", "Colchicine", "Slow wounds", "Zinc sulphate"),
        findings: [
          {
            at: "a.md:1:21 NCT04000022",
            message:
              "NCT04000022 is a study of Colchicine in Gout here, but of Zinc sulphate in Slow wounds in b.json.",
          },
        ],
      },
    ],
  },
});

function files(condition: string, drug: string, registered: string, intervention: string) {
  const protocolSection = {
    identificationModule: { nctId: "NCT04000022", briefTitle: "A trial" },
    conditionsModule: { conditions: [registered] },
    armsInterventionsModule: { interventions: [{ name: intervention }] },
  };
  return [
    { name: "a.md", text: `# What is known of (NCT04000022)\n\n**Condition:** ${condition}\n\n**Drug:** ${drug}\n` },
    { name: "b.json", text: JSON.stringify({ protocolSection }) },
  ];
}

interface Subject {
  readonly drugs: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  /** Of drugs, conditions and title. */
  readonly words: ReadonlySet<string>;
  readonly shown: string;
}

const isNamed = ({ drugs, conditions }: Subject): boolean => drugs.size > 0 && conditions.size > 0;

/** What a document says it is about; the title of a paper names the condition. */
function subjectOf(claims: readonly Read[]): Subject {
  const work = claims.find((claim): claim is ClaimOf<"work"> => claim.kind === "work");
  const title = work?.value.title ?? "";
  const isPaper = work?.value.form === "record" || work?.value.form === "article";
  const drugs = claims.flatMap(drugOf);
  const named = claims.flatMap((claim) => aspectOf(claim, "condition"));
  const conditions = named.length > 0 || !isPaper ? named : [title];
  return {
    drugs: stems(drugs),
    conditions: stems(conditions),
    words: stems([title, ...drugs, ...conditions]),
    shown: `${drugs[0] ?? ""} in ${conditions[0] ?? ""}`,
  };
}

function drugOf(claim: Read): string[] {
  if (claim.kind === "dose") return claim.value.drug ? [claim.value.drug] : [];
  if (claim.kind === "identifier")
    return claim.value.identifies === "compound" && claim.value.name ? [claim.value.name] : [];
  return aspectOf(claim, "intervention");
}

function aspectOf(claim: AnyClaim, aspect: "condition" | "intervention"): string[] {
  return claim.kind === "design" && claim.value.aspect === aspect ? [claim.value.value] : [];
}

/** The beginnings of longer words (`lymphoma` and `lymphomas` are one), and codes as a whole (`ZN-12`). */
function stems(texts: readonly string[]): Set<string> {
  const words = texts.flatMap((text) => [...titleWords(text), titleWords(text).join("")]);
  return new Set(words.filter((word) => word.length >= 4).map((word) => word.slice(0, 5)));
}

/** None of the named words of either stands anywhere in the other. */
function isApart(a: ReadonlySet<string>, b: ReadonlySet<string>, ofA: Subject, ofB: Subject): boolean {
  return ![...a].some((stem) => ofB.words.has(stem)) && ![...b].some((stem) => ofA.words.has(stem));
}
