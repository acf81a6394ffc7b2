import { isAllowed } from './try-or-undefined.ts';

/** The pages of the application; each is an address of its own. */
export const routes = ['/', '/settings'] as const;

/** One of the application's pages. */
export type Route = (typeof routes)[number];

/** Whether an address is one of the application's pages; anything else is not followed from a query. */
export function isRoute(path: string | null): path is Route {
  return routes.some((route) => route === path);
}

/** Which page is shown, in step with the address bar. */
export interface Router {
  readonly route: Route;
}

/**
 * Follows links between the application's pages without loading the document again.
 *
 * @param mayLeave whether the page that is shown may be left; asked before every link, and on the way back and forward.
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

  // The address bar has gone ahead; it comes back when the person stays.
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

/** Whether the address bar shows the link now. */
function push(link: string): boolean {
  return isAllowed(() => history.pushState(null, '', link));
}

// Only plain clicks on links to our own pages: a new tab, a download or a jump within the page is the browser's affair.
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
