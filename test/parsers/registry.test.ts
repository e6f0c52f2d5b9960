/** Study records of a registry: parts with their roles, results as tables, places, and input that is broken or hostile. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Document, type Part, type Problem, quoteAt, sourceSpan } from "../../src/document/index.ts";
import registry from "../../src/parsers/registry.ts";

interface Read {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

function read(text: string, chunks: readonly string[] = [text]): Read {
  const parsed = [...registry.parse("s.json", chunks)];
  return {
    documents: parsed.flatMap((one) => ("document" in one ? [one.document] : [])),
    problems: parsed.flatMap((one) => ("problem" in one ? [one.problem] : [])),
  };
}

const tableText = ({ header, rows }: { header: readonly { text: string }[]; rows: readonly (typeof header)[] }) =>
  [header, ...rows].map((row) => row.map(({ text }) => text).join(" | ")).join(" // ");
const shown = (part: Part): string =>
  part.kind === "table" ? tableText(part.table) : `${part.role}: ${part.prose.text}`;
const partsOf = (study: unknown): string[] => read(JSON.stringify(study, null, 1)).documents[0]!.parts.map(shown);

const study = (nctId: string, rest: object = {}, results?: object) => ({
  protocolSection: { identificationModule: { nctId, briefTitle: "Zinc in slow wounds" }, ...rest },
  ...(results && { resultsSection: results }),
});

describe("a study record", () => {
  it("gives what its sponsor declared as roles", () => {
    const protocol = {
      statusModule: {
        overallStatus: "RECRUITING",
        startDateStruct: { date: "2021-03", type: "ACTUAL" },
        primaryCompletionDateStruct: { date: "2026-01-31", type: "ESTIMATED" },
        completionDateStruct: { date: "2026-06" },
      },
      designModule: {
        studyType: "INTERVENTIONAL",
        phases: ["PHASE1", "PHASE2"],
        designInfo: { allocation: "RANDOMIZED", interventionModel: "PARALLEL", maskingInfo: { masking: "DOUBLE" } },
        enrollmentInfo: { count: 60, type: "ESTIMATED" },
      },
      conditionsModule: { conditions: ["Wounds"], keywords: ["zinc"] },
      armsInterventionsModule: {
        armGroups: [{ label: "Zinc", description: "20 mg daily" }],
        interventions: [{ name: "Zinc sulphate", otherNames: ["ZnSO4"] }],
      },
      referencesModule: { references: [{ pmid: "31234567", citation: "Orr A. Zinc heals. J. 2020." }] },
    };
    expect(partsOf(study("NCT04000022", protocol))).toEqual([
      "registration: NCT04000022",
      "title: Zinc in slow wounds",
      "fact:status: RECRUITING",
      "date:start: 2021-03",
      "date:primary-completion-planned: 2026-01-31",
      "date:completion-planned: 2026-06",
      "fact:study-type: INTERVENTIONAL",
      "fact:phase: PHASE1, PHASE2",
      "fact:allocation: RANDOMIZED",
      "fact:model: PARALLEL",
      "fact:masking: DOUBLE",
      "fact:enrolment-planned: 60",
      "fact:condition: Wounds",
      "keyword: zinc",
      "fact:intervention: Zinc sulphate",
      "fact:intervention: ZnSO4",
      "text: Zinc: 20 mg daily",
      "text: Zinc sulphate",
      "heading: References",
      "text: Orr A. Zinc heals. J. 2020.",
      "text: PMID: 31234567",
    ]);
  });

  it("gives its secondary ids, those of registries apart from others", () => {
    const own = {
      identificationModule: {
        nctId: "NCT04000022",
        orgStudyIdInfo: { id: "ZN-1" },
        secondaryIdInfos: [
          { id: "2014-005098-35", type: "EUDRACT_NUMBER" },
          { id: "12.3", type: "OTHER" },
        ],
      },
    };
    expect(partsOf({ protocolSection: own })).toEqual([
      "registration: NCT04000022",
      "other: ZN-1",
      "registration: 2014-005098-35",
      "other: 12.3",
    ]);
  });

  it("gives posted results as tables with the size of each group", () => {
    const group = { id: "G0", title: "Zinc" };
    const denoms = (value: string) => [{ units: "Participants", counts: [{ groupId: "G0", value }] }];
    const cell = (value: object) => [{ groupId: "G0", ...value }];
    const results = {
      participantFlowModule: {
        groups: [group],
        periods: [
          { title: "All", milestones: [{ type: "STARTED", achievements: [{ groupId: "G0", numSubjects: "30" }] }] },
        ],
      },
      outcomeMeasuresModule: {
        outcomeMeasures: [
          {
            title: "Healing",
            paramType: "COUNT_OF_PARTICIPANTS",
            unitOfMeasure: "Participants",
            groups: [group],
            denoms: denoms("28"),
            classes: [{ categories: [{ title: "Healed", measurements: cell({ value: "12" }) }] }],
          },
          {
            title: "Time to healing",
            paramType: "MEDIAN",
            dispersionType: "95% Confidence Interval",
            unitOfMeasure: "days",
            groups: [group],
            classes: [
              {
                title: "Interim",
                denoms: denoms("14"),
                categories: [{ measurements: cell({ value: "9.5", lowerLimit: "8", upperLimit: "11" }) }],
              },
            ],
          },
        ],
      },
      adverseEventsModule: {
        eventGroups: [{ ...group, otherNumAtRisk: 30 }],
        otherEvents: [
          { term: "Rash", stats: [{ groupId: "G0", numAffected: 3, numAtRisk: 30 }] },
          { term: "Cough", stats: [{ groupId: "G0", numAffected: 2, numAtRisk: 29 }] },
        ],
      },
    };
    const { parts } = read(JSON.stringify(study("NCT04000022", {}, results))).documents[0]!;
    expect(parts.slice(2).map((part) => [part.headings.join(" > "), shown(part)])).toEqual([
      ["Participant flow > All", " | Zinc // STARTED, n | 30"],
      ["Outcome measures > Healing", " | (N=28) // Healed, n | 12"],
      [
        "Outcome measures > Time to healing > Interim",
        " | (N=14) // Time to healing, median, days | 9.5 (95% CI 8 to 11)",
      ],
      ["Adverse events > Other adverse events", " | (N=30) // Rash, n | 3"],
    ]);
  });

  it("gives every study of a list, each with its own line", () => {
    const list = JSON.stringify({ studies: [study("NCT04000022"), study("NCT04000035")] }, null, 1);
    expect(read(list).documents.map(({ id, ids, source }) => [id, ids, source.line])).toEqual([
      ["s.json", ["nct:NCT04000022"], 3],
      ["s.json#NCT04000035", ["nct:NCT04000035"], 11],
    ]);
    expect(read("[]").documents).toEqual([]);
  });
});

describe("places", () => {
  it("are exact through escapes, and the same in any chunks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 30 }), (title, size) => {
        const text = JSON.stringify(
          study("NCT04000022", { descriptionModule: { briefSummary: `${title} 30 men` } }),
          null,
          1,
        );
        const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
          text.slice(i * size, (i + 1) * size),
        );
        const { documents } = read(text, chunks);
        expect(documents).toEqual(read(text).documents);
        const part = documents[0]!.parts.at(-1)!;
        if (part.kind === "table") return;
        const { text: prose } = part.prose;
        expect(prose.endsWith("30 men")).toBe(true);
        const span = sourceSpan(part.prose, prose.length - 6, prose.length);
        expect(quoteAt(documents[0]!, span)).toBe("30 men");
      }),
    );
  });

  it("quote the size of a group, not its name far above", () => {
    const text = JSON.stringify(
      study(
        "NCT04000022",
        {},
        {
          baselineCharacteristicsModule: {
            groups: [{ id: "G0", title: "Zinc" }],
            denoms: [{ units: "Participants", counts: [{ groupId: "G0", value: "28" }] }],
            measures: [
              {
                title: "Sex",
                paramType: "COUNT_OF_PARTICIPANTS",
                classes: [{ categories: [{ title: "Female", measurements: [{ groupId: "G0", value: "12" }] }] }],
              },
            ],
          },
        },
      ),
    );
    const document = read(text).documents[0]!;
    const part = document.parts.find(({ kind }) => kind === "table")!;
    const head = part.kind === "table" ? part.table.header[1]! : null;
    expect(quoteAt(document, sourceSpan(head!, 0, head!.text.length))).toBe("28");
  });
});

describe("input that is broken or hostile", () => {
  it("is read up to the break, and the problem names the line", () => {
    const text = JSON.stringify(study("NCT04000022"), null, 1);
    const { documents, problems } = read(`\n${text.slice(0, text.indexOf("briefTitle"))}`);
    expect(documents[0]!.parts.map(shown)).toEqual(["registration: NCT04000022"]);
    expect(problems.map(({ line, severity }) => [line, severity])).toEqual([[2, "error"]]);
  });

  it.each(["[", '{"a":', '{"protocolSection":{', "[{"])(
    "is read in linear time and without end of the stack: %s over and over",
    (piece) => {
      const started = performance.now();
      read(piece.repeat(200_000));
      expect(performance.now() - started).toBeLessThan(5000);
    },
  );

  it("never throws", () => {
    const pieces = [
      '{"protocolSection":',
      "{",
      "}",
      "[",
      "]",
      '"nctId":',
      '"a"',
      ":",
      ",",
      "1",
      "nul",
      '"\\u00',
      "//",
      "\n",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        read(parts.join(""));
      }),
    );
  });

  it.each([
    ["behind a study", (one: string) => `${one} garbage\n\n# T`, 1],
    ["as a value of its own", (one: string) => `${one}\n"Rash in 12 of 40"`, 2],
    ["where a list of studies breaks", (one: string) => `{"studies":[${one}],\n oh`, 2],
    ["behind a bracket too many", (one: string) => `${one}\n}\n# T`, 2],
  ])("tells of text that stands outside: %s", (_, around, line) => {
    const { documents, problems } = read(around(JSON.stringify(study("NCT04000022"))));
    expect(documents).toHaveLength(1);
    expect(problems).toMatchObject([{ line, severity: "error" }]);
  });

  it("detects studies, and no other JSON", () => {
    expect(registry.detects(JSON.stringify(study("NCT04000022")))).toBe(true);
    expect(registry.detects(JSON.stringify([study("NCT04000022")], null, 2))).toBe(true);
    expect(registry.detects('{"name":"protocolSection"}')).toBe(false);
    expect(registry.detects('A page about "protocolSection": {')).toBe(false);
  });
});
