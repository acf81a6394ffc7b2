/** The cookies of somebody who has no browser. */
export interface CookieJar {
  /** What the header `Cookie` says. */
  readonly header: string;
  /** Takes what `Set-Cookie` said; an empty value takes a cookie out. */
  take(setCookies: readonly string[]): void;
}

export function createCookieJar(): CookieJar {
  const cookies = new Map<string, string>();
  return {
    get header() {
      return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    take(setCookies) {
      for (const text of setCookies) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(text) ?? [];
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
    },
  };
}
