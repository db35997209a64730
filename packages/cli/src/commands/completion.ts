import type { Command } from 'commander'
import type { Locale } from '@policydoc/core'
import { bash } from '../completion/bash.ts'
import { fish } from '../completion/fish.ts'
import { powershell } from '../completion/powershell.ts'
import { shells } from '../completion/shells.ts'
import { wordsOf } from '../completion/words.ts'
import { zsh } from '../completion/zsh.ts'
import { near } from '../messages/near.ts'
import { say } from '../messages/say.ts'
import { writeOut } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

const SCRIPTS = { bash, zsh, fish, powershell } as const

/** `policydoc completion`: a script for a shell, made from the commands as they are. */
export default async function completion(shell: string, program: Command, locale: Locale): Promise<void> {
  const known = shells.find((one) => one === shell)
  if (!known) {
    const data = { option: 'completion', value: shell, known: shells.join(', ') }
    throw new UsageError(say(locale, 'badValue', data) + near(shell, shells, locale))
  }
  await writeOut(SCRIPTS[known](wordsOf(program)))
}
