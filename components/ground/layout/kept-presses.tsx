// `new URL` with a literal is what makes the bundler emit a file under a hashed name and tell us that name.
const script = new URL('./kept-presses.js', import.meta.url)

/** Before everything else of a page in which the framework's script runs: keeps what is pressed until that has come (`awake.tsx`). */
export function KeptPresses() {
  return <script src={script.pathname} />
}
