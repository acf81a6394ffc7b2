import { isAllowed } from './try-or-undefined.ts';

/** The pages of the application. Each has its own address. */
export const routes = ['/', '/settings'] as const;

/** One of the application's pages. */
export type Route = (typeof routes)[number];

/** Returns whether an address is a page of the application. A query parameter with any other address is not followed. */
export function isRoute(path: string | null): path is Route {
  return routes.some((route) => route === path);
}

/** The current page, in step with the address bar. */
export interface Router {
  readonly route: Route;
}

/**
 * Follows links between the application's pages without reloading the document.
 *
 * @param mayLeave whether the user may leave the current page. Called before every link and every step back or forward.
 */
export function createRouter(onRoute: (route: Route) => void, mayLeave: () => Promise<boolean>): Router {
  const read = (): Route => (isRoute(location.pathname) ? location.pathname : '/');
  let route = read();
  let address = location.href;

  const update = (): void => {
    address = location.href;
    route = read();
    onRoute(route);
  };

  const follow = async (link: string): Promise<void> => {
    if (!(await mayLeave())) return;
    if (!push(link)) return location.assign(link);
    update();
    scrollTo(0, 0);
  };

  // The address bar already shows the other page. It is restored if the user stays.
  const pop = async (): Promise<void> => {
    if (read() === route) address = location.href;
    else if (await mayLeave()) update();
    else push(address);
  };

  addEventListener('popstate', () => void pop());
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (link === null) return;
    event.preventDefault();
    if (link.pathname === location.pathname) return;
    void follow(link.href);
  });

  return {
    get route() {
      return route;
    },
  };
}

/** Returns whether the address bar shows the address of this link. */
function push(link: string): boolean {
  return isAllowed(() => history.pushState(null, '', link));
}

// Handles only plain clicks on links to other pages of the application. The browser handles new tabs, downloads and links within
// the page.
function linkOf(event: MouseEvent): HTMLAnchorElement | null {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  ) {
    return null;
  }
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || link.origin !== location.origin || link.target !== '' || link.hash !== '') return null;
  return isRoute(link.pathname) ? link : null;
}
