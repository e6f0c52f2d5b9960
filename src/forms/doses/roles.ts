/** What a dose is called: a recommended or maximum tolerated dose, or one that is only planned. */
import { form, type Match, type Mention } from "../../language/index.ts";
import { type Dose, showDose } from "./dose.ts";

export interface Role {
  readonly role: "level" | "planned";
  readonly dose: Mention<Dose>;
}

const near = `(!@dose&!semicolon){0,14}`;

const roleOf =
  (role: Role["role"]) =>
  (match: Match): Role => ({ role, dose: match.one("dose")!.mention as Mention<Dose> });
const showRole = ({ role, dose }: Role): string => `${role}: ${showDose(dose.value)}`;

/** Of the dose that a treatment begins with. */
const initial = /^(?:initial(?:ly)?|initiat(?:e|ed|ing|ion)|start(?:s|ed|ing)?|begin(?:ning)?|loading)$/;

/** Of a dose that lies above the level. */
const exceeding = /^(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?)$/;

export const doseLevel = form<Role>({
  id: "dose-level",
  title: "A recommended or maximum tolerated dose",
  yields: "role",
  isOverlay: true,
  match: `level-name ${near} {dose: @dose}`,
  unless: {
    // \`recommended initiation dose\`, \`recommended to start at\`: what a treatment begins with.
    initial: (match) => match.units.slice(match.from, match.to).some(({ folded }) => initial.test(folded)),
    // \`the MTD was exceeded at 45 mg\`: the dose was given and is above what is tolerated.
    exceeded: (match) => match.units.slice(match.from, match.to).some(({ folded }) => exceeding.test(folded)),
  },
  value: roleOf("level"),
  show: showRole,
  examples: `
    the maximum tolerated dose was 20 mg                  -> level: 20 mg
                ~~~~~~~~~~~~~~~~~~~~~~~~
    the RP2D of tolumab was set at 5 mg/kg                -> level: tolumab 5 mg/kg
    they were given 20 mg                                 -> nothing
    the recommended initiation dose is 2 mg               -> nothing (initial)
    it is recommended to start zelotinib at 2 mg          -> nothing (initial)
    the MTD was exceeded at 45 mg                         -> nothing (exceeded)
  `,
});

/** The label of a row speaks for its cells: `Recommended dose`. */
export const levelName = form<string>({
  id: "dose-level-name",
  title: "The name of a recommended or maximum tolerated dose",
  yields: "dose-level",
  isOverlay: true,
  match: `{name: level-name}`,
  value: (match) =>
    match
      .all("name")
      .map(({ folded }) => folded)
      .join(" "),
  show: (name) => name,
  examples: `
    RP2D: maximum tolerated dose                          -> rp2d | tolerated dose
    ~~~~          ~~~~~~~~~~~~~~
    starting dose                                         -> nothing
  `,
});

export const plannedDose = form<Role>({
  id: "dose-planned",
  title: "A dose that will be given",
  yields: "role",
  isOverlay: true,
  match: `"will" ${near} {dose: @dose}`,
  value: roleOf("planned"),
  show: showRole,
  examples: `
    participants will receive zelotinib 20 mg             -> planned: zelotinib 20 mg
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    participants received zelotinib 20 mg                 -> nothing
  `,
});
