import {
  type ClassingView,
  CREDIBILITIES,
  type Credibility,
  GRADE_OF_SOURCE,
  type Grade,
  RELIABILITIES,
  type Reliability,
} from '../types'

/** Reads a grade as the database keeps it; what is no letter or figure of the scale is none. */
export function gradeIn(kept: { readonly reliability: unknown; readonly credibility: unknown }): Grade {
  return {
    reliability: isReliability(kept.reliability) ? kept.reliability : null,
    credibility: isCredibility(kept.credibility) ? kept.credibility : null,
  }
}

export function isReliability(value: unknown): value is Reliability {
  return RELIABILITIES.some((each) => each === value)
}

export function isCredibility(value: unknown): value is Credibility {
  return CREDIBILITIES.some((each) => each === value)
}

/** Whether what somebody said of a source is how far it is to be trusted, and nothing else. */
export function isGrading({ after }: Pick<ClassingView, 'after'>): boolean {
  const fields = Object.keys(after)
  return fields.length > 0 && fields.every((field) => GRADE_OF_SOURCE.some((known) => known === field))
}

/** Whether somebody gave at least one half of a grade. */
export function isGraded({ reliability, credibility }: Grade): boolean {
  return reliability !== null || credibility !== null
}

/** A grade in the two signs by which it is known, as B2; a dash stands for the half that nobody gave, null for none of both. */
export function gradeSigns(grade: Grade): string | null {
  return isGraded(grade) ? `${grade.reliability ?? '–'}${grade.credibility ?? '–'}` : null
}
