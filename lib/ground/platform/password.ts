import 'server-only'
import { hash, hashRaw, verify } from '@node-rs/argon2'

/** OWASP Password Storage Cheat Sheet: argon2id (the library's default kind) with 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash that no password fits, made with the same cost: what an unknown address is compared with. */
let nobody: Promise<string> | undefined

/** The argon2id hash to keep of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(comparable(password), cost)
}

/**
 * Whether the password is the one that was hashed. Without a hash (an unknown address, a person who has not chosen a password)
 * it does the same work and says no, so that time tells nobody who has an account.
 */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID())
  const fits = await verify(hashed ?? (await nobody), comparable(password))
  return hashed !== null && fits
}

/**
 * A password as it is handed to the database, which never has the password: how it is hashed (the kind, its cost and a salt, as PHC writes them), and
 * what comes of it, 256 bits in base64. The database keeps of that a hash alone, and takes it as the proof that somebody knows the password.
 */
export type HashedPassword = { readonly salt: string; readonly proof: string }

/** A new password with a salt of its own. */
export async function newPassword(password: string): Promise<HashedPassword> {
  const hashed = await hashPassword(password)
  const end = hashed.lastIndexOf('$')
  return { salt: hashed.slice(0, end), proof: hashed.slice(end + 1) }
}

/**
 * What comes of a password that somebody typed, hashed as the person's own was. Without a salt (an unknown address, a person who has not chosen a
 * password) it does the same work, and what comes of it fits nobody, so that time tells nobody who has an account.
 *
 * @throws Error where the salt is none that `newPassword` or a version before it wrote
 */
export async function proofOf(password: string, salt: string | null): Promise<string> {
  nobody ??= hashPassword(crypto.randomUUID())
  const of = salt ?? (await nobody)
  const [, memory, time, lanes, salted] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)/.exec(of) ?? []
  if (!salted) throw new Error('A password was hashed in a way that is not known.')
  const raw = await hashRaw(comparable(password), {
    ...{ memoryCost: Number(memory), timeCost: Number(time), parallelism: Number(lanes) },
    salt: Buffer.from(salted, 'base64'),
  })
  return raw.toString('base64').replace(/=+$/, '')
}

/** Keyboards make the same letter in different ways (é, or e and an accent): one form of each is compared. */
function comparable(password: string): string {
  return password.normalize('NFKC')
}
