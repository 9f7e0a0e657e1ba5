import 'server-only'
import { hash, verify } from '@node-rs/argon2'

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

/** Keyboards make the same letter in different ways (é, or e and an accent): one form of each is compared. */
function comparable(password: string): string {
  return password.normalize('NFKC')
}
