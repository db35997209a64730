import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { extension } from './place.mjs'

const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' }

/** Serves the folder of the extension, as a marketplace does for web hosts; gives the port and how to stop it. */
export async function serveExtension() {
  const server = createServer(async ({ url }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
    try {
      const content = await readFile(join(extension, path))
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
      response.end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: server.address().port, stop: () => server.close() }
}
