const LONGEST = 60
const COMPOUND = /[、，,；;：:。\n]|和|与|與|及|或| (?:and|or) /
// A member that brings its own label would stand in the list with two.
const LABELLED =
  /^\W*(?:[一二三四五六七八九十]+[是、]|第[一二三四五六七八九十]|\d|(?:first|second|third|one|two|three)\b)/i

/** Members of confirmed claims, to be put into lists that they do not belong to. */
export function createSpares() {
  const pools = new Map()
  const poolOf = (claim, script) => {
    const key = `${script} ${claim.form}`
    if (!pools.has(key)) pools.set(key, new Set())
    return pools.get(key)
  }
  return {
    add(claim, script) {
      for (const { text } of claim.items) {
        const fits = text && text.length <= LONGEST && !COMPOUND.test(text) && !LABELLED.test(text)
        if (fits) poolOf(claim, script).add(text)
      }
    },
    /** The member most like those of the claim and not one of them: in length, first and last character. */
    like(claim, script) {
      const texts = claim.items.map((item) => item.text)
      let best
      let least = Infinity
      for (const text of poolOf(claim, script)) {
        const distance = unlikeness(text, texts[1])
        if (distance >= least || texts.some((other) => other.includes(text) || text.includes(other))) continue
        best = text
        least = distance
      }
      return best
    },
  }
}

function unlikeness(one, other) {
  const shared = (one[0] === other[0] ? 1 : 0) + (one.at(-1) === other.at(-1) ? 2 : 0)
  return Math.abs(one.length - other.length) - shared
}
