/** The difference between two states of a file, as `git apply` takes it. */
export async function diffOf(path: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch } = await import('diff')
  // Names with anything but plain ASCII come out quoted as git quotes them: safe to print, and git finds the file.
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
  })
  return patch.replace(/^=+\n/, '')
}
