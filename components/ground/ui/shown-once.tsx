import { CopyHere } from './copy-here'

interface ShownOnceProps {
  /** What nobody sees again: a link, a token or a secret that was just made. */
  value: string
  /** What it is, the label of what copies it, and how it is used and how long. */
  said: { readonly what: string; readonly copy: string; readonly how: string }
}

/** Something secret that was made, this once. */
export function ShownOnce({ value, said: { what, copy, how } }: ShownOnceProps) {
  return (
    <div role="status" className="pb-m">
      <p className="mini">{what}</p>
      <p>
        <code className="addr addr--link" dir="ltr">
          {value}
        </code>
      </p>
      <p className="btns pt-s">
        <CopyHere text={value} label={copy} className="btn btn--s" />
      </p>
      <p className="small quiet pt-s">{how}</p>
    </div>
  )
}
