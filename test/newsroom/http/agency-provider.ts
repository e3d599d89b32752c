import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Context, Provider } from 'oidc-provider';
import { type Provider as OurSide, openProvider } from '../../../src/newsroom/people/provider.ts';

/** What the agency says of its people, by the names that they have there. */
export type AgencyPeople = Readonly<Record<string, object>>;

/** An agency's sign-in on this machine, under another host name than the newsroom: another site. */
export type AgencyProvider = {
  readonly origin: string;
  /** Our own side of it, as the settings would open it. */
  readonly ours: OurSide;
  /** Makes the newsroom known, once its port is. */
  admit(newsroom: string): void;
  close(): Promise<void>;
};

const client = { client_id: 'toa-soan', client_secret: 'khoa chung: cua/toa%20soan+1' };

/** Opens the sign-in; its page asks who one is and believes it, or lets one refuse. */
export async function agencyProvider(
  people: AgencyPeople,
  claim = 'email',
): Promise<AgencyProvider> {
  let provider: Provider | undefined;
  const server = createServer((request, response) => {
    const [, uid, answer] = /^\/hoi\/([\w-]+)(?:\/(.+))?$/.exec(request.url ?? '') ?? [];
    if (provider === undefined) response.writeHead(503).end();
    else if (uid === undefined) provider.callback()(request, response);
    else if (answer === undefined) response.end(asking(uid, Object.keys(people)));
    else void finish(provider, request, response, answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const origin = `http://localhost:${port}`;
  return {
    origin,
    ours: openProvider({
      issuer: new URL(origin),
      clientId: client.client_id,
      clientSecret: client.client_secret,
      claim,
      label: 'tài khoản tỉnh',
    }),
    admit: (newsroom) => {
      const own = new Provider(origin, {
        ...configuration(people),
        clients: [{ ...client, redirect_uris: [`${newsroom}admin/dang-nhap/ve`] }],
        loadExistingGrant: async ({ oidc }: Context) => {
          const { clientId } = oidc.client;
          const grant = new own.Grant({ clientId, accountId: oidc.session.accountId });
          grant.addOIDCScope('openid profile email');
          await grant.save();
          return grant;
        },
      });
      provider = own;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function configuration(people: AgencyPeople) {
  return {
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'preferred_username'],
    },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...people[id] }),
    }),
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/hoi/${uid}` },
    pkce: { required: () => true },
  };
}

function asking(uid: string, names: readonly string[]): string {
  const links = names.map((name) => `<p><a href="/hoi/${uid}/la/${name}">Tôi là ${name}</a></p>`);
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đăng nhập của tỉnh</title><h1>Đăng nhập của tỉnh</h1>${links.join('')}<p><a href="/hoi/${uid}/tu-choi">Từ chối</a></p>`;
}

function finish(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  answer: string,
): Promise<void> {
  const denied = { error: 'access_denied', error_description: 'Người dùng từ chối' };
  const result = answer === 'tu-choi' ? denied : { login: { accountId: answer.slice(3) } };
  return provider.interactionFinished(request, response, result);
}
