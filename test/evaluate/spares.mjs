const LONGEST = 60

/** Members of confirmed claims, to be put into lists that they do not belong to. */
export function createSpares() {
  const pools = new Map()
  const poolOf = (claim, script) => {
    const key = `${script} ${claim.form}`
    if (!pools.has(key)) pools.set(key, [])
    return pools.get(key)
  }
  return {
    add(claim, script) {
      for (const { text } of claim.items) {
        if (text && text.length <= LONGEST && !text.includes('\n')) poolOf(claim, script).push(text)
      }
    },
    /** The member most like those of the claim in length that is none of them. */
    like(claim, script) {
      const texts = claim.items.map((item) => item.text)
      const wanted = texts[1].length
      let best
      for (const text of poolOf(claim, script)) {
        if (texts.some((other) => other.includes(text) || text.includes(other))) continue
        if (best === undefined || Math.abs(text.length - wanted) < Math.abs(best.length - wanted)) best = text
      }
      return best
    },
  }
}
