// Counts checks and prints them as they pass or fail.
export function checks(suite) {
  let passed = 0
  let failed = 0
  const start = Date.now()
  const at = () => `${((Date.now() - start) / 1000).toFixed(1)} s`.padStart(7)
  const record = (ok, name, detail = '') => {
    if (ok) passed++
    else failed++
    console.log(`${at()}  ${suite}: ${ok ? 'ok' : 'FAILED'}  ${name}${detail ? `\n          ${detail}` : ''}`)
    return ok
  }
  return {
    record,
    note: (text) => console.log(`${at()}  ${suite}: ${text}`),
    equal(name, actual, expected) {
      const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)]
      return record(a === e, name, a === e ? '' : `got ${a}, expected ${e}`)
    },
    /** Runs a step; what it throws is a failure of that step alone. */
    async step(name, work) {
      try {
        await work()
        return record(true, name)
      } catch (error) {
        return record(false, name, String(error?.message ?? error).slice(0, 600))
      }
    },
    get result() {
      return { passed, failed }
    },
  }
}
