/** Whom and what a study counts. */
import { nouns } from "./inflect.ts";

export const people = {
  /** Study subjects, by any name. */
  people: nouns(
    `patient pt subject participant person/people person/persons individual volunteer case adult child/children adolescent infant neonate newborn boy girl
     woman/women man/men male female mother father donor recipient carrier survivor responder non-responder nonresponder enrollee registrant respondent
     inpatient outpatient smoker non-smoker nonsmoker veteran midwife/midwives nurse physician surgeon practitioner gp caregiver parent user player athlete student worker resident candidate pair/ sufferer
     nonsurvivor non-survivor non-completer completer dropout drop-out control schoolchild/schoolchildren schoolgirl schoolboy preschooler toddler parturient primipara/primiparae primigravida/primigravidae multigravida/multigravidae
     villager employee teacher soldier prisoner inmate attendee consumer client drinker addict beneficiary/beneficiaries proband homozygote heterozygote octogenarian nonagenarian centenarian runner cyclist vaccinee
     diabetics/diabetics hypertensives/hypertensives asthmatics/asthmatics alcoholics/alcoholics relatives/relatives recruits/recruits seniors/seniors Caucasian/ caucasian african-american asian hispanic elderly/ youth/ teenager member twin`,
  ),
  /** Subjects called nothing else. */
  subject: nouns("patient pt subject participant individual"),
  sex: nouns("woman/women man/men male female boy girl"),
  responders: nouns("responder non-responder nonresponder"),
  /** Things that are studied in place of subjects. */
  sample: nouns(
    `tumor tumour lesion sample specimen biopsy mouse/mice rat rabbit pig dog cat animal monkey macaque gilt heifer sow cow piglet calf/calves lamb sheep/sheep goat chicken hen horse zebrafish/zebrafish eye limb knee hip joint implant tooth/teeth wound graft node
     metastasis/metastases nodule embryo oocyte pregnancy family household sibling kidney liver lung breast nail ulcer site/ fracture aneurysm procedure ablation
     glioma malformation resection cell-line tissue slide scan image blood/ culture isolate strain swab polyp station`,
  ),
  /** Growths, whose plural with a number counts them as samples. */
  growth: nouns(
    "meningioma melanoma adenoma carcinoma adenocarcinoma sarcoma chordoma chondrosarcoma schwannoma neuroma lymphoma hemangioma haemangioma craniopharyngioma cancer",
  ),
  fatality: nouns("death fatality"),
  /** Things whose number says nothing of how many subjects there were. */
  occasion: nouns(
    `cycle course study trial centre center institution hospital country event episode cell test dose infusion session hospitalization admission visit birth
     stent vessel plate section gene mutation variant article report question item record practice school line transplant transplantation operation injection
     fraction exacerbation relapse recurrence attack seizure fall/ arm group cohort reason cause criterion/criteria author reviewer investigator reader observer domain category/categories`,
  ),
} as const;
