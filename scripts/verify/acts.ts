// The acts of the record on an object, as what it holds is compared with them.

/** Something that is not as it was recorded. `object` names it as pages do. */
export type ContentFinding =
  | { readonly code: 'content_changed'; readonly object: string; readonly position: number }
  | { readonly code: 'unrecorded'; readonly object: string; readonly what: string }
  | { readonly code: 'unfounded'; readonly object: string; readonly position: number; readonly verb: string }
  | { readonly code: 'text_changed'; readonly object: string }

export type Act = {
  readonly position: number
  readonly at: string
  readonly verb: string
  readonly actorKind: string
  readonly actorId: string | null
  readonly payload: string
  readonly objectSha256: string | null
}

/** The acts on an object, as JSON, oldest first. A moderate number each. */
export const actsOn = (objectType: string, id: string) => `
  (SELECT coalesce(json_agg(json_build_object('position', e.position, 'at', e.at, 'verb', e.verb, 'actorKind', e.actor_kind,
            'actorId', e.actor_id,
            'payload', e.payload, 'objectSha256', k.object_sha256) ORDER BY e.position), '[]')
   FROM events e LEFT JOIN event_links k ON k.position = e.position
   WHERE e.object_type = '${objectType}' AND e.object_id = ${id}) AS acts`

/** The act that records each decision. */
const DECIDED = { approve: 'approved', send_back: 'sent back', show_as_interim: 'showed as interim' } as const

export type ReviewRow = {
  readonly id: string
  readonly by: string
  readonly decision: keyof typeof DECIDED
  readonly sha256: string
}

/** Reviews that no act of the same person records, on the same words, and acts of people that decide where no such review stands. */
export function* ofReviews(
  object: string,
  words: 'contentSha256' | 'bodySha256',
  reviews: readonly ReviewRow[],
  acts: readonly Act[],
): Generator<ContentFinding> {
  for (const { id, by, decision, sha256: read } of reviews) {
    const act = acts.find(
      (each) =>
        each.verb === DECIDED[decision] &&
        fieldOf(each, 'review') === id &&
        fieldOf(each, words) === read &&
        each.actorId === by,
    )
    if (!act) yield { code: 'unrecorded', object, what: `a review of it (${decision.replaceAll('_', ' ')})` }
  }
  for (const act of acts) {
    const { verb, position, actorKind } = act
    if (actorKind !== 'person' || !Object.values<string>(DECIDED).includes(verb)) continue
    const stands = reviews.some(
      ({ id, by, decision }) =>
        DECIDED[decision] === verb && by === act.actorId && fieldOf(act, 'review') === id,
    )
    if (!stands) yield { code: 'unfounded', object, position, verb }
  }
}

/** A field of an act's payload; undefined where there is none, or the payload is no JSON. */
export function fieldOf({ payload }: Pick<Act, 'payload'>, name: string): unknown {
  try {
    return (JSON.parse(payload) as Record<string, unknown>)[name]
  } catch {
    // The walk through the events tells that it was changed.
    return undefined
  }
}
