import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

/** Who a provider knows someone as, and what it tells of them. */
export type Identity = { sub: string; email?: string; email_verified?: boolean }

/** What the publication under test is configured with. On another host name, because ports share cookies. */
export const ssoClient = {
  id: 'bedside',
  secret: 'the-secret-of-the-client-of-the-test',
  issuer: (port: number) => `http://127.0.0.1:${port}`,
}

/** Where the publication under test looks for its provider. */
export function providerPort(): number {
  return Number(process.env.BEDSIDE_E2E_PROVIDER_PORT)
}

type Context = {
  oidc: { client: { clientId: string }; session: { accountId: string } }
}

/** A real OpenID Connect provider on loopback that takes whoever comes for the identity that is set. */
export async function openIdentityProvider(port: number, publication: string) {
  let present: Identity = { sub: 'nobody' }
  const provider: Provider = new Provider(ssoClient.issuer(port), {
    clients: [
      {
        client_id: ssoClient.id,
        client_secret: ssoClient.secret,
        redirect_uris: [`${publication}/api/auth/callback/oidc`],
      },
    ],
    cookies: { keys: ['a key of a test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: [] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => present }),
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    async loadExistingGrant({ oidc: { client, session } }: Context) {
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    void provider.interactionFinished(request, response, { login: { accountId: present.sub } })
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    /** Who signs in from now on. */
    knows(identity: Identity) {
      present = identity
    },
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
