import type { Actor } from './actor'
import { Refusal, type RefusalCode } from './errors'

/** Who may do what to which object: pure, and reads as a sentence. An answer other than `true` says why not. */
export type Policy<Verb extends string, Subject> = (
  actor: Actor,
  verb: Verb,
  object: Subject,
) => true | RefusalCode

/**
 * Refuses unless the policy permits. Called inside every mutation, so that no route, job or script can forget it.
 *
 * @throws Refusal with the policy's code, or `signed_out` for a visitor
 */
export function authorize<Verb extends string, Subject>(
  policy: Policy<Verb, Subject>,
  actor: Actor,
  verb: Verb,
  object: Subject,
): void {
  if (actor.kind === 'visitor') throw new Refusal('signed_out')
  const answer = policy(actor, verb, object)
  if (answer !== true) throw new Refusal(answer)
}
