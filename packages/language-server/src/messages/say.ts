import { speaker } from '@policydoc/core'
import { traditional } from '../generated/messages.zh-Hant.ts'
import { messages, type MessageId } from './messages.ts'

/** Puts a message of the server in words. */
export const say = speaker<MessageId>(messages, traditional)
