import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Claims } from './provider-account.ts';
import { explainProviderError } from './provider-refusal.ts';

/** Where the agency's accounts are, and what the newsroom is called there. */
export type ProviderSettings = {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** The claim that names the person: `email`, or one that is a login here. */
  readonly claim: string;
  /** What the button says after “Đăng nhập bằng”. */
  readonly label: string;
};

/** What must come back from the provider as it was sent. */
export type SignInCheck = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

/** The agency's own sign-in, spoken to in OpenID Connect: code flow with PKCE, state and nonce. */
export type Provider = Pick<ProviderSettings, 'claim' | 'label'> & {
  /** The address to send a browser to, which will come back to `back`. */
  begin(back: string): Promise<{ readonly address: string; readonly check: SignInCheck }>;
  /** What the provider says of who has come back; throws a `Refusal` unless all of it is proven. */
  claims(answer: URL, check: SignInCheck): Promise<Claims>;
};

const patienceSeconds = 10;

/** Opens a provider; it is asked for its addresses when the first person comes. */
export function openProvider(settings: ProviderSettings): Provider {
  const { issuer, clientId, clientSecret, claim, label } = settings;
  let known: Configuration | undefined;

  const configuration = async () => {
    known ??= await discovery(issuer, clientId, undefined, authOf(clientSecret), {
      timeout: patienceSeconds,
      // The settings allow plain HTTP on this machine alone.
      execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
    });
    return known;
  };

  const begin = async (back: string) => {
    const check = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
    };
    const address = buildAuthorizationUrl(await configuration(), {
      redirect_uri: back,
      scope: 'openid profile email',
      state: check.state,
      nonce: check.nonce,
      code_challenge: await calculatePKCECodeChallenge(check.verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, check };
  };

  const claims = async (answer: URL, { state, nonce, verifier }: SignInCheck): Promise<Claims> => {
    const config = await configuration();
    const tokens = await authorizationCodeGrant(config, answer, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const inToken = tokens.claims();
    if (inToken === undefined) return {};
    const isSaid = claim in inToken && (claim !== 'email' || 'email_verified' in inToken);
    if (isSaid || config.serverMetadata().userinfo_endpoint === undefined) return inToken;
    return { ...(await fetchUserInfo(config, tokens.access_token, inToken.sub)), ...inToken };
  };

  return {
    claim,
    label,
    begin: (back) => begin(back).catch(explainProviderError),
    claims: (answer, check) => claims(answer, check).catch(explainProviderError),
  };
}

/** By the header, as the standard has it, unless the provider takes the secret in the body alone. */
function authOf(secret: string | undefined): ClientAuth {
  if (secret === undefined) return None();
  const [inHeader, inBody] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return ways.includes('client_secret_basic')
      ? inHeader(server, ...rest)
      : inBody(server, ...rest);
  };
}
