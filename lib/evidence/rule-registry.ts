import type { Rule } from '#lib/evidence/evidence.ts'
import { unnamedAuthority } from '#lib/evidence/rules/a1-unnamed-authority.ts'
import { anonymousQuotation } from '#lib/evidence/rules/a2-anonymous-quotation.ts'
import { agentlessAuthority } from '#lib/evidence/rules/a3-agentless-authority.ts'
import { danglingMarker } from '#lib/evidence/rules/c1-dangling-marker.ts'
import { incompleteSource } from '#lib/evidence/rules/c4-incomplete-source.ts'
import { retractedSource } from '#lib/evidence/rules/c5-retracted-source.ts'
import { noticeSince } from '#lib/evidence/rules/c6-notice-since.ts'
import { supersededSource } from '#lib/evidence/rules/c7-superseded-source.ts'
import { weakSources } from '#lib/evidence/rules/c8-weak-sources.ts'
import { onePublisher } from '#lib/evidence/rules/c9-one-publisher.ts'
import { datesAgree } from '#lib/evidence/rules/d1-dates.ts'
import { undatedNewness } from '#lib/evidence/rules/d2-undated-newness.ts'
import { unexplainedChange } from '#lib/evidence/rules/d3-unexplained-change.ts'
import { uncitedClaim } from '#lib/evidence/rules/e1-uncited-claim.ts'
import { vagueStudy } from '#lib/evidence/rules/e2-vague-study.ts'
import { widePopulation } from '#lib/evidence/rules/e3-wide-population.ts'
import { causeFromObservation } from '#lib/evidence/rules/e4-cause-from-observation.ts'
import { absoluteWords } from '#lib/evidence/rules/e5-absolute-words.ts'
import { earlyEvidence } from '#lib/evidence/rules/e6-early-evidence.ts'
import { crisisHelp } from '#lib/evidence/rules/h1-crisis-help.ts'
import { methodDetail } from '#lib/evidence/rules/h2-method-detail.ts'
import { harmsTold } from '#lib/evidence/rules/h3-harms.ts'
import { stopOrStart } from '#lib/evidence/rules/h4-stop-or-start.ts'
import { emergencySigns } from '#lib/evidence/rules/h5-emergency-signs.ts'
import { hype } from '#lib/evidence/rules/l1-hype.ts'
import { fillerWords } from '#lib/evidence/rules/l2-filler.ts'
import { clickbait } from '#lib/evidence/rules/l3-clickbait.ts'
import { hardToRead } from '#lib/evidence/rules/l4-hard-to-read.ts'
import { unexplainedAbbreviation } from '#lib/evidence/rules/l5-unexplained-abbreviation.ts'
import { picturesDescribed } from '#lib/evidence/rules/m1-pictures.ts'
import { titleAndDescription } from '#lib/evidence/rules/m2-title-and-description.ts'
import { socialCard } from '#lib/evidence/rules/m3-social-card.ts'
import { linksTold } from '#lib/evidence/rules/m4-links.ts'
import { pictureRights } from '#lib/evidence/rules/m5-picture-rights.ts'
import { unquantifiedBenefit } from '#lib/evidence/rules/n0-unquantified-benefit.ts'
import { relativeAlone } from '#lib/evidence/rules/n1-relative-alone.ts'
import { mixedDenominators } from '#lib/evidence/rules/n2-mixed-denominators.ts'
import { percentOrPoints } from '#lib/evidence/rules/n3-percent-or-points.ts'
import { figureNotInSource } from '#lib/evidence/rules/n4-figure-not-in-source.ts'
import { timeWithoutFrame } from '#lib/evidence/rules/n5-time-without-frame.ts'
import { falsePrecision } from '#lib/evidence/rules/n6-false-precision.ts'
import { stigmaWords } from '#lib/evidence/rules/p1-stigma.ts'
import { prognosisAsIdentity } from '#lib/evidence/rules/p2-prognosis-as-identity.ts'
import { namedPerson } from '#lib/evidence/rules/p3-named-person.ts'
import { authorNamed } from '#lib/evidence/rules/r1-author.ts'
import { reviewed } from '#lib/evidence/rules/r2-review.ts'
import { interestsDeclared } from '#lib/evidence/rules/r3-interests.ts'
import { aiUseStated } from '#lib/evidence/rules/r4-ai-use.ts'
import { sponsorLabelled } from '#lib/evidence/rules/r5-sponsor.ts'
import { lostHeading } from '#lib/evidence/rules/s1-lost-heading.ts'
import { headingOrder } from '#lib/evidence/rules/s2-heading-order.ts'
import { requiredSections } from '#lib/evidence/rules/s3-required-sections.ts'
import { unkeptPromise } from '#lib/evidence/rules/s4-unkept-promise.ts'
import { saidTwice } from '#lib/evidence/rules/s5-said-twice.ts'

/**
 * Every rule of the evidence check, in the order of the report: structure, sources, claims, numbers, voices, people,
 * words, persons, harm, dates, media. Documentation, desk and tests are made from this list.
 */
export const rules: readonly Rule[] = [
  lostHeading,
  headingOrder,
  requiredSections,
  unkeptPromise,
  saidTwice,
  danglingMarker,
  incompleteSource,
  retractedSource,
  noticeSince,
  supersededSource,
  weakSources,
  onePublisher,
  uncitedClaim,
  vagueStudy,
  widePopulation,
  causeFromObservation,
  absoluteWords,
  earlyEvidence,
  unquantifiedBenefit,
  relativeAlone,
  mixedDenominators,
  percentOrPoints,
  figureNotInSource,
  timeWithoutFrame,
  falsePrecision,
  unnamedAuthority,
  anonymousQuotation,
  agentlessAuthority,
  authorNamed,
  reviewed,
  interestsDeclared,
  aiUseStated,
  sponsorLabelled,
  hype,
  fillerWords,
  clickbait,
  hardToRead,
  unexplainedAbbreviation,
  stigmaWords,
  prognosisAsIdentity,
  namedPerson,
  crisisHelp,
  methodDetail,
  harmsTold,
  stopOrStart,
  emergencySigns,
  datesAgree,
  undatedNewness,
  unexplainedChange,
  picturesDescribed,
  titleAndDescription,
  socialCard,
  linksTold,
  pictureRights,
]
