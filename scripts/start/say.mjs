// What the start says on its way: one calm line a step.
export function say(line) {
  console.log(line)
}
