/** The environment of a tool: what it needs to run and to reach the network, and nothing that is meant for the store. */
const passedOn =
  /^(PATH|HOME|USER|TMPDIR|LANG|LC_.*|TERM|CI|.*_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|XDG_.*|PLAYWRIGHT_.*)$/i

/** The part of this process's environment that tools and the sandbox get. */
export function bareEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name, value]) => passedOn.test(name) && value)
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? '']))
}
