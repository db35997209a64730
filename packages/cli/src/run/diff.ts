import { printable } from '../formats/printable.ts'

/** The difference between two states of a file, as `git apply` takes it. */
export async function diffOf(path: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch } = await import('diff')
  const name = printable(path)
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
  })
  return patch.replace(/^=+\n/, '')
}
