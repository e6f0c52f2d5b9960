/**
 * What a piece of evidence for a cohort says, in words for people: one entry for each kind of id. "It" is the name of the cohort, "the figure" the
 * share that may be of it. Ids that tell the same thing in finer grades have the same words.
 */
type Words = (rest: readonly string[]) => string;

const said =
  (words: string): Words =>
  () =>
    words;

const sides: ReadonlyMap<string, string> = new Map(
  Object.entries({
    before: "before the figure",
    behind: "behind the figure",
    inside: "within the figure",
  }),
);

const leads: ReadonlyMap<string, string> = new Map(
  Object.entries({
    no: "no word leads to it",
    "^": "it begins a clause",
    in: 'led to by "in", "among" or "within"',
    with: 'led to by "with" or "receiving"',
    than: 'led to by "than", "versus" or "compared with"',
    to: 'led to by "to", "from", "before" or "after"',
  }),
);
const led = (lead = ""): string => leads.get(lead) ?? `led to by "${lead}"`;

/** `clause`, `nearest:clause`, `shares0:one`, `gap5`, `contrast` behind the side on which it stands. */
const onSide =
  (side: string): Words =>
  ([what = ""]) => {
    const where = sides.get(side);
    if (what === "clause") return `named ${where}, in its clause`;
    if (what === "other-clause") return `named ${where}, in another clause`;
    if (what === "nearest") return `the name nearest to the figure, ${where}`;
    if (what === "shares0") return "no other figure between";
    if (what === "shares1") return "another figure between";
    if (what === "shares2") return "several figures between";
    if (what === "no-number") return "no number between";
    if (what === "contrast") return "a word of contrast between";
    if (what === "semicolon") return "a semicolon between";
    return what === "gapmore" ? "more than 20 words between" : `at most ${what.slice(3)} words between`;
  };

const shapes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    described: "a description of patients",
    lettered: "an arm or group with a letter or number",
    headed: 'in front of "arm" or "group"',
    name: "a name by itself",
    open: "known by its place alone",
    "is-arm": "one of the arms of the study",
    sized: "its size is stated",
  }),
);

const phrases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: "its phrase is of people",
    sample: "its phrase is of samples",
    armHead: "its phrase ends in a word for an arm",
    treatmentHead: "its phrase ends in a word for a treatment",
    acronym: "its phrase ends in an abbreviation",
    plural: "its phrase ends in a plural",
    other: "its phrase is of another kind",
    outcome: "its phrase holds a word for a result",
    word: "its phrase is a single word",
    number: "its phrase holds a number",
    length: "its phrase begins with a length of time or a dose",
  }),
);

/** What was told before: where it is from, whatever the form and the distance. */
const told =
  (words: string): Words =>
  ([what = ""]) =>
    what === "reference"
      ? "the sentence goes on about what was told before"
      : what === "topic"
        ? "the sentence before is about it"
        : what === "later"
          ? "not the first figure of its sentence"
          : words;

const nobodys: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "bare-count": "the figure is a count alone",
    denominator: "a denominator is printed with the figure",
    response: "the figure is a response",
    overall: 'a word like "overall" before the figure',
    composition: "the figure tells the sex of those who are counted",
    "overall-all": 'a word like "overall" before the figure, and not of its rate',
    "has-arms": "the study has arms",
    sized: "the sizes of the arms are stated",
    counted: "the figure stands in a bracket behind those who are counted",
  }),
);

const nobody: Words = ([what = ""]) => {
  const count = Number(what.at(-1));
  if (what.startsWith("named"))
    return ["the sentence names no group", "the sentence names a group"][count] ?? "the sentence names several groups";
  if (what.startsWith("open"))
    return (
      ["nothing else may name a group", "one more phrase may name a group"][count] ?? "more phrases may name a group"
    );
  return nobodys.get(what) ?? "of nobody in particular";
};

const ofKinds = {
  beside: ([side = ""]) => `stands directly ${sides.get(side)}`,
  apposed: said("stands behind the figure with no word between"),
  "size-bracket": said("named in the bracket of the figure, behind those who are counted"),
  "count-of": said("the figure counts those who have it"),
  taken: ([own]) => (own ? "stands directly beside another figure too" : "stands directly beside another figure"),
  "mention-in-bracket": said("named in a bracket, the figure outside"),
  "same-bracket": said("named in the bracket of the figure"),
  "before-bracket": said("named right before the bracket of the figure"),
  "near-bracket": said("named shortly before the bracket of the figure"),
  "after-bracket": said("named shortly behind the bracket of the figure"),
  "other-bracket": said("named in another bracket, behind the figure"),
  before: onSide("before"),
  behind: onSide("behind"),
  inside: onSide("inside"),
  "only-named": said("the only group that the sentence names"),
  lead: ([lead]) => led(lead),
  opens: said("it opens the sentence"),
  compared: said("what the figure is compared with"),
  subject: said('a colon or a word like "had" behind it'),
  between: said('named behind "between"'),
  order: said("in the order of the figures"),
  disorder: said("out of the order of the figures"),
  unordered: said("not as many groups named in one breath as there are figures"),
  "order-loose": said("in the order of the figures, with words between"),
  "disorder-loose": said("out of the order of the figures, with words between"),
  "first-before": said("named before the first of two figures"),
  "first-behind": said("named behind the two figures, of which this is the first"),
  "second-before": said("named before the two figures, of which this is the second"),
  "second-behind": said("named behind the second of two figures"),
  frame: ([fit]) => (fit === "own" ? "on its side of a comparison" : "on the other side of a comparison"),
  flank: ([fit]) => (fit === "own" ? "on its side of two figures" : "on the other side of two figures"),
  turns: said("groups and figures take turns"),
  parallel: said("another figure has another group in the same place"),
  is: ([dimension]) =>
    dimension === "arm"
      ? "an arm or group that the text names"
      : dimension === "subgroup"
        ? "a subgroup"
        : "known by its place alone",
  shape: ([shape = ""]) => shapes.get(shape) ?? shape,
  "bare-count": said("the figure is a count alone"),
  open: ([what = "", lead]) => (what === "lead" ? led(lead) : (phrases.get(what) ?? what)),
  named: told("named in the sentence"),
  listed: told("in the same place among the arms of the study"),
  "compared-last": told("in the same place of the comparison before"),
  "named-before": told("in the same place of those that a sentence before names"),
  partner: told("what the text sets against the group that is named"),
  carried: told("what the figure before it was of"),
  focus: told("the only group that a sentence before names"),
  none: nobody,
  size: ([fit]) =>
    fit === "same" ? "its stated size is the printed denominator" : "its stated size is not the printed denominator",
} satisfies { readonly [kind: string]: Words };
const kinds: ReadonlyMap<string, Words> = new Map(Object.entries(ofKinds));

type EvidenceKind = keyof typeof ofKinds;
/** What holds for a candidate: a kind of evidence that has words, and what is told apart within it. */
export type EvidenceId = EvidenceKind | `${EvidenceKind}:${string}`;

/** The words for an id; an id of no known kind stands for itself. */
export function wordsOf(id: string): string {
  const [kind = "", ...rest] = id.split(":");
  return kinds.get(kind)?.(rest) ?? id;
}
