// A bare botbuilder echo bot: what the framework costs by itself, for the bench.
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type Response,
} from 'botbuilder';
import restify from 'restify';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (req: restify.Request, res: restify.Response) => {
  await adapter.process(req as unknown as Request, res as unknown as Response, async (context) => {
    const { type, text } = context.activity;
    if (type === 'message') await context.sendActivity(`echo ${text}`);
  });
});
process.once('SIGTERM', () => process.exit(0));
server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ port: server.address().port })}\n`);
});
