import type { signDrawings } from './sign-drawings'

export type SignName = keyof typeof signDrawings

/**
 * A sign out of the page's sprite. It is never alone: the word beside it says the same, so it is hidden from screen readers. The one that
 * points along the line of reading turns round on right-to-left pages.
 */
export function Sign({ name }: { name: SignName }) {
  return (
    <svg className={name === 'to' ? 'g g--flip' : 'g'} aria-hidden="true">
      <use href={`#g-${name}`} />
    </svg>
  )
}
