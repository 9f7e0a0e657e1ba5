// The acts of the record on an object, as what it holds is compared with them.
import type { StorageCode } from '@/lib/ground/platform/egress/storage-fault'

/** Something that is not as it was recorded. `object` names it as pages do. */
export type ContentFinding =
  | { readonly code: 'content_changed'; readonly object: string; readonly position: number }
  | { readonly code: 'unrecorded'; readonly object: string; readonly what: string }
  | { readonly code: 'unfounded'; readonly object: string; readonly position: number; readonly verb: string }
  | { readonly code: 'unproven'; readonly position: number; readonly verb: string; readonly name: string }
  | { readonly code: 'text_changed'; readonly object: string }
  | { readonly code: 'not_had'; readonly object: string; readonly why: StorageCode }
  | { readonly code: 'miscounted'; readonly object: string }

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
            'payload', e.payload, 'objectSha256', e.object_sha256) ORDER BY e.position), '[]')
   FROM acts e
   WHERE e.object_type = '${objectType}' AND e.object_id = ${id}) AS acts`

/** A field of an act's payload; undefined where there is none, or the payload is no JSON. */
export function fieldOf({ payload }: Pick<Act, 'payload'>, name: string): unknown {
  try {
    return (JSON.parse(payload) as Record<string, unknown>)[name]
  } catch {
    // The walk through the events tells that it was changed.
    return undefined
  }
}
