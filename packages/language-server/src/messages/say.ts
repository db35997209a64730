import { speaker } from '@policydoc/core'
import { messages, type MessageId } from './messages.ts'

/** Puts a message of the server in words. */
export const say = speaker<MessageId>(messages)
