import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/**
 * Serves the pages of `examples/html` as static files next to the account's endpoint, as any web server would. They show that an
 * account page needs only one script.
 */
export function htmlExampleRoutes(htmlDir: string): Hono {
  const app = new Hono();
  const files = serveStatic({ root: htmlDir, rewriteRequestPath: (path) => path.replace(/^\/html/u, '') });
  app.get('/html', (context) => context.redirect('/html/'));
  app.use('/html/*', async (context, next) => {
    const file = context.req.path.slice('/html'.length);
    if (!isPublic(file)) return next();
    context.header('Cache-Control', 'no-cache');
    return files(context, next);
  });
  return app;
}

/** Serves pages, styles and built files, but not sources. */
function isPublic(file: string): boolean {
  return /^\/(?:[\w-]+\.(?:html|css)|dist\/[\w./-]+\.js)?$/u.test(file);
}
