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

/** Follows links between the application's pages without loading the document anew. */
export function createRouter(onRoute: (route: Route) => void): Router {
  const read = (): Route => (isRoute(location.pathname) ? location.pathname : '/');
  let route = read();

  const update = (): void => {
    const next = read();
    if (next === route) return;
    route = next;
    onRoute(route);
  };

  addEventListener('popstate', update);
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (link === null) return;
    event.preventDefault();
    if (link.pathname === location.pathname) return;
    history.pushState(null, '', link.href);
    update();
    scrollTo(0, 0);
  });

  return {
    get route() {
      return route;
    },
  };
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
