/**
 * What only somebody who acts holds: the secret of their session, which stands in their cookie, or their token. It goes from the request to the
 * database, which asks for it before anything is written in their name, and nowhere else: it is no part of what is logged or made into JSON, and React
 * refuses to hand it to a browser, since it is no plain object.
 */
export class Proof {
  readonly #secret: string

  constructor(secret: string) {
    this.#secret = secret
  }

  /** For the database alone: `actAs` and `actByForm`. */
  forTheDatabase(): string {
    return this.#secret
  }
}
