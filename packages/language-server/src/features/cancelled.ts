import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'

/** The answer to a request that the client has called off; `never` fits whatever data its errors may carry. */
export function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled')
}
