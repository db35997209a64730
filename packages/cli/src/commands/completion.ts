import type { Command } from 'commander'
import type { Locale } from '@policydoc/core'
import { bash } from '../completion/bash.ts'
import { fish } from '../completion/fish.ts'
import { powershell } from '../completion/powershell.ts'
import { shells } from '../completion/shells.ts'
import { wordsOf } from '../completion/words.ts'
import { zsh } from '../completion/zsh.ts'
import { unknownValue } from '../messages/near.ts'
import { writeOut } from '../terminal.ts'

const SCRIPTS = { bash, zsh, fish, powershell } as const

/** `policydoc completion`: a script for a shell, made from the commands as they are. */
export default async function completion(shell: string, program: Command, locale: Locale): Promise<void> {
  const known = shells.find((one) => one === shell)
  if (!known) throw unknownValue('badValue', { option: 'completion', value: shell }, shells, locale)
  await writeOut(SCRIPTS[known](wordsOf(program)))
}
