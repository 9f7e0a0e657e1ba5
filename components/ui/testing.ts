import { isValidElement, type ReactNode } from 'react'

/** For tests only: the text that a document would hold, components called as React would call them. */
export function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map(textOf).join('')
  if (!isValidElement<{ children?: ReactNode }>(node)) return ''
  const { type, props } = node
  return typeof type === 'function' ? textOf(Reflect.apply(type, undefined, [props])) : textOf(props.children)
}
