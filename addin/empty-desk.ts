import type { Plugin } from 'vite';

/** In development no desk stands behind the page: it has no captures and no ledger, and says so as the desk would. */
export const emptyDesk: Plugin = {
  name: 'empty-desk',
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use('/desk/captures.json', (_, response) => {
      response.setHeader('Content-Type', 'application/json').end('[]');
    });
    server.middlewares.use('/desk/ledger.xlsx', (_, response) => {
      response.statusCode = 404;
      response.end();
    });
  },
};
