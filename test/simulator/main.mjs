import { startSimulator } from './index.ts';
import { addBelievableEvents } from './believable-world.ts';

// The simulator alone, for use with a browser or your own n8n. Press Ctrl-C to stop it.
const simulator = await startSimulator({
	port: Number(process.env.PORT ?? 9000),
	goLiveAfter: 3000,
});
addBelievableEvents(simulator, Date.now());

console.log(`Zoom simulator: ${simulator.origin}
  API base URL    ${simulator.apiBaseUrl}
  OAuth base URL  ${simulator.oauthBaseUrl}
  Client ID       ${simulator.app.clientId}
  Client Secret   ${simulator.app.clientSecret}
  Account ID      ${simulator.app.accountId}
  Secret Token    ${simulator.app.secretToken}`);

const stop = async () => {
	await simulator.close();
	process.exit(0);
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
