import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/**
 * The pages of `examples/html`, as they would lie on any web server: static files beside the account's endpoint. They show that
 * an account page needs no more than one script.
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

/** Pages, their style, and what was built for them; not their sources. */
function isPublic(file: string): boolean {
  return /^\/(?:[\w-]+\.(?:html|css)|dist\/[\w./-]+\.js)?$/u.test(file);
}
