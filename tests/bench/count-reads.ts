import { demo } from '../../examples/dashboard/server/seed/people.ts';
import { startTestApplication } from '../../examples/dashboard/server/testing/test-application.ts';

/** Returns the number of statements that a request executes, by path. */
export async function countReads(): Promise<readonly (readonly [path: string, reads: string])[]> {
  let statements = 0;
  const app = await startTestApplication(Date.now(), {
    plugin: {
      transformQuery: ({ node }) => node,
      transformResult: ({ result }) => {
        statements += 1;
        return Promise.resolve(result);
      },
    },
  });
  try {
    const browser = app.browser();
    await browser.post('/api/sign-in', demo.ada);
    statements = 0;
    await browser.get('/account');
    return [['/account', `${statements} (one for the session, ${statements - 1} for the account)`]];
  } finally {
    await app.close();
  }
}
