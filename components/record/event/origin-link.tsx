interface OriginLinkProps {
  address: string
}

/** An address on the site from which a statement arrived: it was read from a package, and nobody here vouches for it. */
export function OriginLink({ address }: OriginLinkProps) {
  return (
    <a className="addr addr--link" href={address} rel="nofollow ugc">
      {address}
    </a>
  )
}
