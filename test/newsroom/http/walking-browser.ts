/** Where a walk ended. */
export type Arrival = { readonly url: URL; readonly status: number; readonly text: string };

/** A browser without a window: it keeps cookies by host name and follows redirects. */
export type WalkingBrowser = {
  readonly cookies: Map<string, Map<string, string>>;
  /** Goes to an address and on from there; stops before one that `isEnd` names. */
  go(address: string, isEnd?: (url: URL) => boolean): Promise<Arrival>;
};

const mostRedirects = 10;

/** Opens a browser that nobody has used. */
export function walkingBrowser(): WalkingBrowser {
  const cookies = new Map<string, Map<string, string>>();
  const jarOf = ({ hostname }: URL) => {
    const jar = cookies.get(hostname) ?? new Map<string, string>();
    cookies.set(hostname, jar);
    return jar;
  };

  const go: WalkingBrowser['go'] = async (address, isEnd = () => false) => {
    let url = new URL(address);
    for (let turn = 0; turn < mostRedirects; turn += 1) {
      if (isEnd(url)) return { url, status: 0, text: '' };
      const jar = jarOf(url);
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { headers: { cookie }, redirect: 'manual' });
      for (const line of response.headers.getSetCookie()) keep(jar, line);
      const onwards = response.headers.get('location');
      if (onwards === null) return { url, status: response.status, text: await response.text() };
      url = new URL(onwards, url);
    }
    throw new Error(`${address} leads round in a circle.`);
  };
  return { cookies, go };
}

function keep(jar: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (value === '') jar.delete(name);
  else jar.set(name, value);
}
